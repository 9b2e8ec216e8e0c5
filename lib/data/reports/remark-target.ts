import type { Actor } from "@/lib/access/actor";
import { can, type Action } from "@/lib/access/rights";
import type { AuditAction } from "@/lib/data/audit";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { isId } from "@/lib/data/id";
import { problem, type Problem, type Result } from "@/lib/result";
import { reportSelect, reportThing, type ReportRow } from "./report-row";

/** Most characters of a remark or a reply. */
export const REMARK_LIMIT = 4_000;

export type RemarkRow = Prisma.RemarkGetPayload<{ include: { replies: { select: { id: true } } } }>;

export type RemarkProblem = Problem<"notFound" | "notOpen">;

type Change<T, P extends Problem> = (
  tx: Prisma.TransactionClient,
  remark: RemarkRow,
  record: (action: AuditAction) => Promise<void>,
) => Promise<Result<T, P>>;

/**
 * Changes something about a remark, for somebody with that right, while the report is under review.
 * The report stays as it is meanwhile, so that nothing is said about what was just adopted: then
 * `notOpen`.
 */
export async function withRemark<T, P extends Problem>(
  actor: Actor,
  action: Action & ("report.remark" | "report.replyToRemark"),
  remarkId: string,
  change: Change<T, P>,
): Promise<Result<T, P | RemarkProblem>> {
  if (!isId(remarkId)) return problem("notFound");
  return database().$transaction(async (tx) => {
    const found = await tx.remark.findUnique({ where: { id: remarkId }, select: { reportId: true } });
    const target = found ? await lockForRemarks(tx, actor, action, found.reportId) : problem("notFound");
    if (!target.ok) return target;
    // Again, behind the lock: it may have been changed, answered or removed meanwhile.
    await tx.$executeRaw`select 1 from "Remark" where id = ${remarkId}::uuid for update`;
    const remark = await tx.remark.findUnique({ where: { id: remarkId }, include: { replies: { select: { id: true } } } });
    if (!remark) return problem("notFound");
    const report = target.value;
    return change(tx, remark, (audited) =>
      recordAudit(tx, {
        actorId: actor.userId,
        action: audited,
        regionId: report.round.regionId,
        boardId: report.boardId,
        reportId: report.id,
        details: { remark: remarkId, question: remark.questionKey },
      }),
    );
  });
}

/** The report that a remark is about, held as it is until the transaction ends. */
export async function lockForRemarks(
  tx: Prisma.TransactionClient,
  actor: Actor,
  action: Action & ("report.remark" | "report.replyToRemark"),
  reportId: string,
): Promise<Result<ReportRow, RemarkProblem>> {
  await tx.$executeRaw`select 1 from "Report" where id = ${reportId}::uuid for share`;
  const report = await tx.report.findUnique({ where: { id: reportId }, select: reportSelect });
  // Whoever could do this while it is submitted learns why not now; a draft is nobody else's business.
  if (!report || !can(actor, action, reportThing({ ...report, status: "submitted" }))) return problem("notFound");
  if (can(actor, action, reportThing(report))) return { ok: true, value: report };
  return report.status === "concept" ? problem("notFound") : problem("notOpen");
}
