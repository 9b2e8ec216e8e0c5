import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { database } from "@/lib/data/client";
import { regionThing } from "@/lib/data/regions/find-region";

/** A version that its board took back and did not replace yet. */
export type WithdrawnReport = { reportId: string; board: string; version: number; withdrawnAt: Date };

/** The reports of a round of which the latest version is withdrawn, for the SWV's staff. */
export async function withdrawnReports(
  actor: Actor,
  round: { id: string; regionId: string },
): Promise<WithdrawnReport[]> {
  if (!can(actor, "region.readProgress", regionThing(round.regionId))) return [];
  const reports = await database().report.findMany({
    where: { roundId: round.id, round: { regionId: round.regionId }, submissions: { some: { withdrawnAt: { not: null } } } },
    select: {
      id: true,
      board: { select: { name: true } },
      submissions: { orderBy: { version: "desc" }, take: 1, select: { version: true, withdrawnAt: true } },
    },
    orderBy: { board: { name: "asc" } },
  });
  return reports.flatMap(({ id, board, submissions: [last] }) =>
    last?.withdrawnAt ? [{ reportId: id, board: board.name, version: last.version, withdrawnAt: last.withdrawnAt }] : [],
  );
}
