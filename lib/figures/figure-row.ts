import { totalOf, totalOfEntries, type LineTotal } from "./aggregate";
import type { Scope } from "./board-value";
import { definitionChanged, figureIn } from "./definition-change";
import type { CellView, Disclosure } from "./disclosure";
import { entriesOf, type Entry } from "./entries";
import type { FigureYear } from "./figure-year";
import { partLines, type FigureLine } from "./line";
import type { CompletedYear } from "./previous-year";
import { boardRate, rateOf, totalRate, type Rate } from "./rate";

/** A year as it is shown to one viewer. */
export type ShownYear = {
  /** With what boards gave a year later. */
  completed: CompletedYear;
  /** As it was handed in. */
  reported: FigureYear;
  disclosure: Disclosure;
};

/** The years of a figure, oldest first; the last is the round's own. */
export type Years = { earlier: readonly ShownYear[]; now: ShownYear };

/** `office` lays the same boards beside each other; from outside such part sums would tell too much. */
export type Audience = "office" | "outside";

export type SeriesPoint = {
  label: string;
  /** In the unit that the row is plotted in; null where there is nothing or it may not be shown. */
  value: number | null;
  withheld: boolean;
  boards: number;
  /** The definition changed before this point: it may not be joined to the one before. */
  changed: boolean;
  /** Neither may it where a sum is over other boards than the sum before. */
  otherBoards: boolean;
};

export type Dot = { boardId: string; board: string; partnership: string | null; value: number };

/** A figure over all boards as one row of the dashboard, with only what this viewer may see. */
export type FigureRow = {
  line: FigureLine;
  total: LineTotal;
  /** False: `total.value` is null because it would give away a small count. */
  totalShown: boolean;
  /** The total per 1.000 pupils or as a share, where the form lays it beside another figure. */
  rate: { value: number; per: Rate["per"]; reference: string; boards: number } | null;
  /** What is plotted in the dots, the marks, the difference and the series. */
  plotted: "total" | "rate" | "perBoard" | "boards";
  /** Now minus last year, over the boards that gave both; `definition` changed: not comparable. */
  difference: { value: number; boards: number } | null;
  previousTotal: number | null;
  series: readonly SeriesPoint[];
  dots: readonly Dot[];
  hiddenDots: number;
  marks: { now: number | null; previous: number | null };
  parts: readonly { line: FigureLine; total: LineTotal; shown: boolean }[];
};

/** Makes the row of a line in one scope. */
export function figureRow(line: FigureLine, scope: Scope, years: Years, audience: Audience): FigureRow {
  const { now } = years;
  const entries = entriesOf(line, scope, now.reported);
  const total = totalOfEntries(line, entries, now.reported);
  const totalShown = now.disclosure.total(line, scope);
  const rate = rateOf(line.figure, now.reported.definition);
  const plotted = plottedAs(line, rate);
  const panel = audience === "office" && total.reportedBy > 0 ? reporters(entries) : null;
  const points = [...years.earlier, now].map((year, index, all) => {
    const before = all[index - 1];
    const changed = before !== undefined && definitionChanged(line.figure.id, before.reported, year.reported);
    return pointOf(line, scope, year, { plotted, panel, audience, changed, current: year === now });
  });
  const last = points.at(-1);
  const before = points.at(-2);
  const comparable = last && before && !last.changed && last.value !== null && before.value !== null;
  const difference = comparable ? differenceOf(line, scope, years, plotted, audience) : null;
  return {
    line,
    total: totalShown ? total : { ...total, value: null, belowNorm: null },
    totalShown,
    rate: totalShown ? shownRate(line, scope, entries, now, rate, total.reportedBy) : null,
    plotted,
    difference,
    previousTotal: before?.withheld === false && !last?.changed ? before.value : null,
    series: points.map((point, index) => seriesPoint(point, points[index - 1], plotted === "perBoard" && audience === "outside")),
    ...dotsOf(line, scope, entries, now, plotted === "rate" ? rate : undefined),
    marks: { now: markOf(last, plotted), previous: last?.changed ? null : markOf(before, plotted) },
    parts: partLines(line).map((part) => {
      const shown = now.disclosure.total(part, scope);
      const partTotal = totalOf(part, scope, now.reported);
      return { line: part, total: shown ? partTotal : { ...partTotal, value: null }, shown };
    }),
  };
}

function plottedAs({ figure, option }: FigureLine, rate: Rate | undefined): FigureRow["plotted"] {
  const { op } = figure.aggregation;
  if (option !== null || op === "countTrue" || op === "frequency") return "boards";
  if (rate?.per === 1000) return "rate";
  return op === "sum" ? "perBoard" : "total";
}

function reporters(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(entries.filter(({ value }) => value.state === "number").map(({ board }) => board.id));
}

