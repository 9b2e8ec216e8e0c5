import type { CellNumberProblem } from "./read-number";

/** What can be wrong with a cell so that nothing is loaded. */
export type DoubtError =
  | CellNumberProblem["code"]
  | "unknownBoard"
  | "ambiguousBoard"
  | "noBoard"
  | "unknownIndicator"
  | "noIndicator"
  | "unknownPeriod"
  | "noPeriod"
  | "otherPeriodKind"
  | "unknownPartnership"
  | "needsPartnership"
  | "notInPartnership"
  | "doubleRow";

/** What is worth a look and stops nobody. */
export type DoubtWarning = "rounded" | "sameTwice" | "doesNotApply" | "notInRound" | "laterPeriod" | "onlyFractions";

/** A doubt at its cell. */
export type Doubt = {
  level: "error" | "warning";
  code: DoubtError | DoubtWarning;
  row: number;
  /** From 0; the heading's letter and name say which it is in the file. */
  column: number;
  /** What stands in the cell. */
  text: string;
  details: Readonly<Record<string, string | number>>;
};
