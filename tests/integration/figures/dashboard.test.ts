import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { loadComparison } from "@/lib/data/dashboard/load-comparison";
import { loadDashboard } from "@/lib/data/dashboard/load-dashboard";
import { loadFigure } from "@/lib/data/dashboard/load-figure";
import { rebuildFigures } from "@/lib/data/figures/rebuild-figures";
import { storeFigures } from "@/lib/data/figures/store-figures";
import { saveAnswer } from "@/lib/data/reports/save-answer";
import { submitAsShown } from "@/tests/support/submit";
import type { FigureValue } from "@/lib/figures/figure-value";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import { completeAnswers } from "@/tests/support/form-content";
import { AFTER_CLOSING, AFTER_DEADLINE, DURING_ROUND, smallRegion, type SmallRegion } from "@/tests/support/small-region";
import { testDatabase } from "@/tests/support/database";

const { prisma } = await testDatabase();

const reader = (region: SmallRegion): Actor => ({ ...region.nobody, memberships: [{ role: "reader", regionId: region.regionId }] });
const load = (region: SmallRegion, actor: Actor = region.reviewer, partnership?: string) =>
  loadDashboard(actor, { round: region.roundSlug, partnership }, DURING_ROUND);

function count(figure: string, value: number | "onbekend", previous = false, partnership = ""): FigureValue {
  const cell = { figure, partnership, dimension: "", previous };
  return typeof value === "number" ? { ...cell, state: "number", value } : { ...cell, state: value, value: null };
}

let receipts = 0;

/** A submission of which only the figures matter. */
async function handIn(reportId: string, values: FigureValue[], rest: { withdrawnAt?: Date } = {}): Promise<string> {
  receipts += 1;
  const version = 1 + (await prisma.submission.count({ where: { reportId } }));
  const { id } = await prisma.submission.create({
    data: {
      reportId,
      version,
      receipt: `proef-${receipts}`,
      snapshot: { format: 1 },
      hash: "",
      signatoryName: "B Eiken",
      signatoryFunction: "bestuurder",
      late: false,
      ...rest,
    },
  });
  await prisma.$transaction((tx) => storeFigures(tx, id, values));
  await prisma.report.update({ where: { id: reportId }, data: { status: rest.withdrawnAt ? "concept" : "submitted" } });
  return id;
}

async function answerAll(region: SmallRegion, actor: Actor, reportId: string, answers: Record<string, unknown>) {
  for (const [questionKey, value] of Object.entries(answers)) {
    const saved = await saveAnswer(actor, { reportId, questionKey, value, revision: 0, saveId: crypto.randomUUID() }, DURING_ROUND);
    if (!saved.ok) throw new Error(`${questionKey}: ${saved.problem.code}`);
  }
}

const signatory = { name: "B Eiken", function: "bestuurder", statement: "Ik verklaar dat dit klopt." };

async function reportRow(region: SmallRegion, key: string, actor = region.reviewer) {
  const dashboard = await load(region, actor);
  const rows = [...(dashboard?.overview.core ?? []), ...(dashboard?.overview.secondary ?? [])];
  const row = rows.find(({ line }) => line.figure.id === key && line.value === null);
  if (!row) throw new Error(`No row ${key}.`);
  return row;
}

/** A round a year earlier, over the same form, with reports of these boards. */
async function yearBefore(region: SmallRegion, partnershipIds: string[], boardIds: string[]) {
  const { templateVersionId } = await prisma.round.findUniqueOrThrow({ where: { id: region.roundId } });
  return prisma.round.create({
    data: {
      regionId: region.regionId,
      slug: "2023-2024",
      name: "Verantwoording 2023-2024",
      period: { kind: "schoolYear", start: 2023 },
      periodKey: "schoolYear:2023",
      countDate: new Date("2024-02-01"),
      templateVersionId,
      opensAt: new Date("2024-09-01"),
      openedAt: new Date("2024-09-01"),
      deadline: new Date("2024-11-01"),
      closesAt: new Date("2024-12-01"),
      partnerships: { create: partnershipIds.map((partnershipId) => ({ partnershipId })) },
      reports: { create: boardIds.map((boardId) => ({ boardId })) },
    },
    include: { reports: true },
  });
}

