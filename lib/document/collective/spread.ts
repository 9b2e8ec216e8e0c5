import type { Scope } from "@/lib/figures/board-value";
import { entriesOf } from "@/lib/figures/entries";
import type { FigureRow, Years } from "@/lib/figures/figure-row";

/** A board's value in a spread: a number, or a count of 1 to 4 pupils. */
type Value = number | "small";

export type Spread = {
  lowest: Value;
  /** The board in the middle; of an even number the lower of the two. */
  middle: Value;
  highest: Value;
  /** Boards that gave a number which may not be shown here. */
  leftOut: number;
};

/** Fewer boards are no spread. */
const FEWEST = 3;

/**
 * How the boards lie, from the dots that the dashboard shows to outsiders. Counts that it shows as "<5"
 * keep their place below the others. Null where fewer than three boards can be laid beside each other.
 */
export function spreadOf(row: FigureRow, scope: Scope, { now }: Years): Spread | null {
  if (row.plotted === "boards") return null;
  // Of a rate nobody can tell where it lies when its count is hidden.
  const small =
    row.plotted === "rate"
      ? 0
      : entriesOf(row.line, scope, now.reported).filter(
          (entry) => entry.value.state === "number" && now.disclosure.cell(row.line, entry) === "small",
        ).length;
  const numbers = row.dots.map(({ value }) => value).sort((a, b) => a - b);
  // A count that is shown is 0 or more than any hidden one.
  const above = numbers.filter((value) => value > 0);
  const values: Value[] = [...numbers.slice(0, numbers.length - above.length), ...Array<Value>(small).fill("small"), ...above];
  const [lowest, middle, highest] = [values[0], values[Math.floor((values.length - 1) / 2)], values.at(-1)];
  if (values.length < FEWEST || lowest === undefined || middle === undefined || highest === undefined) return null;
  return { lowest, middle, highest, leftOut: row.hiddenDots - small };
}
