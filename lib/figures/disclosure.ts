import type { Scope } from "./board-value";
import { entriesOf, type Entry } from "./entries";
import type { BoardInRound, FigureYear } from "./figure-year";
import { lineKey, partLines, referencedLine, type FigureLine } from "./line";
import { countsPupils } from "./pupil-counts";
import { isSmall, LARGEST_HIDDEN, safeSplits, safeTotals, type Candidate, type HiddenCell, type SplitRow } from "./suppression";
import { YearSurvey } from "./year-survey";

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
  return new OutsideDisclosure(new YearSurvey(year), scopes, viewer.ownBoards);
}

/**
 * What may stand in a paper that everybody gets: only what each of its readers could know without
 * learning a hidden number from it. Those readers are who belongs to no board, and each board, which
 * knows its own counts and has a dashboard of its own SWVs beside the paper.
 *
 * @param scopes what the paper is about; null is the region
 */
export function disclosePublicly(year: FigureYear, scopes: readonly Scope[]): Disclosure {
  const survey = new YearSurvey(year);
  const strangers = new OutsideDisclosure(survey, scopes, new Set());
  const boards = year.boards.filter(({ id }) => year.cells.has(id)).map(({ id, partnerships }) => {
    const own = new Set([id]);
    return new OutsideDisclosure(survey, scopes, own, new OutsideDisclosure(survey, partnerships, own));
  });
  const readers: readonly Disclosure[] = [strangers, ...boards];
  return {
    cell(line, entry) {
      let strictest: CellView = "shown";
      for (const reader of readers) {
        const view = reader.cell(line, entry);
        if (view === "withheld") return view;
        if (view === "small") strictest = view;
      }
      return strictest;
    },
    total: (line, scope) => readers.every((reader) => reader.total(line, scope)),
    rateOfBoard: (reference, board, scope) => readers.every((reader) => reader.rateOfBoard(reference, board, scope)),
    rateOfTotal: (reference, scope, given, reportedBy) =>
      readers.every((reader) => reader.rateOfTotal(reference, scope, given, reportedBy)),
  };
}

class OutsideDisclosure implements Disclosure {
  private readonly year: FigureYear;
  private readonly hidden: ReadonlyMap<string, HiddenCell>;
  private readonly shownTotals: ReadonlySet<string>;
  private readonly shownSplits = new Set<string>();
  private readonly scopes: readonly Scope[];

  constructor(
    private readonly survey: YearSurvey,
    asked: readonly Scope[],
    private readonly ownBoards: ReadonlySet<string>,
    /** What this reader sees elsewhere: chosen before anything else, so that the two together are safe. */
    private readonly elsewhere: Disclosure | null = null,
  ) {
    const { year, guarded, small } = survey;
    this.year = year;
    // A share in an SWV tells that SWV's total, also where only the region can be asked for.
    this.scopes = [...new Set([...asked, ...year.boards.flatMap(({ partnerships }) => partnerships)])];
    this.hidden = new Map([...small].flatMap(([board, cells]) => (ownBoards.has(board) ? [] : [...cells])));
    const candidates = seenFirst(
      guarded.flatMap((line) => this.candidates(line)),
      ({ line, scope }) => this.elsewhere?.total(line, scope) ?? false,
    );
    this.shownTotals = safeTotals(this.hidden, year.final ? candidates : candidates.filter(({ hidden }) => hidden.length === 0));
    for (const line of guarded) this.decideSplits(line);
  }

  cell(line: FigureLine, entry: Entry): CellView {
    const { board, value } = entry;
    if (value.state !== "number" || line.option !== null) return "shown";
    if (line.figure.source === "computed") return this.shareCell(line, entry);
    if (this.ownBoards.has(board.id) || !this.survey.isGuarded(line)) return "shown";
    if (isDivision(line)) return "withheld";
    const hidden = this.survey.cellsBehind(line, entry.partnership, board).filter((key) => this.hidden.has(key));
    if (hidden.length === 0) return "shown";
    const alone = hidden.length === 1 && value.value <= LARGEST_HIDDEN;
    return alone && countsPupils(line.figure) ? "small" : "withheld";
  }

  total(line: FigureLine, scope: Scope): boolean {
    if (line.option !== null || !this.survey.isGuarded(line)) return true;
    return isDivision(line)
      ? this.shownSplits.has(scopeKey(line.figure.id, scope))
      : this.shownTotals.has(scopeKey(lineKey(line), scope));
  }

  rateOfBoard(reference: string, board: BoardInRound, scope: Scope): boolean {
    const line = referencedLine(this.year.definition, reference);
    if (!line || !this.survey.isGuarded(line) || this.ownBoards.has(board.id)) return true;
    if (isDivision(line)) return !this.hasSmallPart(line, scope, board);
    const entry = entriesOf(line, scope, this.year).find((candidate) => candidate.board.id === board.id);
    return entry !== undefined && this.cell(line, entry) === "shown";
  }

  rateOfTotal(reference: string, scope: Scope, boards: number, reportedBy: number): boolean {
    // A rate over some of the boards would tell what the others add.
    if (boards !== reportedBy) return false;
    const line = referencedLine(this.year.definition, reference);
    if (!line || !this.survey.isGuarded(line)) return true;
    const entries = entriesOf(line, scope, this.year);
    if (entries.every(({ board }) => this.rateOfBoard(reference, board, scope))) return true;
    const reported = entries.filter(({ value }) => value.state === "number").length;
    return reported === boards && this.total(line, scope);
  }

  /** A share gives away the total to who knows the count, and the count to who knows the total. */
  private shareCell(line: FigureLine, entry: Entry): CellView {
    const of = line.figure.shareOf ? referencedLine(this.year.definition, line.figure.shareOf) : undefined;
    if (!of) return "withheld";
    if (!this.survey.isGuarded(of)) return "shown";
    const counted = entriesOf(of, entry.partnership, this.year);
    if (isDivision(of)) return counted.some(({ board }) => this.hasSmallPart(of, entry.partnership, board)) ? "withheld" : "shown";
    const own = counted.find(({ board }) => board.id === entry.board.id);
    const open = own !== undefined && this.cell(of, own) === "shown" && this.total(of, entry.partnership);
    return open ? "shown" : "withheld";
  }

  private hasSmallPart(of: FigureLine, scope: Scope, board: BoardInRound): boolean {
    return partLines({ ...of, value: null }).some((part) => {
      const value = this.survey.valueOf(part, scope, board);
      return value.state === "number" && isSmall(value.value);
    });
  }

  private candidates(line: FigureLine): (Candidate & { line: FigureLine; scope: Scope })[] {
    return this.scopes.map((scope) => ({
      line,
      scope,
      id: scopeKey(lineKey(line), scope),
      hidden: this.survey.cellsBehindTotal(line, scope).filter((key) => this.hidden.has(key)),
    }));
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
      const total = this.survey.valueOf(line, place, board);
      if (total.state !== "number") return [];
      const values = new Map<string, number>();
      for (const column of columns) {
        const value = this.survey.valueOf(column, place, board);
        if (value.state === "number") values.set(column.value ?? "", value.value);
      }
      const scopes = this.scopes.filter((scope) => scope === null || (place ?? scope) === scope && board.partnerships.includes(scope));
      return [{ scopes: scopes.map(String), own: this.ownBoards.has(board.id), total: total.value, values }];
    });
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

function scopeKey(key: string, scope: Scope): string {
  return `${key}|${String(scope)}`;
}