type Point = Omit<SeriesPoint, "otherBoards"> & { perBoard: number | null; reporters: ReadonlySet<string> };
type PointOptions = {
  plotted: FigureRow["plotted"];
  panel: ReadonlySet<string> | null;
  audience: Audience;
  changed: boolean;
  current: boolean;
};

function pointOf(line: FigureLine, scope: Scope, shown: ShownYear, options: PointOptions): Point {
  const { plotted, panel, audience, changed } = options;
  const year = options.current || audience === "outside" ? shown.reported : shown.completed;
  const empty = { label: year.label, value: null, perBoard: null, withheld: false, boards: 0, changed, reporters: new Set<string>() };
  const figure = figureIn(year.definition, line.figure.id);
  if (!figure || line.figure.aggregation.op === "none") return empty;
  const own = { ...line, figure };
  const entries = entriesOf(own, scope, year).filter(({ board }) => !panel || panel.has(board.id));
  const total = totalOfEntries(own, entries, year);
  const point = { ...empty, boards: total.reportedBy, reporters: reporters(entries) };
  if (!shown.disclosure.total(own, scope)) return { ...point, withheld: total.reportedBy > 0 };
  if (plotted !== "rate") {
    const perBoard = total.value !== null && total.reportedBy > 0 ? total.value / total.reportedBy : null;
    return { ...point, value: total.value, perBoard };
  }
  const rate = rateOf(figure, year.definition);
  const found = rate && shownRate(own, scope, entries, shown, rate, total.reportedBy, year);
  return { ...point, value: found?.value ?? null };
}

function seriesPoint(point: Point, before: Point | undefined, isWholeSum: boolean): SeriesPoint {
  const { label, value, withheld, boards, changed } = point;
  const otherBoards = isWholeSum && before !== undefined && !sameBoards(before.reporters, point.reporters);
  return { label, value, withheld, boards, changed, otherBoards };
}

function sameBoards(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id));
}

function markOf(point: Point | undefined, plotted: FigureRow["plotted"]): number | null {
  if (!point || plotted === "boards") return null;
  return plotted === "perBoard" ? point.perBoard : point.value;
}

/** Over the boards that gave a number in both years: otherwise it would tell who handed in, not what changed. */
function differenceOf(
  line: FigureLine,
  scope: Scope,
  years: Years,
  plotted: FigureRow["plotted"],
  audience: Audience,
): FigureRow["difference"] {
  const before = years.earlier.at(-1);
  if (!before) return null;
  const year = audience === "outside" ? before.reported : before.completed;
  const nowBoards = reporters(entriesOf(line, scope, years.now.reported));
  const thenBoards = reporters(entriesOf({ ...line, figure: figureIn(year.definition, line.figure.id) ?? line.figure }, scope, year));
  const both = new Set([...nowBoards].filter((id) => thenBoards.has(id)));
  if (both.size === 0) return null;
  // From outside only whole totals are shown: a difference over some boards would tell of the others.
  if (audience === "outside" && (both.size !== nowBoards.size || both.size !== thenBoards.size)) return null;
  const options = { plotted, panel: both, audience, changed: false };
  const last = pointOf(line, scope, years.now, { ...options, current: true });
  const first = pointOf(line, scope, before, { ...options, current: false });
  return last.value === null || first.value === null ? null : { value: last.value - first.value, boards: both.size };
}

function shownRate(
  line: FigureLine,
  scope: Scope,
  entries: readonly Entry[],
  shown: ShownYear,
  rate: Rate | undefined,
  reportedBy: number,
  year: FigureYear = shown.reported,
): FigureRow["rate"] {
  if (!rate) return null;
  const { value, boards } = totalRate(entries, line, rate, year);
  if (value === null || !shown.disclosure.rateOfTotal(rate.reference, scope, boards, reportedBy)) return null;
  return { value, boards, ...rate };
}

function dotsOf(
  line: FigureLine,
  scope: Scope,
  entries: readonly Entry[],
  { reported, disclosure }: ShownYear,
  rate: Rate | undefined,
): Pick<FigureRow, "dots" | "hiddenDots"> {
  const dots: Dot[] = [];
  let hiddenDots = 0;
  for (const entry of entries) {
    if (entry.value.state !== "number") continue;
    const view: CellView = disclosure.cell(line, entry);
    const open = view === "shown" && (!rate || disclosure.rateOfBoard(rate.reference, entry.board, line.figure.perPartnership ? scope : null));
    const value = rate ? boardRate(entry, line, rate, reported) : entry.value.value;
    if (!open) hiddenDots += 1;
    else if (value !== undefined) {
      const apart = entries.filter(({ board }) => board.id === entry.board.id).length > 1;
      dots.push({ boardId: entry.board.id, board: entry.board.name, partnership: apart ? entry.partnership : null, value });
    }
  }
  return { dots, hiddenDots };
}
