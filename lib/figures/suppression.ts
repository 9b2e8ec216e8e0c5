/**
 * Small counts (domain guide, "Rules for figures"): for everyone but the board itself and the SWV's
 * staff a board's count of 1 to 4 pupils is hidden, and with it every total from which it could be
 * worked out. The functions here decide which totals may be shown beside the cells that are shown.
 */

/** Counts of 1 up to and including this are hidden: they may point at pupils. */
export const LARGEST_HIDDEN = 4;
/** A total is shown only where none or at least this many of its cells are hidden. */
const FEWEST_HIDDEN = 3;
/** Of sums in floating point. */
const ROUNDING_NOISE = 1e-6;

/** Whether a count of pupils must be hidden from who stands outside. */
export function isSmall(count: number): boolean {
  return count >= 1 && count <= LARGEST_HIDDEN;
}

/**
 * Whether a percentage of `pupils` could stand for 1 to 4 of them, or for all but 1 to 4.
 *
 * @param percent 0-100, as rounded to `decimals`: every count that rounds to it is possible.
 */
export function mayStandForFew(percent: number, decimals: number, pupils: number): boolean {
  const margin = 0.5 * 10 ** -decimals;
  return [percent, 100 - percent].some((share) => {
    const fewest = Math.max(1, Math.ceil(((share - margin) * pupils) / 100 - ROUNDING_NOISE));
    const most = Math.min(pupils, ((share + margin) * pupils) / 100 + ROUNDING_NOISE);
    // A percentage that no whole number of pupils gives is still read as the nearest one.
    return (fewest <= LARGEST_HIDDEN && fewest <= most) || isSmall(Math.round((share * pupils) / 100));
  });
}

/** A cell that is hidden; the reader knows no more than that it lies from `low` to `high`. */
export type HiddenCell = { value: number; low: number; high: number };

/** A sum that could be shown; `hidden` are the ids of the hidden cells that enter it. */
export type Candidate = { id: string; hidden: readonly string[] };

/**
 * The totals that may be shown together, chosen in the order given.
 *
 * A total without hidden cells tells nothing new. Another one is shown where at least three of its
 * cells are hidden, and only while each hidden cell could still have another value with every shown
 * total the same: there must be a second cell, in exactly the same shown totals, to which one pupil
 * could be moved. Three cells that add up to 3 are therefore not enough: all of them would be 1.
 */
export function safeTotals(cells: ReadonlyMap<string, HiddenCell>, candidates: readonly Candidate[]): Set<string> {
  const shown = new Set<string>();
  const totalsOfCell = new Map<string, string[]>();
  for (const candidate of candidates) {
    if (candidate.hidden.length === 0) {
      shown.add(candidate.id);
      continue;
    }
    if (candidate.hidden.length < FEWEST_HIDDEN) continue;
    for (const cell of candidate.hidden) totalsOfCell.set(cell, [...(totalsOfCell.get(cell) ?? []), candidate.id]);
    if (everyCellCanDiffer(cells, totalsOfCell)) {
      shown.add(candidate.id);
    } else {
      for (const cell of candidate.hidden) {
        const before = (totalsOfCell.get(cell) ?? []).slice(0, -1);
        if (before.length > 0) totalsOfCell.set(cell, before);
        else totalsOfCell.delete(cell);
      }
    }
  }
  return shown;
}

function everyCellCanDiffer(
  cells: ReadonlyMap<string, HiddenCell>,
  totalsOfCell: ReadonlyMap<string, readonly string[]>,
): boolean {
  const alike = new Map<string, HiddenCell[]>();
  for (const [id, totals] of totalsOfCell) {
    const cell = cells.get(id);
    if (!cell) continue;
    const key = totals.join("\n");
    alike.set(key, [...(alike.get(key) ?? []), cell]);
  }
  return [...alike.values()].every((group) =>
    group.every((cell, index) => group.some((other, at) => at !== index && canMove(cell, other))),
  );
}

/** Whether one can be taken from a cell and given to another, or the other way round. */
function canMove(one: HiddenCell, other: HiddenCell): boolean {
  return (one.value < one.high && other.value > other.low) || (one.value > one.low && other.value < other.high);
}

/**
 * One board's division of a number: `values` by column. `own` rows are known to the reader, who
 * belongs to that board. In a `subset` each column is a part of `total`, in a partition they add up.
 */
export type SplitRow = { scopes: readonly string[]; own: boolean; total: number; values: ReadonlyMap<string, number> };

/**
 * The scopes (SWVs, the region) in which the sums per column may be shown, while the row of no board
 * is shown but its total may be. Chosen in the order given: at least three boards or none must have
 * something to divide, and each part of 1 to 4 pupils must be exchangeable with another board's in
 * the same shown scopes, so that rows and columns add up as before.
 */
export function safeSplits(
  rows: readonly SplitRow[],
  scopes: readonly string[],
  relation: "partition" | "subset",
): Set<string> {
  const shown = new Set<string>();
  for (const scope of scopes) {
    const inside = rows.filter((row) => row.scopes.includes(scope) && !row.own && row.total > 0);
    if (inside.length > 0 && inside.length < FEWEST_HIDDEN) continue;
    shown.add(scope);
    if (!rows.every((row) => row.own || rowCanDiffer(row, rows, shown, relation))) shown.delete(scope);
  }
  return shown;
}

function rowCanDiffer(
  row: SplitRow,
  rows: readonly SplitRow[],
  shown: ReadonlySet<string>,
  relation: "partition" | "subset",
): boolean {
  const place = shownScopes(row, shown);
  if (place === "") return true;
  const others = rows.filter((other) => other !== row && !other.own && shownScopes(other, shown) === place);
  return [...row.values].every(([column, value]) => {
    const rest = row.total - value;
    const exposed = isSmall(value) || (relation === "subset" && isSmall(rest));
    if (!exposed) return true;
    return others.some((other) =>
      relation === "subset" ? canSwapSubset(row, other, column) : canSwapPartition(row, other, column),
    );
  });
}

function shownScopes(row: SplitRow, shown: ReadonlySet<string>): string {
  return row.scopes.filter((scope) => shown.has(scope)).join("\n");
}

function canSwapSubset(row: SplitRow, other: SplitRow, column: string): boolean {
  const own = row.values.get(column);
  const theirs = other.values.get(column);
  if (own === undefined || theirs === undefined) return false;
  return (own > 0 && theirs < other.total) || (own < row.total && theirs > 0);
}

/** A pupil of `row` moves between two columns, and one of `other` the opposite way. */
function canSwapPartition(row: SplitRow, other: SplitRow, column: string): boolean {
  const own = row.values.get(column);
  const theirs = other.values.get(column);
  if (own === undefined || theirs === undefined) return false;
  return [...row.values].some(([counter, ownCounter]) => {
    const theirCounter = other.values.get(counter);
    if (counter === column || theirCounter === undefined) return false;
    return (own > 0 && theirCounter > 0) || (ownCounter > 0 && theirs > 0);
  });
}