describe("figures of a submission", () => {
  it("are stored when it is made, and can be rebuilt from its snapshot alone", async () => {
    const region = await smallRegion(prisma);
    const { reportId } = region.board;
    await answerAll(region, region.editor, reportId, {
      ...completeAnswers,
      deelsInOnderwijs: { values: { "bestuur.totaal": 6 }, previous: { "bestuur.totaal": 8 } },
      thuisInAfwachting: { values: { "bestuur.totaal": "onbekend" } },
      ontvangen: { cells: { terugploegregeling: { [await code(region)]: 5_000_000 } } },
      aanwendingSwv: [
        { id: crypto.randomUUID(), amount: 5_000_000, fields: { soort: "scholing", doel: "Scholing van het team" } },
      ],
    });
    const submitted = await submitAsShown(region.signatory, reportId, signatory, DURING_ROUND);
    expect(submitted).toMatchObject({ ok: true });
    const submission = await prisma.submission.findFirstOrThrow({ where: { reportId } });
    const where = { submissionId: submission.id };
    const orderBy = [{ figureKey: "asc" as const }, { dimension: "asc" as const }, { previous: "asc" as const }];
    const stored = await prisma.figure.findMany({ where, orderBy });
    const cell = (figureKey: string, previous = false, dimension = "") =>
      stored.find((row) => row.figureKey === figureKey && row.previous === previous && row.dimension === dimension);
    expect(cell("deelsInOnderwijs")).toMatchObject({ state: "number", value: 6 });
    expect(cell("deelsInOnderwijs", true)).toMatchObject({ state: "number", value: 8 });
    expect(cell("thuisInAfwachting")).toMatchObject({ state: "onbekend", value: null });
    expect(cell("schakelSoNaarPo")).toMatchObject({ state: "nvt", value: null });
    expect(cell("ontvangenTerugploeg")).toMatchObject({ partnership: await code(region), value: 5_000_000 });
    expect(cell("aanwendingCategorie", false, "scholing")).toMatchObject({ value: 5_000_000 });
    expect(cell("indicatorNummers", false, "12")).toMatchObject({ value: 1 });
    expect(cell("zorgZonderSchool")).toBeUndefined();

    await prisma.figure.deleteMany({ where });
    await rebuildFigures(submission.id);
    expect(await prisma.figure.findMany({ where, orderBy })).toEqual(stored);
  });
});

async function code(region: SmallRegion): Promise<string> {
  return (await prisma.partnership.findUniqueOrThrow({ where: { id: region.partnershipId } })).code;
}

