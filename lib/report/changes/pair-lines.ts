import { diffArrays } from "diff";
import { tokensOf } from "./word-changes";

/** From which share of common words (0-1) a line counts as the other one rewritten. */
const ALIKE = 0.4;

/** Above so many pairs to weigh, only lines at the same place are. */
const MOST_PAIRS = 10_000;

/** Beyond this many lines that went or came none counts as having stayed: comparing on would take minutes. */
const MOST_DIFFERENCES = 600;

/** Lines of two texts that belong together, in order; null on a side where there is none. */
export type LinePair<T> = { before: T; after: T } | { before: T; after: null } | { before: null; after: T };

/** Which lines stayed, which were rewritten, which went and which came. */
export function pairLines<T extends { text: string }>(before: readonly T[], after: readonly T[]): LinePair<T>[] {
  const pairs: LinePair<T>[] = [];
  let gone: T[] = [];
  let come: T[] = [];
  let at = { before: 0, after: 0 };
  const close = () => {
    pairs.push(...rewritten(gone, come));
    gone = [];
    come = [];
  };
  for (const { added, removed, count } of lineDifferences(before, after)) {
    if (removed) {
      gone.push(...before.slice(at.before, at.before + count));
      at = { ...at, before: at.before + count };
    } else if (added) {
      come.push(...after.slice(at.after, at.after + count));
      at = { ...at, after: at.after + count };
    } else {
      close();
      for (const [index, line] of before.slice(at.before, at.before + count).entries()) {
        const other = after[at.after + index];
        if (other) pairs.push({ before: line, after: other });
      }
      at = { before: at.before + count, after: at.after + count };
    }
  }
  close();
  return pairs;
}

function lineDifferences(before: readonly { text: string }[], after: readonly { text: string }[]) {
  const changes = diffArrays(texts(before), texts(after), { maxEditLength: MOST_DIFFERENCES });
  return changes ?? [
    { added: false, removed: true, count: before.length },
    { added: true, removed: false, count: after.length },
  ];
}

function texts(lines: readonly { text: string }[]): string[] {
  return lines.map(({ text }) => text);
}

function rewritten<T extends { text: string }>(gone: readonly T[], come: readonly T[]): LinePair<T>[] {
  return gone.length * come.length <= MOST_PAIRS ? pairedByWords(gone, come) : pairedByPlace(gone, come);
}

function pairedByPlace<T extends { text: string }>(gone: readonly T[], come: readonly T[]): LinePair<T>[] {
  const likeness = likenessOf(gone, come);
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => index).flatMap((index): LinePair<T>[] => {
    const [before, after] = [gone[index], come[index]];
    if (before && after && likeness(index, index) > 0) return [{ before, after }];
    return [...(before ? [{ before, after: null }] : []), ...(after ? [{ before: null, after }] : [])];
  });
}

/** Pairs lines so that as many words as possible stand beside themselves. */
function pairedByWords<T extends { text: string }>(gone: readonly T[], come: readonly T[]): LinePair<T>[] {
  const likeness = likenessOf(gone, come);
  const best = bestFrom(gone.length, come.length, likeness);
  const score = (i: number, j: number) => best[i]?.[j] ?? 0;
  const pairs: LinePair<T>[] = [];
  let [i, j] = [0, 0];
  while (i < gone.length || j < come.length) {
    const [before, after] = [gone[i], come[j]];
    const alike = before && after ? likeness(i, j) : 0;
    if (before && after && alike > 0 && score(i, j) === alike + score(i + 1, j + 1)) {
      pairs.push({ before, after });
      [i, j] = [i + 1, j + 1];
    } else if (before && (!after || score(i, j) === score(i + 1, j))) {
      pairs.push({ before, after: null });
      i += 1;
    } else if (after) {
      pairs.push({ before: null, after });
      j += 1;
    }
  }
  return pairs;
}

/** `best[i][j]`: the most likeness that the lines from i and from j on can have together. */
function bestFrom(rows: number, columns: number, likeness: (i: number, j: number) => number): number[][] {
  const best = Array.from({ length: rows + 1 }, () => Array<number>(columns + 1).fill(0));
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const here = best[i];
      const below = best[i + 1];
      if (!here || !below) continue;
      const alike = likeness(i, j);
      const paired = alike > 0 ? alike + (below[j + 1] ?? 0) : 0;
      here[j] = Math.max(below[j] ?? 0, here[j + 1] ?? 0, paired);
    }
  }
  return best;
}

/** How much two lines are alike: 0 when they are not, at most 1. */
function likenessOf(gone: readonly { text: string }[], come: readonly { text: string }[]) {
  const words = { gone: gone.map(({ text }) => wordsOf(text)), come: come.map(({ text }) => wordsOf(text)) };
  return (i: number, j: number): number => {
    const [a, b] = [words.gone[i], words.come[j]];
    if (!a || !b) return 0;
    const share = (2 * common(a, b)) / Math.max(1, a.length + b.length);
    return share >= ALIKE ? share : 0;
  };
}

function wordsOf(text: string): string[] {
  return tokensOf(text)
    .filter((token) => /[\p{L}\p{N}]/u.test(token))
    .sort();
}

/** How many words two sorted lists share. */
function common(a: readonly string[], b: readonly string[]): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [left = "", right = ""] = [a[i], b[j]];
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared;
}
