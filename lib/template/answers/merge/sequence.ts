import { canonical, same } from "./canonical";
import { anyAlike, editsOf, type Edit } from "./edits";

/** A stretch of a merged list; where both changed the same base items, both results. */
export type Stretch<T> =
  | { kind: "merged"; items: readonly T[] }
  | { kind: "conflict"; base: readonly T[]; mine: readonly T[]; theirs: readonly T[] };

type Sided<T> = Edit<T> & { mine: boolean; theirs: boolean };
type Region<T> = { start: number; end: number; edits: Sided<T>[] };

/**
 * Merges two changed lists that come from one base. Changes of different base items go together,
 * also of neighbours, and the same change on both sides is made once. In conflict are: the same item
 * changed in two ways, and changed here and removed there. New items at one place all come in, in the
 * same order whoever was first, unless they may be one item written twice: where they have much of
 * their words in common, or where there was nothing yet and both began.
 */
export function mergeSequences<T>(base: readonly T[], mine: readonly T[], theirs: readonly T[]): Stretch<T>[] {
  const merged: Stretch<T>[] = [];
  let from = 0;
  for (const region of regionsOf(allEdits(base, mine, theirs))) {
    merged.push({ kind: "merged", items: base.slice(from, region.start) });
    merged.push(settle(base, region));
    from = region.end;
  }
  return [...merged, { kind: "merged", items: base.slice(from) }];
}

/** The changes of both, each once, in the order of the base; an insertion before what follows it. */
function allEdits<T>(base: readonly T[], mine: readonly T[], theirs: readonly T[]): Sided<T>[] {
  const edits = editsOf(base, mine).map((edit): Sided<T> => ({ ...edit, mine: true, theirs: false }));
  for (const edit of editsOf(base, theirs)) {
    const twin = edits.find(
      ({ start, end, items }) => start === edit.start && end === edit.end && same(items, edit.items),
    );
    if (twin) twin.theirs = true;
    else edits.push({ ...edit, mine: false, theirs: true });
  }
  return edits.sort((a, b) => a.start - b.start || a.end - b.end);
}

function regionsOf<T>(edits: readonly Sided<T>[]): Region<T>[] {
  const regions: Region<T>[] = [];
  for (const edit of edits) {
    const last = regions.at(-1);
    if (last && overlaps(last, edit)) {
      last.edits.push(edit);
      last.end = Math.max(last.end, edit.end);
    } else {
      regions.push({ start: edit.start, end: edit.end, edits: [edit] });
    }
  }
  return regions;
}

/** Whether a change that starts at or after a region touches what the region does. */
function overlaps<T>(region: Region<T>, edit: Edit<T>): boolean {
  if (edit.start < region.end) return edit.start > region.start || edit.end > edit.start;
  return edit.start === region.start && edit.end === edit.start && region.end === region.start;
}

function settle<T>(base: readonly T[], region: Region<T>): Stretch<T> {
  const [only] = region.edits;
  if (only && region.edits.length === 1) return { kind: "merged", items: only.items };
  const mine = applied(base, region, (edit) => edit.mine);
  const theirs = applied(base, region, (edit) => edit.theirs);
  if (same(mine, theirs)) return { kind: "merged", items: mine };
  const bothNew = region.start === region.end && base.length > 0;
  if (bothNew && !anyAlike(mine, theirs)) return { kind: "merged", items: inFixedOrder(mine, theirs) };
  return { kind: "conflict", base: base.slice(region.start, region.end), mine, theirs };
}

/** What one side made of the base items of a region. */
function applied<T>(base: readonly T[], region: Region<T>, own: (edit: Sided<T>) => boolean): T[] {
  const items: T[] = [];
  let from = region.start;
  for (const edit of region.edits.filter(own)) {
    items.push(...base.slice(from, edit.start), ...edit.items);
    from = edit.end;
  }
  return [...items, ...base.slice(from, region.end)];
}

/** The items of both sides, each side's together: an order that does not ask which side is whose. */
function inFixedOrder<T>(mine: readonly T[], theirs: readonly T[]): T[] {
  return canonical(mine) < canonical(theirs) ? [...mine, ...theirs] : [...theirs, ...mine];
}
