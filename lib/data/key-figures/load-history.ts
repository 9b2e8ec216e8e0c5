import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/data/client";
import { isId } from "@/lib/data/id";
import { loadPersonNames } from "@/lib/data/people/names";
import type { RegionRow } from "@/lib/data/regions/find-region";
import { findRound, type RoundRow } from "@/lib/data/rounds/find-round";
import type { KeyFigureChange, KeyFigureLoad } from "@/lib/data/generated/client";
import type { FigureKind, KeyFigureEntry } from "@/lib/key-figures/read-number";
import { valueWords } from "@/lib/key-figures/value-words";
import { loadKnownRound } from "./known-round";

/** Once that key figures came in, by a file or typed. */
export type LoadInHistory = Pick<KeyFigureLoad, "id" | "source" | "fileName" | "sheet" | "values" | "replaced" | "unchanged" | "removed" | "loadedAt" | "roundSlug"> & {
  /** Null where the portal itself did it. */
  by: string | null;
};

/** A value that a load brought, replaced or took away. */
export type ChangeInHistory = {
  id: string;
  label: string;
  whose: string;
  period: string;
  kind: FigureKind;
  before: KeyFigureEntry | null;
  beforeSource: string | null;
  after: KeyFigureEntry | null;
};

type Place = { region: RegionRow; round: RoundRow };

const MOST_LOADS = 200;
export const MOST_CHANGES = 500;

/** The loads of a region, the latest first; of every round, for values of a period belong to none. */
export async function loadHistory(actor: Actor, slug: string, regionSlug?: string): Promise<(Place & { loads: LoadInHistory[] }) | null> {
  const found = await findRound(actor, "region.manageKeyFigures", slug, regionSlug);
  if (!found) return null;
  const rows = await database().keyFigureLoad.findMany({
    where: { regionId: found.region.id },
    orderBy: [{ loadedAt: "desc" }, { id: "desc" }],
    take: MOST_LOADS,
  });
  return { ...found, loads: await withNames(rows) };
}

/** One load with what it changed, the first 500 values; null for an id that is foreign or unknown. */
export async function loadOneLoad(
  actor: Actor,
  slug: string,
  regionSlug: string | undefined,
  loadId: string,
): Promise<(Place & { load: LoadInHistory; changes: ChangeInHistory[]; count: number }) | null> {
  const found = await findRound(actor, "region.manageKeyFigures", slug, regionSlug);
  if (!found || !isId(loadId)) return null;
  const db = database();
  const row = await db.keyFigureLoad.findFirst({ where: { id: loadId, regionId: found.region.id } });
  if (!row) return null;
  const [changes, count, { known }, [load]] = await Promise.all([
    // What was taken away or replaced is what one comes to look for.
    db.keyFigureChange.findMany({
      where: { loadId },
      orderBy: [{ beforeState: { sort: "asc", nulls: "last" } }, { id: "asc" }],
      take: MOST_CHANGES,
    }),
    db.keyFigureChange.count({ where: { loadId } }),
    loadKnownRound(db, found.region, found.round),
    withNames([row]),
  ]);
  if (!load) return null;
  const words = valueWords(known.targets, [...known.places.boards, ...known.elsewhere]);
  return {
    ...found,
    load,
    count,
    changes: changes.map((change) => ({
      id: String(change.id),
      label: words.figure(change),
      kind: words.kind(change),
      whose: words.whose(change),
      period: words.period(change),
      before: entryOf(change.beforeState, change.beforeValue),
      beforeSource: change.beforeSource,
      after: entryOf(change.afterState, change.afterValue),
    })),
  };
}

function entryOf(state: KeyFigureChange["beforeState"], value: number | null): KeyFigureEntry | null {
  if (state === null || state === "pm") return null;
  return state === "number" ? value : state;
}

async function withNames(rows: readonly KeyFigureLoad[]): Promise<LoadInHistory[]> {
  const nameOf = await loadPersonNames(database(), rows.map(({ loadedById }) => loadedById));
  return rows.map(({ regionId: _region, fileHash: _hash, loadedById, ...load }) => ({ ...load, by: nameOf(loadedById) }));
}
