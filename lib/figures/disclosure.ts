import { measureOf } from "./aggregate";
import { boardValue, type BoardValue, type Scope } from "./board-value";
import { entriesOf, type Entry } from "./entries";
import type { BoardInRound, FigureYear } from "./figure-year";
import { headLines, lineKey, partLines, referencedLine, type FigureLine } from "./line";
import { countsPupils, pupilsBehind } from "./pupil-counts";
import { isSmall, LARGEST_HIDDEN, mayStandForFew, safeSplits, safeTotals, type Candidate, type HiddenCell, type SplitRow } from "./suppression";
import { tieDepth, tiedFigures } from "./tied-figures";

/** Who reads: the SWV's staff see all, everyone else all of their own boards and no small counts. */
export type Viewer = { kind: "office" } | { kind: "outside"; ownBoards: ReadonlySet<string> };

/** `small` is shown as "<5"; `withheld` is left out, as another number would be given away by it. */
export type CellView = "shown" | "small" | "withheld";

/** What a viewer may see of one year. */
export type Disclosure = {
  cell(line: FigureLine, entry: Entry): CellView;
  total(line: FigureLine, scope: Scope): boolean;
  /** Whether a board's rate per `reference` may be shown, once its own number is: the rate tells both. */
  rateOfBoard(reference: string, board: BoardInRound, scope: Scope): boolean;
  /** The same for a total; `boards` is how many give both numbers, `reportedBy` how many the first. */
  rateOfTotal(reference: string, scope: Scope, boards: number, reportedBy: number): boolean;
};

const EVERYTHING: Disclosure = {
  cell: () => "shown",
  total: () => true,
  rateOfBoard: () => true,
  rateOfTotal: () => true,
};

/**
 * Decides for one year and one viewer which cells and which totals may be shown, over all scopes
 * that this viewer can ask for: what is safe in one SWV may give away another beside it. As long as
 * boards can be added (`year.final`), no total with hidden cells is shown.
 */
export function discloseYear(year: FigureYear, scopes: readonly Scope[], viewer: Viewer): Disclosure {
  if (viewer.kind === "office") return EVERYTHING;
  return new OutsideDisclosure(year, scopes, viewer.ownBoards);
}

/**
 * What may stand in a paper that everybody gets: only what each of its readers could know without
 * learning a hidden number from it. Those readers are who belongs to no board, and each board, which
 * knows its own counts and has a dashboard of its own SWVs beside the paper.
 *
 * @param scopes what the paper is about; null is the region
 */
export function disclosePublicly(year: FigureYear, scopes: readonly Scope[]): Disclosure {
  const strangers = new OutsideDisclosure(year, scopes, new Set());
  const boards = year.boards.filter(({ id }) => year.cells.has(id)).map(({ id, partnerships }) => {
    const own = new Set([id]);
    return new OutsideDisclosure(year, scopes, own, new OutsideDisclosure(year, partnerships, own));
  });
  const readers: readonly Disclosure[] = [strangers, ...boards];
  return {
    cell(line, entry) {
      const views = readers.map((reader) => reader.cell(line, entry));
      return views.includes("withheld") ? "withheld" : views.includes("small") ? "small" : "shown";
    },
    total: (line, scope) => readers.every((reader) => reader.total(line, scope)),
    rateOfBoard: (reference, board, scope) => readers.every((reader) => reader.rateOfBoard(reference, board, scope)),
    rateOfTotal: (reference, scope, given, reportedBy) =>
      readers.every((reader) => reader.rateOfTotal(reference, scope, given, reportedBy)),
  };
}

class OutsideDisclosure implements Disclosure {
  private readonly hidden = new Map<string, HiddenCell>();
  private readonly shownTotals: ReadonlySet<string>;
  private readonly shownSplits = new Set<string>();
  private readonly scopes: readonly Scope[];

  constructor(
    private readonly year: FigureYear,
    asked: readonly Scope[],
    private readonly ownBoards: ReadonlySet<string>,
    /** What this reader sees elsewhere: chosen before anything else, so that the two together are safe. */
    private readonly elsewhere: Disclosure | null = null,
  ) {
    // A share in an SWV tells that SWV's total, also where only the region can be asked for.
    this.scopes = [...new Set([...asked, ...year.boards.flatMap(({ partnerships }) => partnerships)])];
    const lines = year.definition.figures.flatMap(headLines).filter((line) => this.isGuarded(line));
    // Sums of other figures come last: whether they tell too much depends on those.
    const depths = new Map(lines.map((line) => [line, tieDepth(line.figure, year.definition)]));
    lines.sort((a, b) => (depths.get(a) ?? 0) - (depths.get(b) ?? 0));
    for (const line of lines) for (const board of year.boards) this.hideCells(line, board);
    const candidates = seenFirst(
      lines.flatMap((line) => this.candidates(line)),
      ({ line, scope }) => this.elsewhere?.total(line, scope) ?? false,
    );
    this.shownTotals = safeTotals(this.hidden, year.final ? candidates : candidates.filter(({ hidden }) => hidden.length === 0));
    for (const line of lines) this.decideSplits(line);
  }

