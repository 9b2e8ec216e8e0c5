import type { ShownFigure } from "@/lib/report/content";
import type { FigureTableBlock, TableRow } from "../model";
import { knownTables, type KnownTable } from "../known-tables";
import type { Printing } from "../printing";

/**
 * What the SWV showed beside a part and does not stand in the table of its figures: the indicators of
 * the region, and what figures were held against. For the board and the office only: nobody else sees
 * the key figures of one board.
 */
export function knownFigureTables(part: string, { content, counts }: Printing): FigureTableBlock[] {
  if (counts.hidesSmallCounts) return [];
  const figures = (content.shownFigures ?? []).filter((figure) => figure.part === part && (figure.own || figure.lines.some(({ of }) => of !== "board")));
  const tables = knownTables(figures);
  const shortTitle = content.context.definition.parts.find(({ id }) => id === part)?.shortTitle ?? "";
  return tables.map((table, index) => ({
    kind: "figureTable",
    source: { part },
    caption: `Wat het SWV weet: ${shortTitle}`,
    columns: [
      { id: "label", header: "Wat het SWV weet", align: "start", width: "text" },
      ...table.columns.map(({ key, label }) => ({ id: key, header: label, align: "end" as const, width: "fit" as const })),
    ],
    rows: table.rows.map((row) => rowOf(part, row, table)),
    // Once, below the last.
    notes: index < tables.length - 1 ? [] : notesOf(part, figures),
  }));
}

function rowOf(part: string, row: KnownTable["rows"][number], { columns }: KnownTable): TableRow {
  const cells = row.cells ?? columns.map(() => "");
  return {
    source: { part },
    depth: row.depth,
    role: "row",
    cells: [{ text: row.label, state: "value" }, ...cells.map((text) => ({ text, state: row.cells ? ("value" as const) : ("blank" as const) }))],
  };
}

function notesOf(part: string, figures: readonly ShownFigure[]): FigureTableBlock["notes"] {
  const source = { part };
  const defined = new Map(figures.filter(({ own, definition }) => own && definition !== "").map(({ label, definition }) => [label, definition]));
  const sources = [...new Set(figures.flatMap((figure) => figure.sources))];
  return [
    ...[...defined].map(([label, text]) => ({ source, label: `${label}, definitie van het SWV`, text })),
    ...(sources.length > 0 ? [{ source, label: "Bron", text: sources.join("; ") }] : []),
  ];
}
