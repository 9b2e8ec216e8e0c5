import { lineText, type SourceLine } from "./source";

/** What stands side by side: the cells of a table row, or one line that is in no table. */
export type VisualRow = {
  lines: SourceLine[];
  /** Text by column; empty for a line in no table. */
  cells: ReadonlyMap<number, string>;
  byCell: ReadonlyMap<number, SourceLine[]>;
};

/** The lines by the row of the innermost table that they stand in. */
export function visualRows(lines: readonly SourceLine[]): VisualRow[] {
  const rows: VisualRow[] = [];
  let key = "";
  for (const line of lines) {
    const place = line.cells.at(-1);
    const own = place ? `${place.table}.${place.row}` : "";
    const last = rows.at(-1);
    if (last && own !== "" && own === key) last.lines.push(line);
    else rows.push({ lines: [line], cells: new Map(), byCell: new Map() });
    key = own;
  }
  return rows.map(({ lines: own }) => {
    const byCell = Map.groupBy(own.filter((line) => line.cells.length > 0), (line) => line.cells.at(-1)?.column ?? 0);
    const cells = new Map([...byCell].map(([column, inCell]) => [column, cellText(inCell)]));
    return { lines: own, cells, byCell };
  });
}

/** The text of a cell; where the file broke a line because it was full, it reads on. */
function cellText(lines: readonly SourceLine[]): string {
  return lines
    .map((line, index) => (index === 0 ? "" : line.soft ? " " : "\n") + lineText(line).trim())
    .join("")
    .replace(/\u00ad ?/g, "")
    .trim();
}
