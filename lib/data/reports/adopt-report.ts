import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import { isId } from "@/lib/data/id";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { reportSelect, reportThing } from "./report-row";

export type AdoptProblem = Problem<"notFound" | "notSubmitted" | "otherVersion">;

/**
 * Adopts a submitted report; from then on nothing in it ever changes.
 *
 * @param version the version that was read: a later one was submitted, `otherVersion`.
 */
export async function adoptReport(
  actor: Actor,
  reportId: string,
  version: number,
  now: Date,
): Promise<Result<true, AdoptProblem>> {
  if (!isId(reportId)) return problem("notFound");
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`select 1 from "Report" where id = ${reportId}::uuid for update`;
    const report = await tx.report.findUnique({ where: { id: reportId }, select: reportSelect });
    const submitted = report && reportThing({ ...report, status: "submitted" });
    if (!submitted || !can(actor, "report.adopt", submitted)) return problem("notFound");
    if (report.status !== "submitted") return problem("notSubmitted");
    const latest = await tx.submission.findFirst({
      where: { reportId, withdrawnAt: null },
      orderBy: { version: "desc" },
      select: { version: true },
    });
    if (latest?.version !== version) return problem("otherVersion");
    await tx.report.update({
      where: { id: reportId },
      data: { status: "adopted", adoptedAt: now, adoptedById: actor.userId },
    });
    await recordAudit(tx, {
      actorId: actor.userId,
      action: "report.adopted",
      regionId: report.round.regionId,
      boardId: report.boardId,
      reportId,
      details: { version },
    });
    return ok(true);
  });
}
