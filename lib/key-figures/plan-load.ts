import { placeKey, type FileValue, type ValuePlace } from "./read-values";
import type { KeyFigureEntry } from "./read-number";

export type StoredValue = ValuePlace & { entry: KeyFigureEntry; source: string };

/** One value that becomes another; null before: it is new, null after: it goes. */
export type ValueChange = ValuePlace & {
  before: { entry: KeyFigureEntry; source: string } | null;
  after: KeyFigureEntry | null;
};

/** What a load does to the values of one figure and period. */
export type SetPlan = Pick<ValuePlace, "figureKey" | "dimension" | "partnership" | "periodKey"> & {
  of: "boards" | "partnership" | "national";
  fresh: number;
  replaced: number;
  removed: number;
  unchanged: number;
};

/** `same` are the stored values that the file repeats. */
export type LoadPlan = { sets: SetPlan[]; changes: ValueChange[]; same: StoredValue[] };

/** Which values a file replaces as one: those of a figure, period and SWV, of all boards together. */
export function setKey({ boardId, figureKey, partnership, dimension, periodKey }: ValuePlace): string {
  return [figureKey, dimension, partnership, periodKey, boardId === null ? "whole" : "boards"].join("|");
}

/**
 * Holds the values of a file against those that are stored. A period is replaced: what is stored of a
 * figure, period and SWV of the file and does not stand in it goes. Other figures and periods stay.
 *
 * @param stored at least the values of the figures and periods that the file names
 */
export function planLoad(values: readonly FileValue[], stored: readonly StoredValue[]): LoadPlan {
  const sets = new Map<string, SetPlan>();
  for (const value of values) {
    const { figureKey, dimension, partnership, periodKey, boardId } = value;
    const of = boardId !== null ? "boards" : partnership === "" ? "national" : "partnership";
    sets.set(setKey(value), { figureKey, dimension, partnership, periodKey, of, fresh: 0, replaced: 0, removed: 0, unchanged: 0 });
  }
  const before = new Map(stored.filter((one) => sets.has(setKey(one))).map((one) => [placeKey(one), one]));
  const changes: ValueChange[] = [];
  const same: StoredValue[] = [];
  for (const { row: _row, entry, ...place } of values) {
    const set = sets.get(setKey(place));
    const held = before.get(placeKey(place));
    before.delete(placeKey(place));
    if (!set) continue;
    if (held?.entry === entry) {
      set.unchanged += 1;
      same.push(held);
      continue;
    }
    set[held ? "replaced" : "fresh"] += 1;
    changes.push({ ...place, before: held ? { entry: held.entry, source: held.source } : null, after: entry });
  }
  for (const { entry, source, ...place } of before.values()) {
    const set = sets.get(setKey(place));
    if (set) set.removed += 1;
    changes.push({ ...place, before: { entry, source }, after: null });
  }
  return { sets: [...sets.values()], changes, same };
}
