import type { FigureValue } from "./figure-value";

/** How many cells differ between two derivations of the same report, and of which figures. */
export type FigureChanges = { added: number; removed: number; changed: number; figures: readonly string[] };

/** Compares the cells that are stored with those that are derived now, whatever their order. */
export function figureChanges(before: readonly FigureValue[], after: readonly FigureValue[]): FigureChanges {
  const old = new Map(before.map((value) => [keyOf(value), value]));
  const fresh = new Map(after.map((value) => [keyOf(value), value]));
  const added = [...fresh].filter(([key]) => !old.has(key));
  const removed = [...old].filter(([key]) => !fresh.has(key));
  const changed = [...fresh].filter(([key, { state, value }]) => {
    const was = old.get(key);
    return was !== undefined && (was.state !== state || was.value !== value);
  });
  const figures = new Set([...added, ...removed, ...changed].map(([, { figure }]) => figure));
  return { added: added.length, removed: removed.length, changed: changed.length, figures: [...figures].sort() };
}

function keyOf({ figure, partnership, dimension, previous }: FigureValue): string {
  return JSON.stringify([figure, partnership, dimension, previous]);
}
