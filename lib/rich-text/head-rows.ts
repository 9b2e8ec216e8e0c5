import type { Table } from "./types";

/** How many rows are the head: those of header cells only at the top, unless a cell reaches from them into the rest. */
export function headRows(table: Table): number {
  const first = table.content.findIndex((row) => row.content.some((cell) => cell.type !== "tableHeader"));
  const count = first === -1 ? table.content.length : first;
  const staysInside = table.content
    .slice(0, count)
    .every((row, index) => row.content.every((cell) => index + cell.attrs.rowspan <= count));
  return staysInside ? count : 0;
}
