import { describe, expect, it } from "vitest";
import { adoptReport } from "@/lib/data/reports/adopt-report";
import { listOwnReports } from "@/lib/data/reports/list-reports";
import { loadReportForm } from "@/lib/data/reports/load-report-form";
import { loadSubmittedReport } from "@/lib/data/reports/load-submission";
import { openBoardsForReview, openForReview } from "@/lib/data/reports/open-for-review";
import { readSubmittedReport } from "@/lib/data/reports/read-submission";
import { withdrawReport } from "@/lib/data/reports/withdraw-report";
import { withdrawnReports } from "@/lib/data/reports/withdrawn-reports";
import { findRound } from "@/lib/data/rounds/find-round";
import { boardsOfRound } from "@/lib/data/rounds/round-boards";
import { testDatabase } from "@/tests/support/database";
import { AFTER_CLOSING, DURING_ROUND, smallRegion, type SmallRegion } from "@/tests/support/small-region";
import { submitAgain, submittedRegion as makeSubmitted } from "@/tests/support/submitted-report";

const { prisma } = await testDatabase();
const LATER = new Date(DURING_ROUND.getTime() + 86_400_000);

const withdraw = (region: SmallRegion, version = 1, actor = region.signatory, now = LATER) =>
  withdrawReport(actor, region.board.reportId, version, now);
const statusOf = async ({ board }: SmallRegion) => (await prisma.report.findUniqueOrThrow({ where: { id: board.reportId } })).status;
const audits = ({ board }: SmallRegion, action: string) => prisma.auditEvent.findMany({ where: { reportId: board.reportId, action } });

const submittedRegion = () => makeSubmitted(prisma);

/** As if the SWV had returned version 1, and the board submitted version 2. */
async function resubmittedRegion(dueAt: Date): Promise<SmallRegion> {
  const region = await submittedRegion();
  const { reportId } = region.board;
  const { id } = await prisma.submission.update({ where: { reportId_version: { reportId, version: 1 } }, data: { openedAt: DURING_ROUND } });
  await prisma.reportReturn.create({ data: { reportId, submissionId: id, message: "Licht toe.", dueAt, reopenedKeys: ["ankerpunt1"], namedKeys: ["ankerpunt1"] } });
  await prisma.report.update({ where: { id: reportId }, data: { status: "returned" } });
  await submitAgain(region, LATER);
  return region;
}

describe("withdrawing a submitted report", () => {
  it("makes it a draft again, keeps the version with its number, and leaves a trace", async () => {
    const region = await submittedRegion();
    const { reportId } = region.board;
    expect((await loadReportForm(region.signatory, reportId, LATER))?.canWithdraw).toBe(true);
    expect(await withdraw(region)).toEqual({ ok: true, value: { status: "concept" } });
    expect(await loadReportForm(region.signatory, reportId, LATER)).toMatchObject({
      status: "concept",
      editable: true,
      canWithdraw: false,
      submission: null,
      withdrawn: { version: 1, withdrawnAt: LATER },
    });
    expect(await audits(region, "report.withdrawn")).toMatchObject([{ actorId: region.signatory.userId, details: { version: 1 } }]);
    expect(await submitAgain(region)).toMatchObject({ version: 2 });
    expect((await loadReportForm(region.signatory, reportId, LATER))?.withdrawn).toBeNull();
  });

  it("is said in the lists of the board and of the SWV", async () => {
    const region = await submittedRegion();
    await withdraw(region);
    expect(await listOwnReports(region.editor, LATER)).toMatchObject([{ status: "concept", withdrawn: true }]);
    const found = await findRound(region.reviewer, "region.readProgress", region.roundSlug, region.regionSlug);
    if (!found) throw new Error("no round");
    const boards = await boardsOfRound(found.region, found.round, LATER);
    expect(boards.find(({ boardId }) => boardId === region.board.id)?.progress).toMatchObject({
      state: "busy",
      withdrawn: 1,
      submittedAt: null,
      submittedLate: false,
    });
    const round = { id: region.roundId, regionId: region.regionId };
    expect(await withdrawnReports(region.reviewer, round)).toMatchObject([{ reportId: region.board.reportId, version: 1 }]);
    for (const actor of [region.signatory, region.nobody]) expect(await withdrawnReports(actor, round)).toEqual([]);
    expect(await withdrawnReports((await smallRegion(prisma)).reviewer, round)).toEqual([]);
    await submitAgain(region);
    expect(await withdrawnReports(region.reviewer, round)).toEqual([]);
  });

  it("makes a report that was returned returned again, on the terms of that return", async () => {
    const region = await resubmittedRegion(AFTER_CLOSING);
    expect(await withdraw(region, 2)).toEqual({ ok: true, value: { status: "returned" } });
    expect(await loadReportForm(region.editor, region.board.reportId, new Date("2025-12-10"))).toMatchObject({
      status: "returned",
      editable: true,
      submission: { version: 1 },
      withdrawn: { version: 2 },
      round: { deadline: AFTER_CLOSING },
    });
  });

  it("is for the signatory of the board alone", async () => {
    const region = await submittedRegion();
    const foreign = await smallRegion(prisma);
    expect(await withdraw(region, 1, region.editor)).toMatchObject({ problem: { code: "notAllowed" } });
    for (const actor of [region.stranger, region.nobody, region.reviewer, region.administrator, foreign.signatory]) {
      expect(await withdraw(region, 1, actor)).toMatchObject({ problem: { code: "notFound" } });
    }
    for (const id of ["geen-id", crypto.randomUUID()]) {
      expect(await withdrawReport(region.signatory, id, 1, LATER)).toMatchObject({ problem: { code: "notFound" } });
    }
    expect(await statusOf(region)).toBe("submitted");
  });

  it("needs the version that was on the screen, and one that is submitted", async () => {
    const region = await submittedRegion();
    expect(await withdraw(region, 2)).toMatchObject({ problem: { code: "otherVersion" } });
    await adoptReport(region.reviewer, region.board.reportId, 1, LATER);
    expect(await withdraw(region)).toMatchObject({ problem: { code: "notSubmitted" } });
    expect(await withdrawReport(region.stranger, region.otherBoard.reportId, 1, LATER)).toMatchObject({ problem: { code: "notSubmitted" } });
  });

  it("is over when the board could not submit again", async () => {
    const region = await submittedRegion();
    expect((await loadReportForm(region.signatory, region.board.reportId, AFTER_CLOSING))?.canWithdraw).toBe(false);
    expect(await withdraw(region, 1, region.signatory, AFTER_CLOSING)).toMatchObject({ problem: { code: "closed" } });
    const until = new Date("2025-12-20");
    await prisma.roundBoard.create({ data: { roundId: region.roundId, boardId: region.board.id, deadline: until } });
    expect(await withdraw(region, 1, region.signatory, AFTER_CLOSING)).toMatchObject({ ok: true });
    const again = await resubmittedRegion(until);
    expect(await withdraw(again, 2, again.signatory, AFTER_CLOSING)).toMatchObject({ ok: true });
  });
});

