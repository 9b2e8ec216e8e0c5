import type { Reader } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { database } from "@/lib/data/client";
import { regionThing, type RegionRow } from "@/lib/data/regions/find-region";
import { during } from "@/lib/data/reports/form-context";
import { findRound, type RoundRow } from "@/lib/data/rounds/find-round";
import type { Scope } from "@/lib/figures/board-value";
import type { Viewer } from "@/lib/figures/disclosure";

/** A round whose figures the actor may read, as whom, and over which SWVs. */
export type ReadingRoom = {
  region: RegionRow;
  round: RoundRow;
  viewer: Viewer;
  /** What may be asked for; null is the region, all SWVs of the round together. */
  scopes: readonly Scope[];
  scope: Scope;
};

export type FigureRequest = {
  round: string;
  regionSlug?: string | undefined;
  /** The code of an SWV. */
  partnership?: string | undefined;
};

/**
 * Ties an address to a round that the actor may read figures of. Staff and readers see the region
 * and each SWV; boards see the SWVs they take part in. Null for everything else, known or not.
 */
export async function openReadingRoom(actor: Reader, request: FigureRequest): Promise<ReadingRoom | null> {
  const found = await findRound(actor, "region.readDashboard", request.round, request.regionSlug);
  if (!found) return null;
  const { region, round } = found;
  const office = can(actor, "region.readProgress", regionThing(region.id));
  if (!office && round.openedAt === null) return null;
  const ownBoards = actor.memberships.flatMap((membership) => ("boardId" in membership ? [membership.boardId] : []));
  const wholeRegion = can(actor, "region.readDashboard", regionThing(region.id));
  const codes = wholeRegion ? round.partnerships.map(({ code }) => code) : await ownPartnerships(round, ownBoards);
  const scopes: Scope[] = wholeRegion ? (codes.length > 1 ? [null, ...codes] : [null]) : codes;
  const scope = request.partnership === undefined ? scopes[0] : scopes.find((code) => code === request.partnership);
  if (scope === undefined) return null;
  const viewer: Viewer = office ? { kind: "office" } : { kind: "outside", ownBoards: new Set(ownBoards) };
  return { region, round, viewer, scopes, scope };
}

async function ownPartnerships(round: RoundRow, boardIds: string[]): Promise<string[]> {
  const partnerships = await database().partnership.findMany({
    where: {
      id: { in: round.partnerships.map(({ id }) => id) },
      participations: { some: { boardId: { in: boardIds }, ...during(round.countDate) } },
    },
    select: { code: true },
    orderBy: { code: "asc" },
  });
  return partnerships.map(({ code }) => code);
}
