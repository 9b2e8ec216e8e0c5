import { beginOf, figurePeriodKey, figurePeriodLabel, figurePeriodOfKey, shortFigurePeriod, type FigurePeriod } from "@/lib/key-figures/figure-period";
import type { KeyFigureValue, ShownFigure } from "@/lib/report/content";
import { MARKER_TEXT, numberText } from "./entry-text";
import { unitBesideLabel } from "./questions/figure-unit";

export type KnownRow = {
  key: string;
  label: string;
  /** Below the figure: one part of it, or what it is held against. */
  depth: 0 | 1 | 2;
  /** One for each column; null where the row only names what stands below it. */
  cells: string[] | null;
  /** All values of the board over the years, where there are two or more. */
  course: { label: string; value: number | null; text: string }[] | null;
};

/** What an office shows beside a part, for one kind of period: a column for each of the last few. */
export type KnownTable = { columns: { key: string; short: string; label: string }[]; rows: KnownRow[] };

/** How many periods have a column. */
const COLUMNS = 3;

/** Figures as tables: those of one kind of period together, in their order. */
export function knownTables(figures: readonly ShownFigure[]): KnownTable[] {
  const byKind = Map.groupBy(figures, (figure) => kindOf(figure));
  return [...byKind.values()].map((together) => {
    const columns = lastPeriods(together).map((period) => ({
      key: figurePeriodKey(period),
      short: shortFigurePeriod(period),
      label: figurePeriodLabel(period),
    }));
    const byFigure = Map.groupBy(together, ({ figure }) => figure);
    const rows = [...byFigure.values()].flatMap((cells): KnownRow[] => {
      const [first] = cells;
      if (!first) return [];
      const unit = unitBesideLabel(first);
      const named = unit ? `${first.label} (${unit})` : first.label;
      if (cells.length === 1) return rowsOf(first, [named, first.cellLabel].filter((text) => text !== "").join(", "), 0, columns);
      const head: KnownRow = { key: first.figure, label: named, depth: 0, cells: null, course: null };
      return [head, ...cells.flatMap((cell) => rowsOf(cell, cell.cellLabel, 1, columns))];
    });
    return { columns, rows };
  });
}

function kindOf({ lines }: ShownFigure): string {
  return lines[0]?.values[0]?.period.split(":")[0] ?? "";
}

function lastPeriods(figures: readonly ShownFigure[]): FigurePeriod[] {
  const keys = new Set(figures.flatMap(({ lines }) => lines.flatMap(({ values }) => values.map(({ period }) => period))));
  return [...keys]
    .flatMap((key) => figurePeriodOfKey(key) ?? [])
    .sort((a, b) => beginOf(a).localeCompare(beginOf(b)))
    .slice(-COLUMNS);
}

function rowsOf(figure: ShownFigure, label: string, depth: 0 | 1, columns: KnownTable["columns"]): KnownRow[] {
  const key = `${figure.figure} ${figure.cell}`;
  const board = figure.lines.find(({ of }) => of === "board");
  const cells = (line: ShownFigure["lines"][number] | undefined) =>
    columns.map(({ key: period }) => entryText(figure, line?.values.find((value) => value.period === period)?.entry));
  const own: KnownRow = { key, label, depth, cells: cells(board), course: board ? courseOf(figure, board.values) : null };
  const against = figure.lines
    .filter(({ of }) => of !== "board")
    .map((line): KnownRow => ({
      key: `${key} ${line.of} ${line.name}`,
      label: line.of === "national" ? "landelijk" : `heel SWV ${line.name}`,
      depth: depth === 0 ? 1 : 2,
      cells: cells(line),
      course: null,
    }));
  return [own, ...against];
}

function courseOf(figure: ShownFigure, values: ShownFigure["lines"][number]["values"]): KnownRow["course"] {
  if (values.filter(({ entry }) => typeof entry === "number").length < 2) return null;
  return withGaps(values.map(({ period }) => period)).map((period) => {
    const entry = values.find((value) => value.period === period)?.entry;
    const found = figurePeriodOfKey(period);
    return { label: found ? figurePeriodLabel(found) : period, value: typeof entry === "number" ? entry : null, text: entryText(figure, entry, "geen cijfer") };
  });
}

/** Years between the first and the last without a value break the line. */
function withGaps(keys: readonly string[]): string[] {
  const [first, last] = [figurePeriodOfKey(keys[0] ?? ""), figurePeriodOfKey(keys.at(-1) ?? "")];
  const years = (from: number, until: number) => Array.from({ length: Math.max(0, until - from + 1) }, (_, index) => from + index);
  if (first?.kind === "schoolYear" && last?.kind === "schoolYear") return years(first.start, last.start).map((start) => figurePeriodKey({ kind: "schoolYear", start }));
  if (first?.kind === "calendarYear" && last?.kind === "calendarYear") return years(first.year, last.year).map((year) => figurePeriodKey({ kind: "calendarYear", year }));
  return [...keys];
}

/** A value in the notation of its figure; `missing` stands for none. */
export function entryText(figure: Pick<ShownFigure, "type" | "decimals">, entry: KeyFigureValue["entry"] | undefined, missing = "–"): string {
  if (entry === undefined) return missing;
  return typeof entry === "number" ? numberText(figure, entry) : MARKER_TEXT[entry];
}
