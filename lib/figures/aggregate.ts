import { boardValue, type Scope } from "./board-value";
import { cellId, SCHOOL_COUNT } from "./cells";
import { entriesOf, type Entry, type EntryValue } from "./entries";
import type { BoardInRound, FigureYear } from "./figure-year";
import { referencedLine, type FigureLine } from "./line";

/** What the boards of an SWV or a region give together for one line. */
export type LineTotal = {
  /**
   * The sum, the weighted mean or the number of boards, in the unit of the figure; null where no
   * board gave a number, and for figures that have no total.
   */
  value: number | null;
  /** Boards that gave a number, of those to which the figure applies. */
  reportedBy: number;
  appliesTo: number;
  /** Boards without a number, by reason; `empty` handed in and left it open. */
  counts: { nvt: number; onbekend: number; pm: number; empty: number; notSubmitted: number };
  /** Boards whose number misses a part that they do not know. */
  incomplete: number;
  /** Boards with a number that do not count in the mean, as their pupils or schools are not known. */
  withoutWeight: number;
  /** Boards below the norm of the figure, where it has one. */
  belowNorm: number | null;
};

/** The total of a line over all boards of an SWV or the region; see {@link totalOfEntries}. */
export function totalOf(line: FigureLine, scope: Scope, year: FigureYear): LineTotal {
  return totalOfEntries(line, entriesOf(line, scope, year), year);
}

/**
 * Adds up: counts, amounts and boards add; percentages are averaged, weighted by the pupils (or
 * schools) of the board as a whole. Only numbers enter: n.v.t., onbekend, PM and what was not given
 * are counted beside it.
 */
export function totalOfEntries(line: FigureLine, entries: readonly Entry[], year: FigureYear): LineTotal {
  const counts = { nvt: 0, onbekend: 0, pm: 0, empty: 0, notSubmitted: 0 };
  const numbers: { value: number; weight: number | undefined; incomplete: boolean }[] = [];
  const reporters = new Set<string>();
  const without = new Map<string, Exclude<EntryValue["state"], "number">>();
  for (const { board, partnership, value } of entries) {
    if (value.state === "number") {
      numbers.push({ ...value, weight: weightOf(line, board, partnership, year) });
      reporters.add(board.id);
    } else {
      without.set(board.id, value.state);
    }
  }
  for (const [boardId, state] of without) if (!reporters.has(boardId)) counts[state] += 1;
  const { norm } = line.figure;
  const weighed = line.figure.aggregation.op === "weightedMean";
  const boards = new Set(entries.map(({ board }) => board.id)).size;
  return {
    value: together(line, numbers),
    reportedBy: reporters.size,
    appliesTo: boards - counts.nvt,
    counts,
    incomplete: numbers.filter(({ incomplete }) => incomplete).length,
    withoutWeight: weighed ? numbers.filter(({ weight }) => !weight).length : 0,
    belowNorm: norm === undefined ? null : numbers.filter(({ value }) => value < norm).length,
  };
}

function together(line: FigureLine, numbers: readonly { value: number; weight: number | undefined }[]): number | null {
  if (numbers.length === 0) return null;
  switch (line.figure.aggregation.op) {
    case "none":
      return null;
    case "weightedMean":
      return weightedMean(numbers.flatMap(({ value, weight }) => (weight ? [{ value, weight }] : [])));
    case "frequency":
      // Of the figure itself: the boards that answered. Of an option: the boards that chose it.
      return line.option === null ? numbers.length : numbers.reduce((total, { value }) => total + value, 0);
    default:
      return numbers.reduce((total, { value }) => total + value, 0);
  }
}

/** The mean of values by their weights; null without any weight. */
export function weightedMean(values: readonly { value: number; weight: number }[]): number | null {
  const weight = values.reduce((total, item) => total + item.weight, 0);
  if (weight === 0) return null;
  return values.reduce((total, item) => total + item.value * item.weight, 0) / weight;
}

/**
 * How heavily a board counts in an average: the pupils or schools that the figure is weighted by.
 * Undefined where the board did not give them.
 */
function weightOf(
  line: FigureLine,
  board: BoardInRound,
  partnership: string | null,
  year: FigureYear,
): number | undefined {
  const { aggregation, perPartnership } = line.figure;
  if (aggregation.op !== "weightedMean") return undefined;
  return measureOf(aggregation.by, perPartnership ? partnership : null, board, year);
}

/** A board's own number for a reference of the template: `leerlingenTotaal.bao`, `schoolCount`. */
export function measureOf(reference: string, scope: Scope, board: BoardInRound, year: FigureYear): number | undefined {
  const cells = year.cells.get(board.id);
  if (!cells) return undefined;
  if (reference === SCHOOL_COUNT) return cells.get(cellId(SCHOOL_COUNT, "", ""))?.value ?? undefined;
  const line = referencedLine(year.definition, reference);
  const value = line && boardValue(line, scope, cells, board.partnerships, year.definition);
  return value?.state === "number" ? value.value : undefined;
}
