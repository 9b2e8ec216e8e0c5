import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { canonicalHash } from "@/lib/data/canonical-hash";
import { adoptReport } from "@/lib/data/reports/adopt-report";
import { loadReportForm } from "@/lib/data/reports/load-report-form";
import { loadSubmittedReport } from "@/lib/data/reports/load-submission";
import { saveAnswer } from "@/lib/data/reports/save-answer";
import { seenNow, submitAsShown, submitInTheEnd } from "@/tests/support/submit";
import { seenOf } from "@/lib/data/reports/seen";
import { submitReport } from "@/lib/data/reports/submit-report";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import { testDatabase } from "@/tests/support/database";
import { completeAnswers } from "@/tests/support/form-content";
import {
  AFTER_CLOSING,
  AFTER_DEADLINE,
  DURING_ROUND,
  smallRegion,
  type SmallRegion,
} from "@/tests/support/small-region";

const { prisma } = await testDatabase();
const signature = { name: "B. Eiken", function: "voorzitter college van bestuur", statement: "Wij staan hiervoor in." };

async function fill(region: SmallRegion): Promise<void> {
  for (const [questionKey, value] of Object.entries(completeAnswers)) {
    const request = { reportId: region.board.reportId, questionKey, value, revision: 0, saveId: crypto.randomUUID() };
    const saved = await saveAnswer(region.editor, request, DURING_ROUND);
    expect(saved.ok, questionKey).toBe(true);
  }
}
const submit = (region: SmallRegion, actor = region.signatory, now = DURING_ROUND) =>
  submitAsShown(actor, region.board.reportId, signature, now);

