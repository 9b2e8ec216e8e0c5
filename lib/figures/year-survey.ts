import { measureOf } from "./aggregate";
import { boardValue, type BoardValue, type Scope } from "./board-value";
import { entriesOf } from "./entries";
import type { BoardInRound, FigureYear } from "./figure-year";
import { headLines, lineKey, type FigureLine } from "./line";
import { countsPupils, pupilsBehind } from "./pupil-counts";
import { isSmall, LARGEST_HIDDEN, mayStandForFew, type HiddenCell } from "./suppression";
import { tieDepth, tiedFigures } from "./tied-figures";

/**
 * What of a year could tell about a few pupils, whoever reads: which cells, and which totals and
 * divisions they enter. Made once for all readers of a paper, who differ in what they know already.
 */
export class YearSurvey {
  /** Lines whose counts or percentages may not tell of a few pupils; sums of other figures last. */
  readonly guarded: readonly FigureLine[];
  /** Cells of 1 to 4 pupils, or of a percentage that could stand for so few, by board. */
  readonly small: ReadonlyMap<string, ReadonlyMap<string, HiddenCell>>;
  private readonly behindTotals = new Map<string, readonly string[]>();
  private readonly behindCells = new Map<string, readonly string[]>();

  constructor(readonly year: FigureYear) {
    const lines = year.definition.figures.flatMap(headLines).filter((line) => this.isGuarded(line));
    // Whether a sum tells too much depends on the figures it is of.
    const depths = new Map(lines.map((line) => [line, tieDepth(line.figure, year.definition)]));
    this.guarded = lines.sort((a, b) => (depths.get(a) ?? 0) - (depths.get(b) ?? 0));
    this.small = new Map(year.boards.map((board) => [board.id, this.smallCells(board)]));
  }

  isGuarded({ figure }: FigureLine): boolean {
    return figure.source !== "computed" && (countsPupils(figure) || pupilsBehind(figure, this.year.definition) !== undefined);
  }

  valueOf(line: FigureLine, scope: Scope, board: BoardInRound): BoardValue {
    const cells = this.year.cells.get(board.id);
    return cells ? boardValue(line, scope, cells, board.partnerships, this.year.definition) : { state: "empty" };
  }

  /** The cells that a total is made of. */
  cellsBehindTotal(line: FigureLine, scope: Scope): readonly string[] {
    const key = `${lineKey(line)}|${String(scope)}`;
    const known = this.behindTotals.get(key);
    if (known) return known;
    const made = entriesOf(line, scope, this.year).flatMap(({ board, partnership }) => this.cellsBehind(line, partnership, board));
    this.behindTotals.set(key, made);
    return made;
  }

  /**
   * The cells that a board's number is made of. Where the form says that it equals the sum of other
   * figures, and it does, those figures' cells: the two tell the same.
   */
  cellsBehind(line: FigureLine, scope: Scope, board: BoardInRound): readonly string[] {
    const key = `${lineKey(line)}|${String(scope)}|${board.id}`;
    const known = this.behindCells.get(key);
    if (known) return known;
    const made = this.findCellsBehind(line, scope, board, []);
    this.behindCells.set(key, made);
    return made;
  }

  private findCellsBehind(line: FigureLine, scope: Scope, board: BoardInRound, seen: readonly string[]): string[] {
    const value = this.valueOf(line, scope, board);
    if (value.state !== "number") return [];
    const place = line.figure.perPartnership ? scope : null;
    const figures = line.value === null && !seen.includes(line.figure.id) ? tiedFigures(line.figure, this.year.definition) : [];
    const tied = figures.map((figure) => ({ ...line, figure }));
    const values = tied.map((other) => this.valueOf(other, place, board));
    const sum = values.reduce((total, other) => (other.state === "number" && !other.incomplete ? total + other.value : NaN), 0);
    return tied.length > 0 && sum === value.value
      ? tied.flatMap((other) => this.findCellsBehind(other, place, board, [...seen, line.figure.id]))
      : value.sources.map((source) => cellKey(line, board, source));
  }

  private smallCells(board: BoardInRound): Map<string, HiddenCell> {
    const small = new Map<string, HiddenCell>();
    for (const line of this.guarded) {
      for (const scope of line.figure.perPartnership ? board.partnerships : [null]) {
        const value = this.valueOf(line, scope, board);
        if (value.state !== "number") continue;
        const [source] = value.sources;
        if (value.sources.length !== 1 || source?.figure !== line.figure.id) continue;
        const cell = this.smallCell(line, scope, board, value.value);
        if (cell) small.set(cellKey(line, board, source), cell);
      }
    }
    return small;
  }

  private smallCell(line: FigureLine, scope: Scope, board: BoardInRound, value: number): HiddenCell | undefined {
    const pupils = pupilsBehind(line.figure, this.year.definition);
    if (pupils === undefined) return isSmall(value) ? { value, low: 1, high: LARGEST_HIDDEN } : undefined;
    const all = measureOf(pupils, scope, board, this.year);
    // Without the pupils behind it nobody here can tell whether a percentage stands for a few.
    const few = all === undefined || mayStandForFew(value, line.figure.decimals, all);
    return few ? { value, low: 0, high: 100 } : undefined;
  }
}

function cellKey(line: FigureLine, board: BoardInRound, source: { figure: string; partnership: string }): string {
  return `${board.id}|${source.figure}|${source.partnership}|${line.value ?? ""}`;
}
