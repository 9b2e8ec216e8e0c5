import type { BoardValue } from "./board-value";
import { cellId, SCHOOL_COUNT, type FigureCells } from "./cells";
import type { FigureYear } from "./figure-year";

/** A year with what its boards give, in the same reports, as last year. */
export type ReportedYear = FigureYear & { lastYear: ReadonlyMap<string, FigureCells> };

/** A year of which some values come from what boards gave a year later. */
export type CompletedYear = FigureYear & {
  /** Figures by board that are marked "opgegeven een jaar later". */
  givenLater: ReadonlyMap<string, ReadonlySet<string>>;
};

/**
 * The value of a year is that year's latest submission; failing that, what the board gives as
 * "vorig jaar" a year later, marked as such. Decided per board and figure: a figure of which the
 * submission holds any cell is never mixed with later ones.
 */
export function completeYear(year: FigureYear, next: ReportedYear | undefined): CompletedYear {
  const cells = new Map(year.cells);
  const givenLater = new Map<string, ReadonlySet<string>>();
  const boards = new Map(year.boards.map((board) => [board.id, board]));
  for (const [boardId, later] of next?.lastYear ?? []) {
    const own = year.cells.get(boardId);
    const ownFigures = figuresOf(own ?? new Map());
    const added = new Map([...later].filter(([id]) => !ownFigures.has(figureOf(id))));
    if (added.size === 0) continue;
    givenLater.set(boardId, figuresOf(added));
    cells.set(boardId, new Map([...schoolsOf(next, boardId), ...(own ?? []), ...added]));
    const board = next?.boards.find(({ id }) => id === boardId);
    if (board && !boards.has(boardId)) boards.set(boardId, board);
  }
  const final = year.final && (givenLater.size === 0 || next?.final === true);
  return { ...year, boards: [...boards.values()], cells, givenLater, final };
}

/** The year before the first of which there are reports: only what boards gave a year later. */
export function yearWithoutReports(before: { periodKey: string; label: string }, next: ReportedYear): FigureYear {
  return { ...next, ...before, cells: new Map() };
}

/**
 * What a board now gives as last year where it gave another number then: shown as "herzien" beside
 * the older value, which it does not change. Null where the two agree or one is no number.
 */
export function revisedValue(then: BoardValue, now: BoardValue): number | null {
  return then.state === "number" && now.state === "number" && now.value !== then.value ? now.value : null;
}

/** The schools are counted each year; a year later is the nearest there is. */
function schoolsOf(next: ReportedYear | undefined, boardId: string): FigureCells {
  const id = cellId(SCHOOL_COUNT, "", "");
  const count = next?.cells.get(boardId)?.get(id);
  return new Map(count ? [[id, count]] : []);
}

function figuresOf(cells: FigureCells): Set<string> {
  return new Set([...cells.keys()].map(figureOf));
}

function figureOf(id: string): string {
  return id.slice(0, id.indexOf("|"));
}