  cell(line: FigureLine, entry: Entry): CellView {
    const { board, value } = entry;
    if (value.state !== "number" || line.option !== null) return "shown";
    if (line.figure.source === "computed") return this.shareCell(line, entry);
    if (this.ownBoards.has(board.id) || !this.isGuarded(line)) return "shown";
    if (isDivision(line)) return "withheld";
    const hidden = this.cellsBehind(line, entry.partnership, board).filter((key) => this.hidden.has(key));
    if (hidden.length === 0) return "shown";
    const alone = hidden.length === 1 && value.value <= LARGEST_HIDDEN;
    return alone && countsPupils(line.figure) ? "small" : "withheld";
  }

  total(line: FigureLine, scope: Scope): boolean {
    if (line.option !== null || !this.isGuarded(line)) return true;
    return isDivision(line)
      ? this.shownSplits.has(scopeKey(line.figure.id, scope))
      : this.shownTotals.has(scopeKey(lineKey(line), scope));
  }

  rateOfBoard(reference: string, board: BoardInRound, scope: Scope): boolean {
    const line = referencedLine(this.year.definition, reference);
    if (!line || !this.isGuarded(line) || this.ownBoards.has(board.id)) return true;
    if (isDivision(line)) return !this.hasSmallPart(line, scope, board);
    const entry = entriesOf(line, scope, this.year).find((candidate) => candidate.board.id === board.id);
    return entry !== undefined && this.cell(line, entry) === "shown";
  }

  rateOfTotal(reference: string, scope: Scope, boards: number, reportedBy: number): boolean {
    // A rate over some of the boards would tell what the others add.
    if (boards !== reportedBy) return false;
    const line = referencedLine(this.year.definition, reference);
    if (!line || !this.isGuarded(line)) return true;
    const entries = entriesOf(line, scope, this.year);
    if (entries.every(({ board }) => this.rateOfBoard(reference, board, scope))) return true;
    const reported = entries.filter(({ value }) => value.state === "number").length;
    return reported === boards && this.total(line, scope);
  }

  private isGuarded({ figure }: FigureLine): boolean {
    return figure.source !== "computed" && (countsPupils(figure) || pupilsBehind(figure, this.year.definition) !== undefined);
  }

  /** A share gives away the total to who knows the count, and the count to who knows the total. */
  private shareCell(line: FigureLine, entry: Entry): CellView {
    const of = line.figure.shareOf ? referencedLine(this.year.definition, line.figure.shareOf) : undefined;
    if (!of) return "withheld";
    if (!this.isGuarded(of)) return "shown";
    const counted = entriesOf(of, entry.partnership, this.year);
    if (isDivision(of)) return counted.some(({ board }) => this.hasSmallPart(of, entry.partnership, board)) ? "withheld" : "shown";
    const own = counted.find(({ board }) => board.id === entry.board.id);
    const open = own !== undefined && this.cell(of, own) === "shown" && this.total(of, entry.partnership);
    return open ? "shown" : "withheld";
  }

  private hasSmallPart(of: FigureLine, scope: Scope, board: BoardInRound): boolean {
    return partLines({ ...of, value: null }).some((part) => {
      const value = this.valueOf(part, scope, board);
      return value.state === "number" && isSmall(value.value);
    });
  }

  private hideCells(line: FigureLine, board: BoardInRound): void {
    if (this.ownBoards.has(board.id)) return;
    const scopes = line.figure.perPartnership ? board.partnerships : [null];
    for (const scope of scopes) {
      const value = this.valueOf(line, scope, board);
      if (value.state !== "number") continue;
      const [source] = value.sources;
      if (value.sources.length !== 1 || source?.figure !== line.figure.id) continue;
      const cell = this.hiddenCell(line, scope, board, value.value);
      if (cell) this.hidden.set(cellKey(line, board, source), cell);
    }
  }

