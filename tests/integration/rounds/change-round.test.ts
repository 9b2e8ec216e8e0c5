import { describe, expect, it } from "vitest";
import { changeRound, createRound } from "@/lib/data/rounds/change-round";
import { roundsOfRegion } from "@/lib/data/rounds/find-round";
import type { RoundInput } from "@/lib/data/rounds/round-input";
import { closeRound, openRound, reopenRound, setBoardDeadline } from "@/lib/data/rounds/run-round";
import { boardsOfRound } from "@/lib/data/rounds/round-boards";
import { findRound } from "@/lib/data/rounds/find-round";
import { loadReportForm } from "@/lib/data/reports/load-report-form";
import { testDatabase } from "@/tests/support/database";
import { DURING_ROUND, smallRegion, type SmallRegion } from "@/tests/support/small-region";

const { prisma } = await testDatabase();

const BEFORE = new Date("2026-08-20T10:00:00Z");

async function input(region: SmallRegion, rest: Partial<RoundInput> = {}): Promise<RoundInput> {
  const { templateVersionId } = await prisma.round.findUniqueOrThrow({ where: { id: region.roundId } });
  return {
    name: "Verantwoording 2025-2026",
    slug: "2025-2026",
    period: { kind: "schoolYear", start: 2025 },
    countDate: new Date("2026-02-01T00:00:00Z"),
    templateVersionId,
    partnershipIds: [region.partnershipId],
    opensAt: new Date("2026-09-01T00:00:00Z"),
    deadline: new Date("2026-10-31T22:59:59Z"),
    closesAt: new Date("2026-11-30T22:59:59Z"),
    reminderDays: [-14, 1],
    ...rest,
  };
}

const audits = (region: SmallRegion, action: string) => prisma.auditEvent.count({ where: { regionId: region.regionId, action } });

async function madeRound(region: SmallRegion): Promise<void> {
  const made = await createRound(region.administrator, region.regionSlug, await input(region));
  expect(made).toEqual({ ok: true, value: { slug: "2025-2026" } });
}

describe("making and changing a round", () => {
  it("stores it as a draft without reports, its count date as that day", async () => {
    const region = await smallRegion(prisma);
    await madeRound(region);
    const round = await prisma.round.findFirstOrThrow({ where: { regionId: region.regionId, slug: "2025-2026" }, include: { reports: true } });
    expect(round).toMatchObject({ openedAt: null, periodKey: "schoolYear:2025", reports: [] });
    expect(round.countDate.toISOString()).toBe("2026-02-01T00:00:00.000Z");
    expect(await audits(region, "round.created")).toBe(1);
  });

  it("takes each name in the address once, also for two people at once", async () => {
    const region = await smallRegion(prisma);
    const wanted = await input(region);
    const made = await Promise.all([1, 2, 3].map(() => createRound(region.administrator, region.regionSlug, wanted)));
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    expect(made.filter((one) => !one.ok && one.problem.code === "slugTaken")).toHaveLength(2);
  });

  it("refuses forms and SWVs of another region", async () => {
    const [region, foreign] = [await smallRegion(prisma), await smallRegion(prisma)];
    const theirs = await input(foreign);
    const make = async (rest: Partial<RoundInput>) => createRound(region.administrator, region.regionSlug, await input(region, rest));
    expect(await make({ templateVersionId: theirs.templateVersionId })).toMatchObject({ problem: { code: "unknownTemplate" } });
    expect(await make({ partnershipIds: theirs.partnershipIds })).toMatchObject({ problem: { code: "unknownPartnership" } });
  });

  it("changes everything of a draft", async () => {
    const region = await smallRegion(prisma);
    await madeRound(region);
    const changed = await input(region, { slug: "anders", name: "Anders", period: { kind: "calendarYear", year: 2025 } });
    expect(await changeRound(region.administrator, region.regionSlug, "2025-2026", changed)).toEqual({ ok: true, value: { slug: "anders" } });
    const [round] = await roundsOfRegion({ id: region.regionId });
    expect(round).toMatchObject({ slug: "anders", name: "Anders", period: { kind: "calendarYear", year: 2025 } });
    expect(await changeRound(region.administrator, region.regionSlug, "anders", await input(region, { slug: "2024-2025" }))).toMatchObject({
      problem: { code: "slugTaken" },
    });
  });

  it("moves only the name and the dates once it is open", async () => {
    const region = await smallRegion(prisma);
    const changed = await input(region, { name: "Andere naam", slug: "anders" });
    expect(await changeRound(region.administrator, region.regionSlug, "2024-2025", changed)).toEqual({ ok: true, value: { slug: "2024-2025" } });
    const [round] = await roundsOfRegion({ id: region.regionId });
    expect(round).toMatchObject({
      slug: "2024-2025",
      name: "Andere naam",
      period: { kind: "schoolYear", start: 2024 },
      deadline: changed.deadline,
      closesAt: changed.closesAt,
      opensAt: new Date("2025-09-01T00:00:00Z"),
    });
  });
});

