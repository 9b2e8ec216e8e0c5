/**
 * What stands in one place of a sheet, whatever file it goes to. Null is an empty place. Amounts are
 * cents, percentages 0-100, days `2025-10-03`.
 */
export type Cell =
  | null
  | string
  | { kind: "number"; value: number; decimals: number }
  | { kind: "percent"; value: number; decimals: number }
  | { kind: "amount"; cents: number }
  | { kind: "day"; day: string };

/** One sheet of the workbook, and one CSV file. */
export type Sheet = {
  /** Names its file: `cijfers`. */
  id: string;
  title: string;
  columns: readonly SheetColumn[];
  /** How many columns stay in view at the left: those that say whose row it is. */
  frozenColumns: number;
  rows: readonly (readonly Cell[])[];
};

export type SheetColumn = {
  header: string;
  /** In characters. */
  width: number;
};

/** The longest text that a cell of Excel holds. */
export const MAX_CELL_TEXT = 32_767;
