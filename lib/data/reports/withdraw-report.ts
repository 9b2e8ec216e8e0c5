import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { isId } from "@/lib/data/id";
import { mailWithdrawn } from "@/lib/data/mail/mail-withdrawn";
import { boardPhase, type ReportStatus } from "@/lib/report/status";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { loadBoardTerms } from "./board-dates";
import { reportSelect, reportThing, type ReportRow } from "./report-row";

type Refusal = Problem<"notSubmitted" | "opened" | "closed">;
export type WithdrawProblem = Refusal | Problem<"notFound" | "notAllowed" | "otherVersion">;

/**
 * Takes a submitted version back, until the SWV has opened it. The version keeps its number; the
 * report is as it was before: a draft, or returned where an earlier version was.
 *
 * @param version the version that was on the screen: a later one was submitted, `otherVersion`.
 */
export async function withdrawReport(
  actor: Actor,
  reportId: string,
  version: number,
  now: Date,
): Promise<Result<{ status: "concept" | "returned" }, WithdrawProblem>> {
  if (!isId(reportId)) return problem("notFound");
  return database().$transaction(async (tx) => {
    // Who opens the version holds the same row: one of the two comes first, and the other sees it.
    await tx.$executeRaw`select 1 from "Report" where id = ${reportId}::uuid for update`;
    const report = await tx.report.findUnique({ where: { id: reportId }, select: reportSelect });
    if (!report || !can(actor, "report.readDraft", reportThing(report))) return problem("notFound");
    if (!can(actor, "report.withdraw", reportThing({ ...report, status: "submitted" }))) return problem("notAllowed");
    const found = await withdrawable(tx, report, now);
    if (!found.ok) return found;
    const { submission, status } = found.value;
    if (submission.version !== version) return problem("otherVersion");
    await tx.submission.update({ where: { id: submission.id }, data: { withdrawnAt: now } });
    await tx.report.update({ where: { id: reportId }, data: { status } });
    await recordAudit(tx, {
      actorId: actor.userId,
      action: "report.withdrawn",
      regionId: report.round.regionId,
      boardId: report.boardId,
      reportId,
      details: { version, receipt: submission.receipt },
    });
    await mailWithdrawn(tx, report, submission, actor);
    return ok({ status });
  });
}

export type Withdrawable = {
  submission: { id: string; version: number; receipt: string; submittedById: string | null };
  /** What the report becomes. */
  status: "concept" | "returned";
};

/**
 * The version of a report that can be withdrawn now. Not once the board can no longer write: it
 * would be left with nothing to hand in.
 */
export async function withdrawable(
  tx: Prisma.TransactionClient,
  report: Pick<ReportRow, "id" | "boardId" | "round"> & { status: ReportStatus },
  now: Date,
): Promise<Result<Withdrawable, Refusal>> {
  if (report.status !== "submitted") return problem("notSubmitted");
  const [latest, before] = await tx.submission.findMany({
    where: { reportId: report.id, withdrawnAt: null },
    orderBy: { version: "desc" },
    take: 2,
    select: { id: true, version: true, receipt: true, submittedById: true, openedAt: true },
  });
  if (!latest) return problem("notSubmitted");
  if (latest.openedAt) return problem("opened");
  // Only a version that was returned is followed by another.
  const status = before ? "returned" : "concept";
  const terms = await loadBoardTerms(tx, { ...report, status });
  if (boardPhase(report.round, terms, now) !== "open") return problem("closed");
  return ok({ submission: latest, status });
}
