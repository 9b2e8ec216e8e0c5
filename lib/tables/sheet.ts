/**
 * A cell of a file as it was read. A number that the spreadsheet shows as a percentage says so, for
 * there 0,717 stands for 71,7%; a formula that went wrong keeps the sign that the spreadsheet shows.
 */
export type SheetCell = string | number | boolean | { percent: number } | { date: string } | { error: string } | null;

/** A row with at least one cell that is filled; `row` counts from 1, as in the spreadsheet. */
export type SheetRow = { row: number; cells: SheetCell[] };

export type Sheet = {
  name: string;
  rows: SheetRow[];
  /** Cells that were made one over several columns, counted from 0, both ends included. */
  merged: { row: number; from: number; to: number }[];
};

/** What a file may hold; more is refused before anything is done with it. */
export const TABLE_LIMITS = { bytes: 5_000_000, rows: 25_000, columns: 200, cells: 600_000, sheets: 40, text: 300 } as const;

/** The letter over a column in a spreadsheet: 0 is A, 27 is AB. */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? "" : columnLetter(rest - 1)) + String.fromCharCode(65 + (column % 26));
}

/** A cell in words, to show or to compare: as it was typed, a number in plain notation. */
export function cellText(cell: SheetCell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return cell.trim();
  if (typeof cell === "boolean") return cell ? "WAAR" : "ONWAAR";
  if (typeof cell === "number") return String(cell);
  if ("percent" in cell) return `${String(Math.round(cell.percent * 1e10) / 1e8).replace(".", ",")}%`;
  return "date" in cell ? cell.date : cell.error;
}
