import type { Scope } from "@/lib/figures/board-value";
import type { FigureRow, SeriesPoint } from "@/lib/figures/figure-row";
import { fullLabel, HIDDEN_WORDS, measureWords } from "@/lib/figures/figure-words";
import { countWord, formatFigure, formatPlotted } from "@/lib/figures/format-figure";
import { lineLabel } from "@/lib/figures/line";
import { formatNumber, formatPercent } from "@/lib/values/number";
import type { SummaryTableBlock, TableCell, TableRow } from "../model";
import { partnershipInShort } from "../printing";
import { nameColumn, NOT_SHOWN, NOTHING, numberColumn, reportedCell, REPORTED_COLUMN, rowOf, summaryTable, textCell } from "./cells";
import { sameRow, type RoundFigures } from "./round-figures";
import { spreadOf } from "./spread";

const BLANK: TableCell = { text: "", state: "blank" };

/** The figures of a part: their total, how the boards lie, and how many gave a number. */
export function figureTable(part: string, rows: readonly FigureRow[], figures: RoundFigures): SummaryTableBlock {
  return summaryTable(
    part,
    "Cijfers van alle besturen samen",
    [
      nameColumn("Cijfer"),
      numberColumn("totaal", "Totaal of gemiddelde"),
      numberColumn("laagste", "Laagste"),
      numberColumn("middelste", "Middelste"),
      numberColumn("hoogste", "Hoogste"),
      REPORTED_COLUMN,
    ],
    rows.flatMap((row) => figureRows(part, row, figures)),
  );
}

function figureRows(part: string, row: FigureRow, { report, partnerships }: RoundFigures): TableRow[] {
  const { years } = report;
  const whole = rowOf(part, 0, [textCell(fullLabel(row.line), unitWords(row)), totalCell(row), ...spreadCells(row, null, years)]);
  // A division of which nothing may be shown is left out as a whole.
  const parts = row.parts.some(({ shown, total }) => shown && total.value !== null)
    ? row.parts.map(({ line, total, shown }) => {
        const value = !shown ? NOT_SHOWN : total.value === null ? NOTHING : textCell(formatFigure(total.value, line.figure));
        return rowOf(part, 1, [textCell(lineLabel(line)), value, BLANK, BLANK, BLANK, BLANK]);
      })
    : [];
  const { figure } = row.line;
  const inEach = figure.perPartnership || figure.source === "computed" ? partnerships : [];
  const each = inEach.flatMap(({ label, overview }) => {
    const own = sameRow([...overview.core, ...overview.secondary], row.line);
    return own ? [rowOf(part, 1, [textCell(partnershipInShort(label)), totalCell(own), ...spreadCells(own, label.code, years)])] : [];
  });
  return [whole, ...parts, ...each];
}

/** What the numbers in a row are. */
function unitWords(row: FigureRow): string {
  if (row.plotted !== "rate") return measureWords(row);
  return `${row.line.figure.unit}; spreiding ${measureWords(row)}`;
}

function totalCell(row: FigureRow): TableCell {
  const { total, totalShown, rate, line } = row;
  if (!totalShown) return NOT_SHOWN;
  if (total.value === null) return NOTHING;
  return textCell(formatFigure(total.value, line.figure), totalMark({ ...row, rate: rate?.per === 100 || row.plotted === "rate" ? rate : null }));
}

function totalMark({ total, rate, line }: FigureRow): string {
  if (rate) return rate.per === 100 ? `${formatPercent(rate.value, 1)} van het geheel` : `${formatNumber(rate.value, 1)} per 1.000 leerlingen`;
  if (total.belowNorm === null) return "";
  return `${countWord(total.belowNorm)} ${total.belowNorm === 1 ? "bestuur" : "besturen"} onder ${formatPercent(line.figure.norm ?? 0, 0)}`;
}

function spreadCells(row: FigureRow, scope: Scope, years: RoundFigures["report"]["years"]): TableCell[] {
  const spread = spreadOf(row, scope, years);
  if (spread === null) {
    const none = row.plotted === "boards" ? BLANK : row.hiddenDots > 0 ? NOT_SHOWN : NOTHING;
    return [none, none, none, reportedCell(row.total)];
  }
  const cell = (value: number | "small"): TableCell =>
    value === "small" ? { text: HIDDEN_WORDS.small, state: "hidden" } : textCell(formatPlotted(value, row));
  const leftOut = spread.leftOut > 0 ? [`${spread.leftOut} niet in de spreiding`] : [];
  return [cell(spread.lowest), cell(spread.middle), cell(spread.highest), reportedCell(row.total, leftOut)];
}

/** The same figures in the years before; null where there are none to lay beside them. */
export function yearsTable(part: string, rows: readonly FigureRow[]): SummaryTableBlock | null {
  const shown = rows.filter(({ series }) => series.slice(0, -1).some(({ value, withheld }) => value !== null || withheld));
  const years = [...new Set(shown.flatMap(({ series }) => series.map(({ label }) => label)))];
  if (shown.length === 0) return null;
  return summaryTable(
    part,
    "Dezelfde cijfers in eerdere jaren",
    [nameColumn("Cijfer"), ...years.map((year) => numberColumn(`jaar-${year}`, year))],
    shown.map((row) =>
      rowOf(part, 0, [
        textCell(fullLabel(row.line), measureWords(row)),
        ...years.map((year) => yearCell(row.series.find(({ label }) => label === year), row)),
      ]),
    ),
  );
}

function yearCell(point: SeriesPoint | undefined, row: FigureRow): TableCell {
  if (point?.withheld) return NOT_SHOWN;
  if (!point || point.value === null) return NOTHING;
  const boards = `${point.boards} ${point.boards === 1 ? "bestuur" : "besturen"}`;
  return textCell(formatPlotted(point.value, row), point.changed ? `${boards}, anders geteld` : boards);
}