describe("submitting a report", () => {
  it("freezes a hashed snapshot, derives its figures and leaves a trace", async () => {
    const region = await smallRegion(prisma);
    await fill(region);
    const submitted = await submit(region);
    expect(submitted).toMatchObject({ ok: true, value: { version: 1 } });

    const stored = await prisma.submission.findFirstOrThrow({ where: { reportId: region.board.reportId } });
    expect(stored.hash).toBe(canonicalHash(stored.snapshot));
    expect(stored).toMatchObject({ late: false, signatoryName: signature.name, snapshot: { signatory: signature } });
    const numbers = await prisma.figure.findMany({
      where: { submissionId: stored.id, figureKey: "indicatorNummers", dimension: { not: "" } },
    });
    expect(numbers.map(({ dimension }) => dimension).sort()).toEqual(["10", "12", "37", "6"]);
    expect(await prisma.auditEvent.findMany({ where: { reportId: region.board.reportId } })).toMatchObject([
      { action: "report.submitted", actorId: region.signatory.userId },
    ]);
  });

  it("closes it for writing", async () => {
    const region = await smallRegion(prisma);
    await fill(region);
    await submit(region);
    const request = {
      reportId: region.board.reportId,
      questionKey: "ankerpunt1",
      value: richTextFromPlainText("Nog iets."),
      revision: 1,
      saveId: crypto.randomUUID(),
    };
    expect(await saveAnswer(region.editor, request, DURING_ROUND)).toMatchObject({ problem: { code: "frozen" } });
    const form = await loadReportForm(region.editor, region.board.reportId, DURING_ROUND);
    expect(form).toMatchObject({ editable: false, canSign: false, status: "submitted", submission: { version: 1 } });
  });

  it("gives the same receipt to a second press, also when both come at once", async () => {
    const region = await smallRegion(prisma);
    await fill(region);
    const [first, second] = await Promise.all([submit(region), submit(region)]);
    expect(first.ok).toBe(true);
    expect(second).toEqual(first);
    expect(await submit(region)).toEqual(first);
    expect(await prisma.submission.count({ where: { reportId: region.board.reportId } })).toBe(1);
  });

  it("holds every save of the same moment: in the snapshot, or refused", async () => {
    const region = await smallRegion(prisma);
    await fill(region);
    const late = richTextFromPlainText("Op de valreep.");
    const request = {
      reportId: region.board.reportId,
      questionKey: "ankerpunt2",
      value: late,
      revision: 1,
      saveId: crypto.randomUUID(),
    };
    const signing = submitInTheEnd(region.signatory, region.board.reportId, signature, DURING_ROUND);
    const [saved] = await Promise.all([saveAnswer(region.editor, request, DURING_ROUND), signing]);
    const stored = await prisma.submission.findFirstOrThrow({ where: { reportId: region.board.reportId } });
    const frozen = JSON.stringify(stored.snapshot).includes("Op de valreep.");
    expect(frozen).toBe(saved.ok);
  });

  it("gives each round a receipt of its own, also where two rounds over one year got the same answers", async () => {
    const region = await smallRegion(prisma);
    const { id: _, ...round } = await prisma.round.findUniqueOrThrow({ where: { id: region.roundId } });
    const again = await prisma.round.create({
      data: {
        ...round,
        period: { kind: "schoolYear", start: 2024 },
        slug: "2024-2025-opnieuw",
        partnerships: { create: { partnershipId: region.partnershipId } },
        reports: { create: [region.board, region.otherBoard].map(({ id: boardId }) => ({ boardId })) },
      },
      include: { reports: true },
    });
    const second = { ...region, board: { ...region.board, reportId: again.reports.find(({ boardId }) => boardId === region.board.id)?.id ?? "" } };
    for (const one of [region, second]) await fill(one);
    const receipts = [await submit(region), await submit(second)].map((result) => result.ok && result.value.receipt);
    expect(receipts[0]).toMatch(/^RK-\d{5}-[0-9A-F]{10}-1$/);
    expect(receipts[1]).toMatch(/^RK-\d{5}-[0-9A-F]{10}-1$/);
    expect(receipts[1]).not.toBe(receipts[0]);
  });

  it("says what is missing and changes nothing", async () => {
    const region = await smallRegion(prisma);
    const result = await submit(region);
    expect(result).toMatchObject({ ok: false, problem: { code: "incomplete" } });
    expect(await prisma.submission.count({ where: { reportId: region.board.reportId } })).toBe(0);
    expect(await prisma.report.findUniqueOrThrow({ where: { id: region.board.reportId } })).toMatchObject({
      status: "concept",
    });
  });

  it("signs only what the signatory had before them", async () => {
    const region = await smallRegion(prisma);
    await fill(region);
    const form = await loadReportForm(region.signatory, region.board.reportId, DURING_ROUND);
    if (!form) throw new Error("there is no form");
    const seen = seenOf(form);
    const request = {
      reportId: region.board.reportId,
      questionKey: "ankerpunt1",
      value: richTextFromPlainText("Nog snel iets anders."),
      revision: 1,
      saveId: crypto.randomUUID(),
    };
    await saveAnswer(region.editor, request, DURING_ROUND);
    const sign = (what: string) => submitReport(region.signatory, region.board.reportId, signature, DURING_ROUND, what);
    expect(await sign(seen)).toMatchObject({ problem: { code: "changed" } });
    expect(await sign(await seenNow(region.board.reportId))).toMatchObject({ ok: true });
  });

  it("signs no amount or school that the office changed after the signatory looked", async () => {
    const region = await smallRegion(prisma);
    await fill(region);
    const { reportId, id: boardId } = region.board;
    const round = await prisma.round.findUniqueOrThrow({ where: { id: region.roundId } });
    const amount = (value: number) => ({ regionId: round.regionId, boardId, periodKey: round.periodKey, figureKey: "ontvangenTerugploeg", partnership: "PO9101", dimension: "", state: "number" as const, value, source: "beschikking" });
    const { id } = await prisma.keyFigure.create({ data: amount(100_000) });
    // All that stands beside a form is read by another statement there than here, and must come in one order.
    for (const key of ["b", "a"]) {
      await prisma.indicator.create({ data: { regionId: round.regionId, key, label: `Kengetal ${key}`, type: "integer", periodKind: "schoolYear", part: "verwijzingen" } });
      for (const dimension of ["z", "", "m"]) {
        await prisma.keyFigure.create({ data: { ...amount(7), figureKey: `eigen:${key}`, partnership: "", dimension } });
        await prisma.keyFigure.create({ data: { ...amount(70), figureKey: `eigen:${key}`, partnership: "PO9101", dimension, boardId: null } });
      }
    }
    await prisma.keyFigure.create({ data: { ...amount(5), figureKey: "verwijzingenSo" } });
    await prisma.keyFigure.create({ data: { ...amount(6), figureKey: "verwijzingenSo", periodKey: "schoolYear:2023" } });
    const shown = async () => {
      const form = await loadReportForm(region.signatory, reportId, DURING_ROUND);
      if (!form) throw new Error("there is no form");
      return seenOf(form);
    };
    const sign = (what: string) => submitReport(region.signatory, reportId, signature, DURING_ROUND, what);
    const first = await shown();
    await prisma.keyFigure.update({ where: { id }, data: { value: 200_000 } });
    expect(await sign(first)).toMatchObject({ problem: { code: "changed" } });
    const second = await shown();
    await prisma.school.create({ data: { boardId, partnershipId: region.partnershipId, code: "99ZZ", name: "De Esdoorn", type: "sbo", municipality: "Eikstad" } });
    expect(await sign(second)).toMatchObject({ problem: { code: "changed" } });
    // The page that is drawn then has the school, also a moment later.
    const third = await shown();
    expect(third).not.toBe(second);
    await prisma.school.deleteMany({ where: { boardId, type: "sbo" } });
    expect(await sign(third)).toMatchObject({ problem: { code: "changed" } });
    expect(await shown()).toBe(second);
    expect(await sign(second)).toMatchObject({ ok: true });
  });

  it("is for the board's own signatory only", async () => {
    const region = await smallRegion(prisma);
    await fill(region);
    expect(await submit(region, region.editor)).toMatchObject({ problem: { code: "notAllowed" } });
    for (const actor of [region.stranger, region.reviewer, region.administrator, region.nobody]) {
      expect(await submit(region, actor), actor.name).toMatchObject({ problem: { code: "notFound" } });
    }
  });

  it("is late after the deadline, on time within the board's own date, and over when the round is closed", async () => {
    const late = await smallRegion(prisma);
    await fill(late);
    expect(await submit(late, late.signatory, AFTER_CLOSING)).toMatchObject({ problem: { code: "closed" } });
    await submit(late, late.signatory, AFTER_DEADLINE);
    expect(await prisma.submission.findFirstOrThrow({ where: { reportId: late.board.reportId } })).toMatchObject({
      late: true,
    });

    const own = await smallRegion(prisma);
    await fill(own);
    await prisma.roundBoard.create({
      data: { roundId: own.roundId, boardId: own.board.id, deadline: new Date("2025-11-20T00:00:00Z") },
    });
    await submit(own, own.signatory, AFTER_DEADLINE);
    expect(await prisma.submission.findFirstOrThrow({ where: { reportId: own.board.reportId } })).toMatchObject({
      late: false,
    });
  });
});

