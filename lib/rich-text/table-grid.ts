import type { Cell, Table, TableRow } from "./types";

type Placed = { cell: Cell; column: number; colspan: number; rowspan: number };
type Layout = { rows: Placed[][]; width: number; free: number[] };

/**
 * Puts every cell on the grid as HTML does: at the first free column of its row, its spans cut
 * where they would leave the table or cover another cell. Null when that needs more than
 * `maxColumns` columns.
 */
function layOut(table: Table, maxColumns: number): Layout | null {
  const height = table.content.length;
  const taken: boolean[][] = table.content.map(() => []);
  const isTaken = (row: number, column: number) => taken[row]?.[column] === true;
  let width = 0;
  const rows: Placed[][] = [];
  for (const [rowIndex, row] of table.content.entries()) {
    const placed: Placed[] = [];
    let column = 0;
    for (const cell of row.content) {
      while (isTaken(rowIndex, column)) column += 1;
      let colspan = 1;
      while (colspan < cell.attrs.colspan && !isTaken(rowIndex, column + colspan)) colspan += 1;
      if (column + colspan > maxColumns) return null;
      const rowspan = Math.min(cell.attrs.rowspan, height - rowIndex);
      for (const line of taken.slice(rowIndex, rowIndex + rowspan))
        line.fill(true, grow(line, column), grow(line, column + colspan));
      placed.push({ cell, column, colspan, rowspan });
      column += colspan;
    }
    rows.push(placed);
    width = Math.max(width, taken[rowIndex]?.length ?? 0);
  }
  const free = taken.map((line) => width - line.filter(Boolean).length);
  return { rows, width, free };
}

/** Makes a line at least `length` long and gives that length back. */
function grow(line: boolean[], length: number): number {
  while (line.length < length) line.push(false);
  return length;
}

/** The number of columns of a table, or null when there are more than `maxColumns`. */
export function tableColumns(table: Table, maxColumns: number): number | null {
  return layOut(table, maxColumns)?.width ?? null;
}

/**
 * The table as a full rectangle: missing cells are added empty at the end of their row, spans are
 * cut to what fits, rows that hold no cell of their own disappear. No text is lost. Null when
 * nothing is left.
 */
export function repairTable(table: Table): Table | null {
  const layout = layOut(table, Number.POSITIVE_INFINITY);
  if (layout === null || layout.width === 0) return null;
  const survives = layout.rows.map(
    (placed, row) => placed.length > 0 || (layout.free[row] ?? 0) > 0,
  );
  const rows: TableRow[] = [];
  for (const [rowIndex, placed] of layout.rows.entries()) {
    if (!survives[rowIndex]) continue;
    const cells = placed.map(({ cell, colspan, rowspan }): Cell => {
      const kept = survives.slice(rowIndex, rowIndex + rowspan).filter(Boolean).length;
      return { ...cell, attrs: { colspan, rowspan: kept } };
    });
    const type =
      cells.length > 0 && cells.every((cell) => cell.type === "tableHeader")
        ? "tableHeader"
        : "tableCell";
    const missing = Array.from({ length: layout.free[rowIndex] ?? 0 }, (): Cell => emptyCell(type));
    rows.push({ type: "tableRow", content: [...cells, ...missing] });
  }
  return rows.length > 0 ? { type: "table", content: rows } : null;
}

function emptyCell(type: Cell["type"]): Cell {
  return { type, attrs: { colspan: 1, rowspan: 1 }, content: [{ type: "paragraph" }] };
}
