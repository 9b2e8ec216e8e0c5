import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import { isId } from "@/lib/data/id";
import { findRound } from "@/lib/data/rounds/find-round";
import { reportSelect, reportThing } from "./report-row";

/**
 * Notes that somebody of the SWV opened the submitted version of a report, once: from then on its
 * board can't withdraw it. Does nothing for anybody else, and where there is nothing to open. Call
 * it before the version is loaded: what is loaded after it stays.
 */
export async function openForReview(actor: Actor, reportId: string, now: Date): Promise<void> {
  if (!isId(reportId)) return;
  const waiting = await database().submission.count({
    where: { reportId, openedAt: null, withdrawnAt: null, report: { status: "submitted" } },
  });
  if (waiting === 0) return;
  await database().$transaction(async (tx) => {
    await tx.$executeRaw`select 1 from "Report" where id = ${reportId}::uuid for update`;
    const report = await tx.report.findUniqueOrThrow({ where: { id: reportId }, select: reportSelect });
    // Who may adopt it reviews it; its own board and readers open nothing.
    if (!can(actor, "report.adopt", reportThing(report))) return;
    const latest = await tx.submission.findFirst({
      where: { reportId, withdrawnAt: null },
      orderBy: { version: "desc" },
      select: { id: true, version: true, openedAt: true },
    });
    if (!latest || latest.openedAt) return;
    await tx.submission.update({ where: { id: latest.id }, data: { openedAt: now } });
    await recordAudit(tx, {
      actorId: actor.userId,
      action: "report.openedForReview",
      regionId: report.round.regionId,
      boardId: report.boardId,
      reportId,
      details: { version: latest.version },
    });
  });
}

/**
 * The same for the reports of some boards in a round, for who may compare them. Boards that are not
 * in the round, or did not submit, are passed over.
 */
export async function openBoardsForReview(
  actor: Actor,
  { round, regionSlug, boardIds }: { round: string; regionSlug?: string | undefined; boardIds: readonly string[] },
  now: Date,
): Promise<void> {
  const found = await findRound(actor, "region.compare", round, regionSlug);
  if (!found) return;
  const reports = await database().report.findMany({
    where: { roundId: found.round.id, boardId: { in: boardIds.filter(isId) } },
    select: { id: true },
  });
  for (const { id } of reports) await openForReview(actor, id, now);
}