  private hiddenCell(line: FigureLine, scope: Scope, board: BoardInRound, value: number): HiddenCell | undefined {
    const pupils = pupilsBehind(line.figure, this.year.definition);
    if (pupils === undefined) return isSmall(value) ? { value, low: 1, high: LARGEST_HIDDEN } : undefined;
    const all = measureOf(pupils, scope, board, this.year);
    // Without the pupils behind it nobody here can tell whether a percentage stands for a few.
    const few = all === undefined || mayStandForFew(value, line.figure.decimals, all);
    return few ? { value, low: 0, high: 100 } : undefined;
  }

  private candidates(line: FigureLine): (Candidate & { line: FigureLine; scope: Scope })[] {
    return this.scopes.map((scope) => ({
      line,
      scope,
      id: scopeKey(lineKey(line), scope),
      hidden: entriesOf(line, scope, this.year).flatMap(({ board, partnership }) =>
        this.cellsBehind(line, partnership, board).filter((key) => this.hidden.has(key)),
      ),
    }));
  }

  /**
   * The cells that a board's number is made of. Where the form says that it equals the sum of other
   * figures, and it does, those figures' cells: the two tell the same.
   */
  private cellsBehind(line: FigureLine, scope: Scope, board: BoardInRound, seen: readonly string[] = []): string[] {
    const value = this.valueOf(line, scope, board);
    if (value.state !== "number") return [];
    const place = line.figure.perPartnership ? scope : null;
    const figures = line.value === null && !seen.includes(line.figure.id) ? tiedFigures(line.figure, this.year.definition) : [];
    const tied = figures.map((figure) => ({ ...line, figure }));
    const values = tied.map((other) => this.valueOf(other, place, board));
    const sum = values.reduce((total, other) => (other.state === "number" && !other.incomplete ? total + other.value : NaN), 0);
    return tied.length > 0 && sum === value.value
      ? tied.flatMap((other) => this.cellsBehind(other, place, board, [...seen, line.figure.id]))
      : value.sources.map((source) => cellKey(line, board, source));
  }

  private decideSplits(line: FigureLine): void {
    const columns = partLines(line);
    const relation = line.figure.dimension?.relation;
    if (columns.length === 0 || relation === undefined || relation === "parallel") return;
    const scopes = this.scopes.filter((scope) => this.shownTotals.has(scopeKey(lineKey(line), scope)));
    const all = this.year.boards.flatMap((board) => this.splitRows(line, columns, board));
    // How a board divides its number is never shown, so every board added would tell its own.
    const rows = this.year.final ? all : all.filter(({ own }) => own);
    const open = this.year.final ? scopes : scopes.filter((scope) => !all.some((row) => !row.own && row.total > 0 && row.scopes.includes(String(scope))));
    const seen = seenFirst(open, (scope) => columns.some((column) => this.elsewhere?.total(column, scope)));
    for (const scope of safeSplits(rows, seen.map(String), relation)) {
      this.shownSplits.add(`${line.figure.id}|${scope}`);
    }
  }

  private splitRows(line: FigureLine, columns: readonly FigureLine[], board: BoardInRound): SplitRow[] {
    const places = line.figure.perPartnership ? board.partnerships : [null];
    return places.flatMap((place): SplitRow[] => {
      const total = this.valueOf(line, place, board);
      if (total.state !== "number") return [];
      const values = new Map<string, number>();
      for (const column of columns) {
        const value = this.valueOf(column, place, board);
        if (value.state === "number") values.set(column.value ?? "", value.value);
      }
      const scopes = this.scopes.filter((scope) => scope === null || (place ?? scope) === scope && board.partnerships.includes(scope));
      return [{ scopes: scopes.map(String), own: this.ownBoards.has(board.id), total: total.value, values }];
    });
  }

  private valueOf(line: FigureLine, scope: Scope, board: BoardInRound): BoardValue {
    const cells = this.year.cells.get(board.id);
    return cells ? boardValue(line, scope, cells, board.partnerships, this.year.definition) : { state: "empty" };
  }
}

/** The same in the same order, but what was seen elsewhere in front. */
function seenFirst<T>(all: readonly T[], isSeen: (one: T) => boolean | undefined): T[] {
  return [...all.filter((one) => isSeen(one)), ...all.filter((one) => !isSeen(one))];
}

/** Whether a line is a part of its figure; values of a parallel figure stand on their own. */
function isDivision(line: FigureLine): boolean {
  return line.value !== null && line.figure.dimension?.relation !== "parallel";
}

function cellKey(line: FigureLine, board: BoardInRound, source: { figure: string; partnership: string }): string {
  return `${board.id}|${source.figure}|${source.partnership}|${line.value ?? ""}`;
}

function scopeKey(key: string, scope: Scope): string {
  return `${key}|${String(scope)}`;
}
