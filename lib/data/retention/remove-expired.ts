import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import { removedAt } from "@/lib/rounds/retention";

/** A round whose reports go one day. */
export type Expiring = { roundName: string; reports: number; removedAt: Date };

/** The rounds of a region that still have reports, the one that goes first in front. */
export async function expiringRounds(region: { id: string; retentionYears: number }): Promise<Expiring[]> {
  const rounds = await database().round.findMany({
    where: { regionId: region.id, reports: { some: {} } },
    select: { name: true, closesAt: true, boards: { select: { deadline: true } }, _count: { select: { reports: true } } },
  });
  return rounds
    .map(({ name, closesAt, boards, _count }) => ({
      roundName: name,
      reports: _count.reports,
      removedAt: removedAt(lastDay(closesAt, boards), region.retentionYears),
    }))
    .sort((a, b) => a.removedAt.getTime() - b.removedAt.getTime());
}

/**
 * Removes the reports whose retention has ended, with everything that hangs on them: answers and their
 * history, signed versions, figures, remarks, notes, files and mails, quotations from it, and in the end what the office wrote about the round. What stays is the trace, and in it
 * that they were removed.
 *
 * @returns how many reports went
 */
export async function removeExpired(now: Date): Promise<number> {
  const db = database();
  const rounds = await db.round.findMany({
    where: { closesAt: { lt: now }, reports: { some: {} } },
    select: {
      id: true,
      regionId: true,
      name: true,
      closesAt: true,
      region: { select: { retentionYears: true } },
      boards: { select: { deadline: true } },
      reports: { select: { id: true, boardId: true } },
    },
  });
  let removed = 0;
  for (const { id: roundId, regionId, name, closesAt, region, boards, reports } of rounds) {
    if (removedAt(lastDay(closesAt, boards), region.retentionYears) > now) continue;
    for (const { id: reportId, boardId } of reports) {
      await db.$transaction(async (tx) => {
        await tx.outboxMail.deleteMany({ where: { reportId } });
        // By the owner's rights: the portal's own role can't delete what was signed (docs/adr/0008).
        await tx.$executeRaw`SELECT remove_report(${reportId}::uuid)`;
        const details = { round: name };
        await recordAudit(tx, { actorId: null, action: "report.removedAfterRetention", regionId, boardId, reportId, details });
      });
      removed += 1;
    }
    // What the office wrote about them can't be read any more without them.
    await db.collectiveText.deleteMany({ where: { roundId } });
  }
  return removed;
}

function lastDay(closesAt: Date, boards: readonly { deadline: Date | null }[]): Date {
  return new Date(Math.max(closesAt.getTime(), ...boards.map(({ deadline }) => deadline?.getTime() ?? 0)));
}