describe("opening a submitted version", () => {
  it("is noted once, whoever of the SWV comes first, and ends withdrawing", async () => {
    const region = await submittedRegion();
    const { reportId } = region.board;
    await Promise.all([region.reviewer, region.administrator, region.reviewer].map((actor) => openForReview(actor, reportId, LATER)));
    expect(await audits(region, "report.openedForReview")).toMatchObject([{ details: { version: 1 } }]);
    expect(await prisma.submission.findFirst({ where: { reportId } })).toMatchObject({ openedAt: LATER });
    expect((await loadReportForm(region.signatory, reportId, LATER))?.canWithdraw).toBe(false);
    expect(await withdraw(region)).toMatchObject({ problem: { code: "opened" } });
  });

  it("is done for boards that are compared, by who may compare", async () => {
    const region = await submittedRegion();
    const { slug } = await prisma.round.findUniqueOrThrow({ where: { id: region.roundId } });
    const asked = { round: slug, boardIds: [region.board.id, region.otherBoard.id, "geen-id", crypto.randomUUID()] };
    const foreign = await smallRegion(prisma);
    for (const actor of [region.signatory, region.nobody, foreign.reviewer]) await openBoardsForReview(actor, asked, LATER);
    expect(await audits(region, "report.openedForReview")).toEqual([]);
    await openBoardsForReview(region.reviewer, { ...asked, regionSlug: "elders" }, LATER);
    await openBoardsForReview(region.reviewer, { ...asked, boardIds: [] }, LATER);
    expect(await audits(region, "report.openedForReview")).toEqual([]);
    await openBoardsForReview(region.reviewer, asked, LATER);
    expect(await audits(region, "report.openedForReview")).toMatchObject([{ details: { version: 1 } }]);
    expect(await withdraw(region)).toMatchObject({ problem: { code: "opened" } });
  });

  it("is done by reading it as the SWV, not by its board or by others", async () => {
    const region = await submittedRegion();
    const { reportId } = region.board;
    const foreign = await smallRegion(prisma);
    for (const actor of [region.signatory, region.editor, region.stranger, region.nobody, foreign.reviewer]) {
      await readSubmittedReport(actor, reportId, undefined, LATER);
      await openForReview(actor, reportId, LATER);
    }
    await loadSubmittedReport(region.reviewer, reportId);
    await openForReview(region.reviewer, region.otherBoard.reportId, LATER);
    await openForReview(region.reviewer, "geen-id", LATER);
    expect(await prisma.submission.count({ where: { openedAt: { not: null } , report: { roundId: region.roundId } } })).toBe(0);
    expect(await readSubmittedReport(region.reviewer, reportId, 1, LATER)).toMatchObject({ submission: { openedAt: LATER } });
  });

  it("wins or loses against withdrawing, never both", async () => {
    const region = await submittedRegion();
    const { reportId } = region.board;
    const tick = () => new Promise((go) => setImmediate(go));
    for (let version = 1, round = 0; round < 12; round += 1) {
      const reading = [region.reviewer, region.administrator].map((actor) => readSubmittedReport(actor, reportId, undefined, LATER));
      // Each comes first now and then.
      for (let ticks = round % 4; ticks > 0; ticks -= 1) await tick();
      const [withdrawn, ...read] = await Promise.all([withdraw(region, version), ...reading]);
      const stored = await prisma.submission.findUniqueOrThrow({ where: { reportId_version: { reportId, version } } });
      expect(stored.openedAt === null).toBe(withdrawn.ok);
      expect(stored.withdrawnAt !== null).toBe(withdrawn.ok);
      expect(await statusOf(region)).toBe(withdrawn.ok ? "concept" : "submitted");
      if (withdrawn.ok) {
        expect(read).toEqual([null, null]);
        await submitAgain(region);
        version += 1;
      } else {
        expect(withdrawn).toMatchObject({ problem: { code: "opened" } });
        for (const one of read) expect(one).toMatchObject({ submission: { version } });
        // For the next round, as if nobody had opened it yet.
        await prisma.submission.update({ where: { id: stored.id }, data: { openedAt: null } });
      }
    }
  });
});
