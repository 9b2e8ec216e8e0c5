import type { Reader } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { database } from "@/lib/data/client";
import { loadOpenPartnerships, openToBoards } from "@/lib/data/reports/open-to-boards";
import { reportThing } from "@/lib/data/reports/report-row";
import type { RoundRow } from "@/lib/data/rounds/find-round";

/** A report of which somebody may read a version that holds, with what its files are named after. */
export type ReadableReport = { id: string; boardId: string; board: { number: string; name: string } };

/** The reports of a round that this reader may open, by the names of their boards; drafts are not among them. */
export async function readableReports(reader: Reader, regionId: string, round: RoundRow): Promise<ReadableReport[]> {
  const open = await loadOpenPartnerships(database(), { id: { in: round.partnerships.map(({ id }) => id) } });
  const ofRound = { regionId, countDate: round.countDate, partnerships: round.partnerships.map(({ id }) => ({ partnershipId: id })) };
  const reports = await database().report.findMany({
    where: { roundId: round.id, submissions: { some: { withdrawnAt: null } } },
    select: { id: true, boardId: true, status: true, onBehalfSince: true, board: { select: { number: true, name: true } } },
    orderBy: [{ board: { name: "asc" } }, { id: "asc" }],
  });
  return reports
    .filter((report) => {
      const inRound = { ...report, round: ofRound };
      const thing = { ...reportThing(inRound), openToBoardIds: openToBoards(inRound, open) };
      return can(reader, "report.readSubmitted", thing) || can(reader, "report.readAdopted", thing);
    })
    .map(({ id, boardId, board }) => ({ id, boardId, board }));
}
