import type { FormContext } from "../context";
import type { FigureDefinition } from "../figure-definition";
import type { Typed } from "./markers";

/**
 * One cell of a figure: which SWV (null: the whole board) and which value of its dimension
 * (null: the figure itself).
 */
export type FigureCell = { partnership: string | null; value: string | null };

/** The key under which a cell's entry is stored: `PO9101.bao`, `bestuur.totaal`. */
export function cellKey(cell: FigureCell): string {
  return `${cell.partnership ?? "bestuur"}.${cell.value ?? "totaal"}`;
}

/** The cell a key stands for; the opposite of {@link cellKey}. */
export function cellOfKey(key: string): FigureCell {
  const dot = key.indexOf(".");
  const partnership = key.slice(0, dot);
  const value = key.slice(dot + 1);
  return {
    partnership: partnership === "bestuur" ? null : partnership,
    value: value === "totaal" ? null : value,
  };
}

/**
 * The cells a board is asked to fill in. A partition or parallel figure asks its values only (a
 * partition's total is their sum); a subset asks the figure and what of it.
 */
export function askedCells(figure: FigureDefinition, context: Pick<FormContext, "board">): FigureCell[] {
  const partnerships = figure.perPartnership
    ? context.board.partnerships.map((partnership) => partnership.code)
    : [null];
  const values = figure.dimension?.values.map((value) => value.id) ?? [];
  const asked = figure.dimension && figure.dimension.relation !== "subset" ? values : [null, ...values];
  return partnerships.flatMap((partnership) => asked.map((value) => ({ partnership, value })));
}

/** A number, a choice or choices, yes or no, a marker, or what was typed and could not be read. */
export type FigureEntry = number | boolean | string | string[] | Typed;

/**
 * The answer to an asked figure. `values` and `previous` are keyed by {@link cellKey};
 * `previous` is what the board gives as last year (a correction of what it gave then is explained
 * in `revisionNote`); `note` explains where the board contradicts what the SWV counts.
 */
export type FigureAnswer = {
  values: Record<string, FigureEntry>;
  previous?: Record<string, FigureEntry>;
  qualifier?: boolean;
  note?: string;
  revisionNote?: string;
};
