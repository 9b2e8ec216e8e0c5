import type { LineTotal } from "@/lib/figures/aggregate";
import { missingWords, reportedWords } from "@/lib/figures/figure-words";
import type { SummaryTableBlock, TableCell, TableColumn, TableRow } from "../model";

/** Where a number may not be shown. */
export const NOT_SHOWN: TableCell = { text: "niet getoond", state: "hidden" };
/** Where there is nothing to show. */
export const NOTHING: TableCell = { text: "–", state: "marker" };

/** A cell with a text, and below it a small remark where there is one. */
export function textCell(text: string, mark = ""): TableCell {
  return { text, state: "value", ...(mark !== "" && { mark }) };
}

/** How many boards gave a number, and why the others did not. */
export function reportedCell(total: LineTotal, more: readonly string[] = []): TableCell {
  return textCell(reportedWords(total), [missingWords(total), ...more].filter((words) => words !== "").join(", "));
}

/** The first column, which names the row. */
export function nameColumn(header: string): TableColumn {
  return { id: "naam", header, align: "start", width: "text" };
}

export function numberColumn(id: string, header: string): TableColumn {
  return { id, header, align: "end", width: "fit" };
}

export const REPORTED_COLUMN: TableColumn = { id: "opgegeven", header: "Opgegeven door", align: "start", width: "fit" };

/** A row of a table in a part. */
export function rowOf(part: string, depth: TableRow["depth"], cells: TableCell[], role: TableRow["role"] = "row"): TableRow {
  return { source: { part }, depth, role, cells };
}

/** A table of a part, without notes unless there are. */
export function summaryTable(
  part: string,
  caption: string,
  columns: TableColumn[],
  rows: TableRow[],
  notes: SummaryTableBlock["notes"] = [],
): SummaryTableBlock {
  return { kind: "summaryTable", source: { part }, caption, columns, rows, notes };
}
