import { same } from "./canonical";
import type { Decide, Row } from "./conflict";
import { onlyChange, type Three } from "./fields";

/**
 * Rows by their id: added rows all come in, a row that one side removed goes unless the other
 * changed it, and a row that both changed is merged within.
 *
 * @param mergeRow merges a row that both sides have; its base is absent where both added it
 */
export function mergeRows<R extends Row>(
  { base, mine, theirs }: Three<readonly R[]>,
  mergeRow: (id: string, three: { base: R | undefined; mine: R; theirs: R }) => R,
  decide: Decide,
): R[] {
  const [before, left, right] = [byId(base), byId(mine), byId(theirs)];
  const kept = new Map<string, R>();
  for (const id of new Set([...before.keys(), ...right.keys(), ...left.keys()])) {
    const three = { base: before.get(id), mine: left.get(id), theirs: right.get(id) };
    const row = mergeOne(id, three, mergeRow, decide);
    if (row) kept.set(id, row);
  }
  const order = mergeOrder({ base: idsOf(base), mine: idsOf(mine), theirs: idsOf(theirs) });
  return order.flatMap((id) => kept.get(id) ?? []);
}

function mergeOne<R extends Row>(
  id: string,
  three: Three<R | undefined>,
  mergeRow: (id: string, three: { base: R | undefined; mine: R; theirs: R }) => R,
  decide: Decide,
): R | undefined {
  const settled = onlyChange(three);
  if (settled) return settled.value;
  const { base, mine, theirs } = three;
  if (mine && theirs) return mergeRow(id, { base, mine, theirs });
  const choice = decide({ kind: "row", place: `rows.${id}`, joins: false, mine: mine ?? null, theirs: theirs ?? null });
  return choice === "theirs" ? theirs : mine;
}

function byId<R extends Row>(rows: readonly R[]): Map<string, R> {
  return new Map(rows.map((row) => [row.id, row]));
}

function idsOf(rows: readonly Row[]): string[] {
  return rows.map(({ id }) => id);
}

/**
 * The order of all rows of either side. The rows that both have stand as whoever moved them wanted
 * (theirs, where both did); the others follow the row that they follow on their own side.
 */
function mergeOrder({ base, mine, theirs }: Three<readonly string[]>): string[] {
  const inBoth = new Set(mine.filter((id) => theirs.includes(id)));
  const common = (ids: readonly string[]) => ids.filter((id) => inBoth.has(id));
  const moved = !same(common(theirs), common(base.filter((id) => inBoth.has(id))));
  const shared = moved ? common(theirs) : common(mine);
  const groups = [groupsOf(mine, inBoth), groupsOf(theirs, inBoth)];
  // Two rows added at one place: the same order whoever came first.
  const after = (anchor: string | null) =>
    groups
      .map((group) => group.get(anchor) ?? [])
      .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1))
      .flat();
  return [...after(null), ...shared.flatMap((id) => [id, ...after(id)])];
}

/** Rows that only one side has, by the shared row before them. */
function groupsOf(ids: readonly string[], shared: ReadonlySet<string>): Map<string | null, string[]> {
  const groups = new Map<string | null, string[]>();
  let anchor: string | null = null;
  for (const id of ids) {
    if (shared.has(id)) anchor = id;
    else groups.set(anchor, [...(groups.get(anchor) ?? []), id]);
  }
  return groups;
}
