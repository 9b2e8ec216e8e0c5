import type { TemplateDefinition } from "@/lib/template/definition";
import type { FigureCells } from "./cells";
import type { Scope } from "./board-value";

/** A board that takes part in a round. */
export type BoardInRound = {
  id: string;
  name: string;
  /** Codes of the SWVs of the round in which it takes part, in the region's order. */
  partnerships: readonly string[];
  /** Types of its schools, which decide what is asked of it. */
  schoolTypes: readonly string[];
};

/** The figures of all boards of a region in one year: the latest submissions of its rounds. */
export type FigureYear = {
  periodKey: string;
  /** The year in words: `2024-2025`. */
  label: string;
  /** The day on which pupils were counted, `2025-02-01`. */
  countDate: string;
  definition: TemplateDefinition;
  boards: readonly BoardInRound[];
  /** By board, only of those that submitted; a board without an entry did not. */
  cells: ReadonlyMap<string, FigureCells>;
  /**
   * No board will be added or taken away any more: each report is adopted, or the round is closed to
   * its board. Until then two totals, of before and after a board submitted or withdrew, would tell
   * what that board gave.
   */
  final: boolean;
};

/** The boards that take part in an SWV, or in the region. */
export function boardsIn(year: FigureYear, scope: Scope): BoardInRound[] {
  return year.boards.filter((board) => scope === null || board.partnerships.includes(scope));
}
