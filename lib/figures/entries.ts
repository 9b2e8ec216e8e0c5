import type { FigureDefinition } from "@/lib/template/figure-definition";
import { boardValue, type BoardValue, type Scope } from "./board-value";
import { figureApplies } from "./figure-applies";
import { boardsIn, type BoardInRound, type FigureYear } from "./figure-year";
import { referencedLine, type FigureLine } from "./line";

/** What one board gives for a line; `notSubmitted` as long as it has not handed in its report. */
export type EntryValue = BoardValue | { state: "notSubmitted" };

/** One board's place in a line. `partnership` names the SWV where a board has a value for each. */
export type Entry = { board: BoardInRound; partnership: string | null; value: EntryValue };

/** Whether a line's values of a board in two SWVs stand apart instead of adding up. */
function standsApart(figure: FigureDefinition): boolean {
  return figure.source === "computed" || (figure.perPartnership && figure.aggregation.op === "weightedMean");
}

/**
 * Every board of an SWV or of the region with what it gives for a line, in the order of the boards.
 * A board that has not submitted is `nvt` where the figure is not for it.
 */
export function entriesOf(line: FigureLine, scope: Scope, year: FigureYear): Entry[] {
  return boardsIn(year, scope).flatMap((board): Entry[] => {
    if (!standsApart(line.figure)) return [{ board, partnership: scope, value: entryValue(line, scope, board, year) }];
    return board.partnerships
      .filter((code) => scope === null || code === scope)
      .map((code) => ({ board, partnership: code, value: entryValue(line, code, board, year) }));
  });
}

function entryValue(line: FigureLine, scope: Scope, board: BoardInRound, year: FigureYear): EntryValue {
  const cells = year.cells.get(board.id);
  if (!cells) return figureApplies(line.figure, year.definition, board) ? { state: "notSubmitted" } : { state: "nvt" };
  if (line.figure.source === "computed") return share(line, scope, board, year);
  return boardValue(line, scope, cells, board.partnerships, year.definition);
}

/** A board's part of the total of its SWV, in percent 0-100; over the boards that gave a number. */
function share(line: FigureLine, scope: Scope, board: BoardInRound, year: FigureYear): BoardValue {
  const of = line.figure.shareOf ? referencedLine(year.definition, line.figure.shareOf) : undefined;
  const cells = year.cells.get(board.id);
  if (!of || !cells) return { state: "empty" };
  if (!figureApplies(line.figure, year.definition, board)) return { state: "nvt" };
  const own = boardValue(of, scope, cells, board.partnerships, year.definition);
  if (own.state !== "number") return own;
  const total = entriesOf(of, scope, year).reduce((sum, { value }) => (value.state === "number" ? sum + value.value : sum), 0);
  return total > 0 ? { ...own, value: (own.value / total) * 100 } : { state: "empty" };
}
