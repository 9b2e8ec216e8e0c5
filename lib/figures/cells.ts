import type { FigureValue, ValueState } from "./figure-value";

/** A cell that was given: a number, or why there is none. */
export type Given = { state: ValueState; value: number | null };

/** The cells of one board in one year, by {@link cellId}. A cell that is absent was not given. */
export type FigureCells = ReadonlyMap<string, Given>;

/**
 * Under this name a report's own count of schools stands among its figures, so that averages
 * weighted by it need nothing else.
 */
export const SCHOOL_COUNT = "schoolCount";

/** The key of a cell. `partnership` and `dimension` are empty for the board and the figure as a whole. */
export function cellId(figure: string, partnership: string, dimension: string): string {
  return `${figure}|${partnership}|${dimension}`;
}

/** The cells for this year (`previous` false) or those the board gives as last year. */
export function cellsOf(values: Iterable<FigureValue>, previous: boolean): FigureCells {
  const cells = new Map<string, Given>();
  for (const value of values) {
    if (value.previous !== previous) continue;
    cells.set(cellId(value.figure, value.partnership, value.dimension), { state: value.state, value: value.value });
  }
  return cells;
}

/** A chosen option of a figure, or of one value of its dimension: `goed`, `voorschools.goed`. */
export function optionDimension(value: string | null, option: string): string {
  return value === null ? option : `${value}.${option}`;
}
