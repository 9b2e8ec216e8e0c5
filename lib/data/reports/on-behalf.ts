import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { isId } from "@/lib/data/id";
import { mailBegunOnBehalf } from "@/lib/data/mail/mail-on-behalf";
import { mayWrite, type WriteRefusal } from "@/lib/report/status";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { loadBoardTerms } from "./board-dates";
import { reportSelect, reportThing, type ReportRow } from "./report-row";

export type BeginProblem = Problem<"notFound" | "notInRegion" | "begun" | "onBehalf"> | WriteRefusal;

/**
 * From now on the office fills a report in for its board. Only while the board wrote nothing in it,
 * not even something that it cleared again: what a board drafts is its own.
 */
export async function beginOnBehalf(actor: Actor, reportId: string, now: Date): Promise<Result<true, BeginProblem>> {
  if (!isId(reportId)) return problem("notFound");
  return database().$transaction(async (tx) => {
    const report = await lockReport(tx, reportId);
    // Who may begin learns why that is not possible now.
    if (!report || !can(actor, "report.beginOnBehalf", { ...reportThing(report), status: "concept", onBehalf: false })) {
      return problem("notFound");
    }
    const may = await mayBegin(tx, report, now);
    if (!may.ok) return may;
    await tx.report.update({ where: { id: reportId }, data: { onBehalfSince: now, onBehalfById: actor.userId } });
    await recordAudit(tx, { actorId: actor.userId, action: "report.begunOnBehalf", ...placeOf(report) });
    await mailBegunOnBehalf(tx, report, now);
    return ok(true);
  });
}

/** Whether the office may begin with a report that its board has to fill in. */
async function mayBegin(tx: Prisma.TransactionClient, report: ReportRow, now: Date): Promise<Result<true, BeginProblem>> {
  if (report.status !== "concept") return problem("frozen");
  if (report.onBehalfSince) return problem("onBehalf");
  const { filesOnBehalf } = await tx.region.findUniqueOrThrow({
    where: { id: report.round.regionId },
    select: { filesOnBehalf: true },
  });
  if (!filesOnBehalf) return problem("notInRegion");
  const writable = mayWrite(report.status, report.round, await loadBoardTerms(tx, report), now);
  if (!writable.ok) return writable;
  const written = await tx.answerHistory.count({ where: { reportId: report.id }, take: 1 });
  const signed = await tx.submission.count({ where: { reportId: report.id }, take: 1 });
  return written + signed > 0 ? problem("begun") : ok(true);
}

/**
 * The board goes on by itself, with what the office wrote; the office sees no more of it until it is signed.
 *
 * @param since when the office began, as it was on the screen: what happened meanwhile is `otherwise`.
 */
export async function takeBack(
  actor: Actor,
  reportId: string,
  since: Date,
): Promise<Result<true, Problem<"notFound" | "notOnBehalf" | "frozen" | "otherwise">>> {
  if (!isId(reportId)) return problem("notFound");
  return database().$transaction(async (tx) => {
    const report = await lockReport(tx, reportId);
    const thing = report && reportThing(report);
    if (!report || !thing || !can(actor, "report.takeBack", { ...thing, status: "concept", onBehalf: true })) {
      return problem("notFound");
    }
    if (!thing.onBehalf) return problem("notOnBehalf");
    if (!can(actor, "report.takeBack", thing)) return problem("frozen");
    if (report.onBehalfSince?.getTime() !== since.getTime()) return problem("otherwise");
    await tx.report.update({ where: { id: reportId }, data: { onBehalfSince: null, onBehalfById: null } });
    await recordAudit(tx, { actorId: actor.userId, action: "report.takenBack", ...placeOf(report) });
    return ok(true);
  });
}

/** What the office may do with a board's report that is not signed yet. */
export type OnBehalfStart = {
  reportId: string;
  boardName: string;
  roundName: string;
  roundSlug: string;
  regionSlug: string;
  /** The office fills it in already. */
  begun: boolean;
  /** Why it cannot begin; null where it can. */
  refusal: BeginProblem["code"] | null;
};

/** A report that the office may fill in for its board, for who may; null for everybody else. */
export async function loadOnBehalfStart(actor: Actor, reportId: string, now: Date): Promise<OnBehalfStart | null> {
  if (!isId(reportId)) return null;
  const report = await database().report.findUnique({ where: { id: reportId }, select: reportSelect });
  if (!report || !can(actor, "report.beginOnBehalf", { ...reportThing(report), status: "concept", onBehalf: false })) return null;
  const begun = report.onBehalfSince !== null && (report.status === "concept" || report.status === "returned");
  const may = await mayBegin(database(), report, now);
  return {
    reportId: report.id,
    boardName: report.board.name,
    roundName: report.round.name,
    roundSlug: report.round.slug,
    regionSlug: report.round.region.slug,
    begun,
    refusal: may.ok ? null : may.problem.code,
  };
}

/** Holds a report's row until the transaction ends: saves and submissions wait. */
async function lockReport(tx: Prisma.TransactionClient, reportId: string): Promise<ReportRow | null> {
  await tx.$executeRaw`select 1 from "Report" where id = ${reportId}::uuid for update`;
  return tx.report.findUnique({ where: { id: reportId }, select: reportSelect });
}

function placeOf(report: ReportRow) {
  return { regionId: report.round.regionId, boardId: report.boardId, reportId: report.id };
}