describe("opening and closing a round", () => {
  it("gives each board that took part on the count date one report, and opens once", async () => {
    const region = await smallRegion(prisma);
    await madeRound(region);
    // One board left before the count date, one came after it.
    await prisma.participation.updateMany({ where: { boardId: region.otherBoard.id }, data: { until: new Date("2026-01-31") } });
    const late = await prisma.board.create({
      data: { number: `8${region.regionSlug.slice(6).padStart(4, "0")}`, name: "Later", participations: { create: { partnershipId: region.partnershipId, from: new Date("2026-02-02") } } },
    });
    const open = () => openRound(region.administrator, region.regionSlug, "2025-2026", BEFORE);
    const outcomes = await Promise.all([open(), open()]);
    expect(outcomes.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { reports: 1 } }]);
    expect(outcomes.filter((one) => !one.ok && one.problem.code === "alreadyOpened")).toHaveLength(1);
    const reports = await prisma.report.findMany({ where: { round: { regionId: region.regionId, slug: "2025-2026" } } });
    expect(reports.map(({ boardId }) => boardId)).toEqual([region.board.id]);
    expect(reports.map(({ boardId }) => boardId)).not.toContain(late.id);
    expect(await audits(region, "round.opened")).toBe(1);
  });

  it("does not open a round without boards or with its deadline behind it", async () => {
    const region = await smallRegion(prisma);
    await madeRound(region);
    const open = (now: Date) => openRound(region.administrator, region.regionSlug, "2025-2026", now);
    expect(await open(new Date("2026-11-02T00:00:00Z"))).toMatchObject({ problem: { code: "alreadyPast" } });
    await prisma.participation.deleteMany({ where: { partnershipId: region.partnershipId } });
    expect(await open(BEFORE)).toMatchObject({ problem: { code: "noBoards" } });
  });

  it("closes it to boards, and opens it again", async () => {
    const region = await smallRegion(prisma);
    const args = [region.administrator, region.regionSlug, "2024-2025", DURING_ROUND] as const;
    const editable = async () => (await loadReportForm(region.editor, region.board.reportId, DURING_ROUND))?.editable;
    expect(await editable()).toBe(true);
    expect(await closeRound(...args)).toEqual({ ok: true, value: true });
    expect(await editable()).toBe(false);
    expect(await closeRound(...args)).toMatchObject({ problem: { code: "notOpen" } });
    expect(await reopenRound(...args)).toEqual({ ok: true, value: true });
    expect(await editable()).toBe(true);
    expect(await reopenRound(...args)).toMatchObject({ problem: { code: "notClosed" } });
  });

  it("gives a board a later date of its own, also after the round closes", async () => {
    const region = await smallRegion(prisma);
    const set = (deadline: Date | null, boardId = region.board.id) =>
      setBoardDeadline(region.administrator, region.regionSlug, "2024-2025", boardId, deadline);
    expect(await set(new Date("2025-10-20T00:00:00Z"))).toMatchObject({ problem: { code: "notLater" } });
    expect(await set(new Date("2025-12-02T00:00:00Z"))).toEqual({ ok: true, value: true });
    const foreign = await smallRegion(prisma);
    expect(await set(new Date("2025-11-10T00:00:00Z"), foreign.board.id)).toMatchObject({ problem: { code: "notFound" } });
    expect(await set(new Date("2025-11-10T00:00:00Z"), "geen-id")).toMatchObject({ problem: { code: "notFound" } });
    const own = async () => {
      const found = await findRound(region.administrator, "region.readProgress", "2024-2025", region.regionSlug);
      if (!found) throw new Error("no round");
      return (await boardsOfRound(found.region, found.round, DURING_ROUND)).find(({ boardId }) => boardId === region.board.id)?.ownDeadline;
    };
    expect(await set(new Date("2025-11-10T00:00:00Z"))).toEqual({ ok: true, value: true });
    expect(await own()).toEqual(new Date("2025-11-10T00:00:00Z"));
    expect(await set(null)).toEqual({ ok: true, value: true });
    expect(await own()).toBeNull();
  });
});

describe("who runs rounds", () => {
  it("is the administrator of that region and nobody else", async () => {
    const [region, foreign] = [await smallRegion(prisma), await smallRegion(prisma)];
    const wanted = await input(region);
    for (const actor of [region.reviewer, region.signatory, region.nobody, foreign.administrator]) {
      const outcomes = await Promise.all([
        createRound(actor, region.regionSlug, wanted),
        changeRound(actor, region.regionSlug, "2024-2025", wanted),
        openRound(actor, region.regionSlug, "2024-2025", BEFORE),
        closeRound(actor, region.regionSlug, "2024-2025", DURING_ROUND),
        reopenRound(actor, region.regionSlug, "2024-2025", DURING_ROUND),
        setBoardDeadline(actor, region.regionSlug, "2024-2025", region.board.id, new Date("2025-11-10T00:00:00Z")),
      ]);
      for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: false, problem: { code: "notFound" } });
    }
    expect(await prisma.auditEvent.count({ where: { regionId: region.regionId } })).toBe(0);
  });
});