describe("the dashboard", () => {
  it("counts the latest submission that is not withdrawn, and no draft", async () => {
    const region = await smallRegion(prisma);
    await handIn(region.board.reportId, [count("deelsInOnderwijs", 50)]);
    await handIn(region.board.reportId, [count("deelsInOnderwijs", 6)]);
    await prisma.report.update({ where: { id: region.board.reportId }, data: { status: "returned" } });
    await handIn(region.otherBoard.reportId, [count("deelsInOnderwijs", 70)], { withdrawnAt: DURING_ROUND });
    await answerAll(region, region.stranger, region.otherBoard.reportId, { deelsInOnderwijs: { values: { "bestuur.totaal": 90 } } });

    const row = await reportRow(region, "deelsInOnderwijs");
    expect(row.total).toMatchObject({ value: 6, reportedBy: 1, appliesTo: 2, counts: { notSubmitted: 1 } });
    const dashboard = await load(region);
    expect(dashboard?.overview).toMatchObject({ boards: 2, submitted: 1 });
    expect(dashboard?.overview.sentence).toContain("1 van de 2 besturen heeft ingediend.");
    expect(dashboard?.progress).toMatchObject([{ state: "returned", overdue: false }, { state: "busy", submittedAt: null }]);
    const past = await loadDashboard(region.reviewer, { round: region.roundSlug }, AFTER_DEADLINE);
    expect(past?.progress).toMatchObject([{ state: "returned", overdue: true }, { state: "busy", overdue: true }]);
  });

  it("says of a draft of which everything was cleared that it was not begun", async () => {
    const region = await smallRegion(prisma);
    await answerAll(region, region.editor, region.board.reportId, { ankerpunt1: richTextFromPlainText("") });
    expect((await load(region))?.progress?.[0]).toMatchObject({ state: "notStarted" });
  });

  it("tells staff how far drafts are and others nothing of them", async () => {
    const region = await smallRegion(prisma);
    await answerAll(region, region.editor, region.board.reportId, completeAnswers);
    const office = await load(region);
    expect(office?.progress).toMatchObject([{ state: "busy" }, { state: "notStarted", percent: 0 }]);
    expect(office?.progress?.[0]?.percent).toBeGreaterThan(20);
    expect(JSON.stringify(office)).not.toContain("Antwoord op ankerpunt1");
    expect((await load(region, reader(region)))?.progress).toBeNull();
    expect((await load(region, region.editor))?.progress).toBeNull();
  });

  it("is for the region's staff and readers and for boards that take part, and for nobody else", async () => {
    const region = await smallRegion(prisma);
    const other = await smallRegion(prisma);
    const own = await code(region);
    for (const actor of [region.reviewer, region.administrator, reader(region), region.editor]) {
      expect((await load(region, actor))?.room.region.id).toBe(region.regionId);
    }
    const foreign = { round: region.roundSlug, regionSlug: region.regionSlug };
    for (const actor of [region.nobody, other.reviewer, other.editor]) {
      expect(await loadDashboard(actor, foreign, DURING_ROUND)).toBeNull();
      expect(await loadFigure(actor, { ...foreign, key: "deelsInOnderwijs" }, DURING_ROUND)).toBeNull();
      expect(await loadComparison(actor, { ...foreign, boardIds: [region.board.id], part: "thuiszitters" })).toBeNull();
    }
    expect(await load(region, region.reviewer, "PO0000")).toBeNull();
    expect(await load(region, region.editor, await code(other))).toBeNull();
    expect((await load(region, region.editor, own))?.room.scope).toBe(own);
    expect(await loadFigure(region.reviewer, { ...foreign, key: "bestaatNiet" }, DURING_ROUND)).toBeNull();
    for (const actor of [region.editor, reader(region)]) {
      expect(await loadComparison(actor, { ...foreign, boardIds: [], part: undefined })).toBeNull();
    }
  });

  it("hides small counts of others from boards and readers, in totals as well", async () => {
    const region = await smallRegion(prisma);
    await handIn(region.board.reportId, [count("deelsInOnderwijs", 2)]);
    await handIn(region.otherBoard.reportId, [count("deelsInOnderwijs", 9)]);
    const page = async (actor: Actor) => {
      const found = await loadFigure(actor, { round: region.roundSlug, key: "deelsInOnderwijs" }, DURING_ROUND);
      return found?.detail.rows.map(({ now }) => (now.kind === "number" ? now.value : now.kind));
    };
    expect(await page(region.reviewer)).toEqual([2, 9]);
    expect(await page(region.editor)).toEqual([2, 9]);
    expect(await page(region.stranger)).toEqual(["small", 9]);
    expect(await page(reader(region))).toEqual(["small", 9]);
    expect((await reportRow(region, "deelsInOnderwijs")).total.value).toBe(11);
    expect(await reportRow(region, "deelsInOnderwijs", region.stranger)).toMatchObject({ totalShown: false, total: { value: null } });
    expect(JSON.stringify(await load(region, region.stranger))).not.toMatch(/"value":(2|11)[,}]/);
  });

  it("lays last year beside this year, with what boards gave a year later marked", async () => {
    const region = await smallRegion(prisma);
    const before = await yearBefore(region, [region.partnershipId], [region.board.id, region.otherBoard.id]);
    const then = before.reports.find(({ boardId }) => boardId === region.board.id)?.id ?? "";
    await handIn(then, [count("deelsInOnderwijs", 10)]);
    await handIn(region.board.reportId, [count("deelsInOnderwijs", 7), count("deelsInOnderwijs", 11, true)]);
    await handIn(region.otherBoard.reportId, [count("deelsInOnderwijs", 5), count("deelsInOnderwijs", 6, true)]);
    await prisma.keyFigure.create({
      data: { regionId: region.regionId, boardId: region.board.id, figureKey: "deelsInOnderwijs", periodKey: "schoolYear:2024", state: "number", value: 8, source: "Kengetallen" },
    });

    const row = await reportRow(region, "deelsInOnderwijs");
    expect(row.difference).toEqual({ value: 7 + 5 - (10 + 6), boards: 2 });
    expect(row.series.map(({ label, value }) => [label, value])).toEqual([["2023-2024", 16], ["2024-2025", 12]]);
    const page = await loadFigure(region.reviewer, { round: region.roundSlug, key: "deelsInOnderwijs" }, DURING_ROUND);
    expect(page?.years).toEqual({ now: "2024-2025", before: "2023-2024" });
    expect(page?.detail.rows).toMatchObject([
      { now: { value: 7 }, before: { value: 10 }, givenLater: false, revised: 11, counted: { value: 8 } },
      { now: { value: 5 }, before: { value: 6 }, givenLater: true, revised: null, counted: null },
    ]);
  });

  it("leaves boards of another SWV out of an earlier year that its round shared", async () => {
    const region = await smallRegion(prisma);
    const other = await prisma.partnership.create({
      data: { regionId: region.regionId, code: `PO8${100 + receipts}`, name: "Maasdal", shortName: "MD", sector: "PO" },
    });
    const elsewhere = await prisma.board.create({
      data: { number: `8${1000 + receipts}`, name: "Stichting Elders", participations: { create: { partnershipId: other.id, from: new Date("2014-08-01") } } },
    });
    const before = await yearBefore(region, [region.partnershipId, other.id], [region.board.id, elsewhere.id]);
    for (const { id, boardId } of before.reports) await handIn(id, [count("deelsInOnderwijs", boardId === elsewhere.id ? 30 : 10)]);
    await handIn(region.board.reportId, [count("deelsInOnderwijs", 7)]);
    const row = await reportRow(region, "deelsInOnderwijs", reader(region));
    expect(row.series.map(({ value, boards }) => [value, boards])).toEqual([[10, 1], [7, 1]]);
  });

  it("shows others a total with hidden counts once no board can be added", async () => {
    const region = await smallRegion(prisma);
    const third = await prisma.board.create({
      data: { number: `7${1000 + receipts}`, name: "Stichting Drie", participations: { create: { partnershipId: region.partnershipId, from: new Date("2014-08-01") } } },
    });
    const late = await prisma.board.create({
      data: { number: `6${1000 + receipts}`, name: "Stichting Vier", participations: { create: { partnershipId: region.partnershipId, from: new Date("2014-08-01") } } },
    });
    const reports = [region.board.reportId, region.otherBoard.reportId];
    for (const { id: boardId } of [third, late]) reports.push((await prisma.report.create({ data: { roundId: region.roundId, boardId } })).id);
    for (const [index, value] of [3, 2, 1].entries()) await handIn(reports[index] ?? "", [count("deelsInOnderwijs", value)]);
    const total = async (now: Date) => {
      const found = await loadFigure(reader(region), { round: region.roundSlug, key: "deelsInOnderwijs" }, now);
      return found?.detail.row.total.value;
    };
    expect(await total(DURING_ROUND)).toBeNull();
    expect(await total(AFTER_CLOSING)).toBe(6);
    // With a date of its own past the closing, the fourth can still be added.
    const own = await prisma.roundBoard.create({ data: { roundId: region.roundId, boardId: late.id, deadline: new Date("2025-12-31") } });
    expect(await total(AFTER_CLOSING)).toBeNull();
    await handIn(reports[3] ?? "", [count("deelsInOnderwijs", 2)]);
    // As long as a report can be withdrawn, the total before and after it would tell what it gave.
    expect(await total(DURING_ROUND)).toBeNull();
    expect(await total(AFTER_CLOSING)).toBeNull();
    await prisma.report.updateMany({ where: { roundId: own.roundId }, data: { status: "adopted" } });
    expect(await total(DURING_ROUND)).toBe(8);
  });
});

