import { describe, expect, it } from "vitest";
import { listOwnReports } from "@/lib/data/reports/list-reports";
import { loadReportForm } from "@/lib/data/reports/load-report-form";
import { saveAnswer } from "@/lib/data/reports/save-answer";
import { submitAsShown } from "@/tests/support/submit";
import { setBoardDeadline } from "@/lib/data/rounds/run-round";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import { testDatabase } from "@/tests/support/database";
import { completeAnswers } from "@/tests/support/form-content";
import { AFTER_CLOSING, DURING_ROUND, smallRegion, type SmallRegion } from "@/tests/support/small-region";

const { prisma } = await testDatabase();

const OWN_DATE = new Date("2025-12-20T22:59:59Z");
const AFTER_OWN_DATE = new Date("2025-12-21T10:00:00Z");
const signatory = { name: "B Eiken", function: "voorzitter", statement: "Ik onderteken." };

const save = (region: SmallRegion, now: Date, questionKey = "ankerpunt1", value: unknown = richTextFromPlainText("Een zin.")) =>
  saveAnswer(region.editor, { reportId: region.board.reportId, questionKey, value, revision: 0, saveId: crypto.randomUUID() }, now);

const give = (region: SmallRegion, deadline: Date | null) =>
  setBoardDeadline(region.administrator, region.regionSlug, region.roundSlug, region.board.id, deadline);

describe("a board's own date past the closing of the round", () => {
  it("keeps the report open for that board, to write, to sign and on its pages", async () => {
    const region = await smallRegion(prisma);
    const { reportId } = region.board;
    expect(await save(region, AFTER_CLOSING)).toMatchObject({ problem: { code: "closed" } });
    expect(await give(region, OWN_DATE)).toEqual({ ok: true, value: true });
    expect(await loadReportForm(region.signatory, reportId, AFTER_CLOSING)).toMatchObject({
      editable: true,
      canSign: true,
      round: { phase: "open", deadline: OWN_DATE, writableUntil: OWN_DATE },
    });
    expect(await listOwnReports(region.editor, AFTER_CLOSING)).toMatchObject([{ phase: "open", deadline: OWN_DATE }]);
    for (const [key, value] of Object.entries(completeAnswers)) {
      expect(await save(region, AFTER_CLOSING, key, value)).toMatchObject({ ok: true });
    }
    expect(await submitAsShown(region.signatory, reportId, signatory, AFTER_CLOSING)).toMatchObject({ ok: true });
    expect(await prisma.submission.findFirst({ where: { reportId } })).toMatchObject({ late: false });
  });

  it("ends with that date, and holds for no other board", async () => {
    const region = await smallRegion(prisma);
    await give(region, OWN_DATE);
    expect(await save(region, AFTER_OWN_DATE)).toMatchObject({ problem: { code: "closed" } });
    expect(await loadReportForm(region.editor, region.board.reportId, AFTER_OWN_DATE)).toMatchObject({ editable: false });
    expect(await loadReportForm(region.stranger, region.otherBoard.reportId, AFTER_CLOSING)).toMatchObject({
      editable: false,
      round: { phase: "closed" },
    });
    await give(region, null);
    expect(await save(region, AFTER_CLOSING)).toMatchObject({ problem: { code: "closed" } });
  });

  it("holds against a round that was closed by hand", async () => {
    const region = await smallRegion(prisma);
    await give(region, OWN_DATE);
    await prisma.round.update({ where: { id: region.roundId }, data: { closedAt: DURING_ROUND } });
    expect(await save(region, AFTER_CLOSING)).toMatchObject({ ok: true });
  });

  it("is known to the statement that stores an answer wherever the rule lets one write", async () => {
    const open = { openedAt: true, closed: null, closes: "2025-12-01", own: null, returned: null, reopened: "ankerpunt1", status: "concept" } as const;
    const cases = [
      { ...open, now: "2025-11-30", writable: true },
      { ...open, now: "2025-12-02", writable: false },
      { ...open, closed: "2025-11-10", now: "2025-11-20", writable: false },
      { ...open, closed: "2025-11-10", own: "2025-11-25", now: "2025-11-20", writable: true },
      { ...open, own: "2025-12-10", now: "2025-12-09", writable: true },
      { ...open, returned: "2025-12-10", now: "2025-12-09", writable: false },
      { ...open, status: "returned", returned: "2025-12-10", now: "2025-12-09", writable: true },
      { ...open, status: "returned", returned: "2025-11-10", now: "2025-11-09", writable: true },
      { ...open, status: "returned", returned: "2025-11-10", now: "2025-11-20", writable: false },
      { ...open, status: "returned", returned: "2025-11-10", own: "2025-11-25", now: "2025-11-20", writable: true },
      { ...open, status: "returned", returned: "2025-12-10", reopened: "ankerpunt2", now: "2025-12-09", writable: false },
      { ...open, status: "returned", returned: "2025-12-10", reopened: "ankerpunt2", now: "2025-11-20", writable: false },
      { ...open, status: "returned", now: "2025-11-20", writable: false },
      { ...open, openedAt: false, own: "2025-12-10", now: "2025-12-09", writable: false },
    ] as const;
    for (const [index, one] of cases.entries()) {
      const other = await smallRegion(prisma);
      const { reportId } = other.board;
      await prisma.round.update({
        where: { id: other.roundId },
        data: {
          openedAt: one.openedAt ? new Date("2025-09-01") : null,
          closedAt: one.closed && new Date(one.closed),
          closesAt: new Date(one.closes),
          ...(one.own && { boards: { create: { boardId: other.board.id, deadline: new Date(one.own) } } }),
        },
      });
      await prisma.report.update({ where: { id: reportId }, data: { status: one.status } });
      if (one.returned) {
        const { id: submissionId } = await prisma.submission.create({
          data: { reportId, version: 1, receipt: `R-${index}`, snapshot: {}, hash: "", signatoryName: "", signatoryFunction: "", late: false },
        });
        await prisma.reportReturn.create({ data: { reportId, submissionId, message: "", dueAt: new Date(one.returned), reopenedKeys: [one.reopened] } });
      }
      const saved = await save(other, new Date(one.now));
      expect({ ...one, writable: saved.ok }).toEqual(one);
    }
  });
});
