import { MAX_CELL_TEXT, type Cell, type Sheet } from "./cell";
import { continued } from "./continued";
import { plainEuros, plainNumber } from "./plain-number";

/** Excel takes a file for UTF-8 by this mark. */
const BYTE_ORDER_MARK = "\ufeff";

/**
 * A sheet as CSV: UTF-8 with a mark, semicolons, CRLF, decimal commas, without thousands points, so
 * that a Dutch Excel opens it with numbers as numbers. Text that a program would take for a formula
 * is made harmless.
 */
export function csvOf(sheet: Sheet): string {
  const rows = [sheet.columns.map(({ header }) => header), ...continued(sheet, MAX_CELL_TEXT).rows];
  return `${BYTE_ORDER_MARK}${rows.map((row) => `${row.map(field).join(";")}\r\n`).join("")}`;
}

function field(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return quoted(harmless(cell));
  switch (cell.kind) {
    case "amount":
      return plainEuros(cell.cents);
    case "number":
    case "percent":
      return plainNumber(cell.value, cell.decimals);
    case "day":
      return cell.day;
  }
}

/**
 * Text that begins as a formula does gets an apostrophe before it, as OWASP advises against CSV
 * injection; also where white space stands before it, which programs skip.
 */
function harmless(text: string): string {
  return /^[\s\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[;"\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