describe("comparing", () => {
  it("shows staff the latest submissions of the chosen boards, and nothing of drafts", async () => {
    const region = await smallRegion(prisma);
    await answerAll(region, region.editor, region.board.reportId, completeAnswers);
    await answerAll(region, region.stranger, region.otherBoard.reportId, completeAnswers);
    const request = { round: region.roundSlug, boardIds: [region.board.id, region.otherBoard.id, "x"], part: "thuiszitters" };
    expect(await loadComparison(region.reviewer, request)).toMatchObject({ choices: [], reports: [] });
    await answerAll(region, region.editor, region.board.reportId, {
      ontvangen: { cells: { terugploegregeling: { [await code(region)]: 5_000_000 } } },
      aanwendingSwv: [{ id: crypto.randomUUID(), amount: 5_000_000, fields: { soort: "scholing", doel: "Scholing" } }],
    });
    expect(await submitAsShown(region.signatory, region.board.reportId, signatory, DURING_ROUND)).toMatchObject({ ok: true });
    const comparison = await loadComparison(region.reviewer, request);
    expect(comparison?.choices.map(({ id }) => id)).toEqual([region.board.id]);
    expect(comparison?.part?.id).toBe("thuiszitters");
    expect(comparison?.reports.map(({ boardId, content }) => [boardId, content.answers.thuiszitters])).toEqual([
      [region.board.id, completeAnswers.thuiszitters],
    ]);
  });
});
