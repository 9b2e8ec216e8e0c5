import { cellText, columnLetter, type Sheet, type SheetCell, type SheetRow } from "@/lib/tables/sheet";

/** A column of a file as its heading names it. */
export type HeadedColumn = {
  column: number;
  letter: string;
  /** The name, with before it what stands over several columns: `2023-2024 Verwijzingen SO`. */
  header: string;
};

export type HeadedSheet = { headingRow: number; columns: HeadedColumn[]; rows: SheetRow[] };

/** How far down the names of the columns can stand; above them is a title. */
const LAST_HEADING = 30;

const isFilled = (cell: SheetCell | undefined) => cellText(cell) !== "";
/** Text that is no number: a name. */
const isName = (cell: SheetCell | undefined) => typeof cell === "string" && !/^[-−€\s]*[\d.,]+\s*%?$/.test(cell.trim());

/**
 * Finds the row with the names of the columns: the first with two names or more, or the one below it
 * where the first only groups the columns. Null where a sheet holds no such row with rows below it.
 */
export function findHeading({ rows }: Sheet): number | null {
  const index = rows.slice(0, LAST_HEADING).findIndex(({ cells }) => cells.filter(isFilled).length >= 2 && cells.some(isName));
  const first = rows[index];
  const second = rows[index + 1];
  if (!first) return null;
  if (second?.row === first.row + 1 && rows.length > index + 2 && groups(first, second)) return second.row;
  return rows.length > index + 1 ? first.row : null;
}

function groups(first: SheetRow, second: SheetRow): boolean {
  const filled = second.cells.flatMap((cell, column) => (isFilled(cell) ? [column] : []));
  return filled.length >= 2 && filled.every((column) => isName(second.cells[column])) && filled.some((column) => !isFilled(first.cells[column]));
}

/** The sheet with that row as its heading; columns without a name and without values are left out. */
export function withHeading(sheet: Sheet, headingRow: number): HeadedSheet {
  const heading = sheet.rows.find(({ row }) => row === headingRow);
  const above = sheet.rows.find(({ row }) => row === headingRow - 1);
  const rows = sheet.rows.filter(({ row }) => row > headingRow);
  const width = Math.max(heading?.cells.length ?? 0, ...rows.map(({ cells }) => cells.length));
  const groupOf = above && heading ? groupNames(sheet, above, heading) : () => "";
  const columns = Array.from({ length: width }, (_, column): HeadedColumn => {
    const name = cellText(heading?.cells[column]).replace(/\s+/g, " ");
    return { column, letter: columnLetter(column), header: [groupOf(column), name].filter((part) => part !== "").join(" ") };
  });
  return {
    headingRow,
    columns: columns.filter(({ column, header }) => header !== "" || rows.some(({ cells }) => isFilled(cells[column]))),
    rows,
  };
}

/** What stands over a column in the row above: over the cells that were made one, else until the next that is filled. */
function groupNames({ merged }: Sheet, above: SheetRow, heading: SheetRow): (column: number) => string {
  // A title stands alone, at the left.
  const filled = above.cells.flatMap((cell, column) => (isFilled(cell) && isFilled(heading.cells[column]) ? [column] : []));
  const wide = merged.filter(({ row }) => row === above.row);
  const title = filled.length < 2 && wide.length === 0 && (filled[0] ?? 0) === 0;
  if (title) return () => "";
  return (column) => {
    const joined = wide.find(({ from, to }) => column >= from && column <= to);
    const from = joined?.from ?? (wide.length > 0 ? column : filled.findLast((candidate) => candidate <= column));
    return from === undefined ? "" : cellText(above.cells[from]).replace(/\s+/g, " ");
  };
}
