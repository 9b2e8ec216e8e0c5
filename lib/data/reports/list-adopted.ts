import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { database } from "@/lib/data/client";
import type { Filing } from "@/lib/report/filing";
import { signedByOf, signedBySelect } from "./filing";
import { loadOpenPartnerships, openToBoards } from "./open-to-boards";
import { reportSelect, reportThing } from "./report-row";

export type AdoptedReport = {
  id: string;
  boardName: string;
  adoptedAt: Date;
  /** How it came to be filed on behalf of the board; null where the board signed it. */
  filing: Filing | null;
};

/** The adopted reports of one round, by board. */
export type AdoptedRound = { slug: string; name: string; reports: AdoptedReport[] };

/** What was adopted in a region and this actor may read, newest round first. Rounds without any are left out. */
export async function listAdopted(actor: Actor, region: { id: string }): Promise<AdoptedRound[]> {
  const db = database();
  const [reports, open] = await Promise.all([
    db.report.findMany({
      where: { status: "adopted", round: { regionId: region.id } },
      select: {
        ...reportSelect,
        submissions: { where: { withdrawnAt: null }, orderBy: { version: "desc" }, take: 1, select: signedBySelect },
      },
      orderBy: [{ round: { deadline: "desc" } }, { round: { id: "asc" } }, { board: { name: "asc" } }],
    }),
    loadOpenPartnerships(db, { regionId: region.id }),
  ]);
  const rounds = new Map<string, AdoptedRound>();
  for (const report of reports) {
    const thing = { ...reportThing(report), openToBoardIds: openToBoards(report, open) };
    if (!report.adoptedAt || !can(actor, "report.readAdopted", thing)) continue;
    const { slug, name } = report.round;
    const round = rounds.get(report.round.id) ?? { slug, name, reports: [] };
    const [latest] = report.submissions;
    const filing = latest ? signedByOf(latest).filing : null;
    round.reports.push({ id: report.id, boardName: report.board.name, adoptedAt: report.adoptedAt, filing });
    rounds.set(report.round.id, round);
  }
  return [...rounds.values()];
}
