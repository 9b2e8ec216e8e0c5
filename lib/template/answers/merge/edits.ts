import { diffIndices } from "node-diff3";
import { canonical } from "./canonical";

/**
 * One change of a list: the base's items from `start` up to `end` became `items`. Nothing removed:
 * an insertion before `start`; no items: a removal.
 */
export type Edit<T> = { start: number; end: number; items: readonly T[] };

/** Two items with less of their words in common are not one item that was changed. */
const ALIKE = 0.4;

/** Above this many comparisons a stretch counts as replaced at one go. */
const MOST_COMPARISONS = 10_000;

/**
 * What one side did to a list, in order, as small as can be told: an item that was changed is
 * found back by its words, so that what was added or removed beside it stands apart.
 */
export function editsOf<T>(base: readonly T[], side: readonly T[]): Edit<T>[] {
  return diffIndices(base.map(canonical), side.map(canonical)).flatMap(({ buffer1, buffer2 }) =>
    split(buffer1[0], base.slice(buffer1[0], buffer1[0] + buffer1[1]), side.slice(buffer2[0], buffer2[0] + buffer2[1])),
  );
}

/** Whether an item on one side may be one on the other, going by their words; so many that nobody looks are. */
export function anyAlike<T>(left: readonly T[], right: readonly T[]): boolean {
  return left.length * right.length > MOST_COMPARISONS || pairsOf(left, right).length > 0;
}

/** One stretch that differs, cut at the items that are found back on the other side. */
function split<T>(start: number, removed: readonly T[], added: readonly T[]): Edit<T>[] {
  const edits: Edit<T>[] = [];
  let from = 0;
  let to = 0;
  const between = (end: number, until: number) => {
    if (end > from || until > to) edits.push({ start: start + from, end: start + end, items: added.slice(to, until) });
  };
  for (const [index, other] of pairsOf(removed, added)) {
    between(index, other);
    edits.push({ start: start + index, end: start + index + 1, items: added.slice(other, other + 1) });
    from = index + 1;
    to = other + 1;
  }
  between(removed.length, added.length);
  return edits;
}

/** The pairs of items, in order on both sides, that have the most words in common. */
function pairsOf<T>(removed: readonly T[], added: readonly T[]): [number, number][] {
  if (removed.length * added.length > MOST_COMPARISONS) return [];
  const [left, right] = [removed.map(wordsIn), added.map(wordsIn)];
  const likeness = left.map((a) => right.map((b) => shareOf(a, b)));
  const at = (table: readonly number[][], row: number, column: number) => table[row]?.[column] ?? 0;
  // best[i][j]: the most that can be in common from item i on the left and j on the right.
  const best = Array.from({ length: left.length + 1 }, () => Array.from({ length: right.length + 1 }, () => 0));
  const paired = (i: number, j: number) =>
    at(likeness, i, j) >= ALIKE ? at(likeness, i, j) + at(best, i + 1, j + 1) : 0;
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      best[i]?.splice(j, 1, Math.max(paired(i, j), at(best, i + 1, j), at(best, i, j + 1)));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length && at(best, i, j) > 0;) {
    if (paired(i, j) === at(best, i, j)) pairs.push([i++, j++]);
    else if (at(best, i + 1, j) === at(best, i, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** The words in an item of whatever shape, as often as they occur. */
function wordsIn(item: unknown): string[] {
  if (typeof item === "string") return item.split(/\s+/).filter((word) => word !== "");
  if (typeof item !== "object" || item === null) return [];
  return Object.entries(item).flatMap(([key, value]) => (key === "type" || key === "marks" ? [] : wordsIn(value)));
}

/** How much of two texts is the same words, 0 to 1. */
function shareOf(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  return (2 * common) / (a.length + b.length);
}