describe("reading and adopting what was submitted", () => {
  it("shows a draft to nobody but its board, and a submission to the SWV", async () => {
    const region = await smallRegion(prisma);
    await fill(region);
    expect(await loadSubmittedReport(region.reviewer, region.board.reportId)).toBeNull();
    await submit(region);
    expect(await loadSubmittedReport(region.reviewer, region.board.reportId)).toMatchObject({
      audience: "staff",
      canAdopt: true,
      submission: { version: 1 },
    });
    expect(await loadSubmittedReport(region.editor, region.board.reportId)).toMatchObject({ audience: "board", canAdopt: false });
    expect(await loadSubmittedReport(region.stranger, region.board.reportId)).toBeNull();
  });

  it("shows an adopted report to readers and to nobody of another board", async () => {
    const region = await smallRegion(prisma);
    const reader: Actor = { ...region.nobody, memberships: [{ role: "reader", regionId: region.regionId }] };
    await fill(region);
    await submit(region);
    expect(await loadSubmittedReport(reader, region.board.reportId)).toBeNull();
    await adoptReport(region.reviewer, region.board.reportId, 1, DURING_ROUND);
    expect(await loadSubmittedReport(reader, region.board.reportId)).toMatchObject({ audience: "outside", canAdopt: false });
    expect(await loadSubmittedReport(region.stranger, region.board.reportId)).toBeNull();
  });

  it("adopts once, by the SWV, the version that was read", async () => {
    const region = await smallRegion(prisma);
    await fill(region);
    const adopt = (actor = region.reviewer, version = 1) =>
      adoptReport(actor, region.board.reportId, version, DURING_ROUND);
    expect(await adopt()).toMatchObject({ problem: { code: "notSubmitted" } });
    await submit(region);
    expect(await adopt(region.signatory)).toMatchObject({ problem: { code: "notFound" } });
    expect(await adopt(region.stranger)).toMatchObject({ problem: { code: "notFound" } });
    expect(await adopt(region.reviewer, 2)).toMatchObject({ problem: { code: "otherVersion" } });
    const both = await Promise.all([adopt(), adopt(region.administrator)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await adopt()).toMatchObject({ problem: { code: "notSubmitted" } });
    expect(await loadSubmittedReport(region.reviewer, region.board.reportId)).toMatchObject({
      status: "adopted",
      canAdopt: false,
      adoptedAt: DURING_ROUND,
    });
  });
});
