import type { Cell, Sheet } from "./cell";
import type { FigureExportRow } from "./figure-table";
import { valueCell } from "./row-fields";
import { STATE_IN_WORDS } from "./state";

/**
 * The figures with a row per board and SWV, and a column per figure: as one lays boards beside each
 * other. What is no number stands there in words, so that nothing reads as 0 or as another.
 */
export function wideFigures(rows: readonly FigureExportRow[]): Sheet {
  const columns = new Map<string, string>();
  const swvs = new Map([...Map.groupBy(rows, boardOf)].map(([board, own]) => [board, partnershipsIn(own)]));
  const lines = new Map<string, { first: FigureExportRow; swv: string; cells: Map<string, Cell> }>();
  for (const row of rows) {
    const key = columnKey(row);
    if (!columns.has(key)) columns.set(key, headerOf(row));
    // All that a board in one SWV gives stands on one line.
    const own = swvs.get(boardOf(row)) ?? [];
    const swv = own.length > 1 ? (row.swv ?? "hele bestuur") : (own[0] ?? "");
    const line = lines.get(`${boardOf(row)}|${swv}`) ?? { first: row, swv, cells: new Map<string, Cell>() };
    line.cells.set(key, cellOf(row));
    lines.set(`${boardOf(row)}|${swv}`, line);
  }
  const inOrder = [...lines.values()].sort((a, b) => a.first.bestuur.localeCompare(b.first.bestuur, "nl") || a.swv.localeCompare(b.swv));
  return {
    id: "cijfers-breed",
    title: "Cijfers breed",
    columns: [
      { header: "Bestuursnummer", width: 14 },
      { header: "Bestuur", width: 32 },
      { header: "SWV", width: 12 },
      ...[...columns.values()].map((header) => ({ header, width: 18 })),
    ],
    frozenColumns: 3,
    rows: inOrder.map(({ first, swv, cells }) => [
      first.bestuursnummer,
      first.bestuur,
      swv || null,
      ...[...columns.keys()].map((key) => cells.get(key) ?? null),
    ]),
  };
}

function boardOf({ bestuursnummer, bestuur }: FigureExportRow): string {
  return `${bestuursnummer}|${bestuur}`;
}

function partnershipsIn(rows: readonly FigureExportRow[]): string[] {
  return [...new Set(rows.flatMap(({ swv }) => swv ?? []))];
}

function columnKey({ cijfer, onderdeel }: FigureExportRow): string {
  return onderdeel === null ? cijfer : `${cijfer}.${onderdeel}`;
}

function headerOf({ naam, onderdeelNaam, eenheid }: FigureExportRow): string {
  const unit = eenheid === "%" ? " (%)" : "";
  return `${onderdeelNaam === null ? naam : `${naam}: ${onderdeelNaam}`}${unit}`;
}

function cellOf(row: FigureExportRow): Cell {
  if (row.toestand !== "getal") return STATE_IN_WORDS[row.toestand];
  if (row.eenheid === "gekozen") return row.gekozen.length === 0 ? "geen" : row.gekozen.join("; ");
  return valueCell(row.waarde, row);
}
