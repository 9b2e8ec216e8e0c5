import { cellId, optionDimension, type FigureCells } from "./cells";
import type { CellView } from "./disclosure";
import { entriesOf, type Entry, type EntryValue } from "./entries";
import { boardValue, type Scope } from "./board-value";
import { definitionChanged, figureIn } from "./definition-change";
import { figureRow, type Audience, type FigureRow, type Years } from "./figure-row";
import { isChosen, lineKey, partLines, type FigureLine } from "./line";
import { boardRate, rateOf } from "./rate";
import type { TemplateDefinition } from "@/lib/template/definition";
import { revisedValue } from "./previous-year";
import { namesPartnership } from "./spending-places";

/** A number that may be shown, or what stands in its place. */
export type ShownValue =
  | { kind: "number"; value: number; incomplete: boolean }
  | { kind: Exclude<EntryValue["state"], "number"> | "small" | "withheld" };

/** What one board gives for a figure. */
export type DetailRow = {
  boardId: string;
  board: string;
  partnership: string | null;
  now: ShownValue;
  /** Per 1.000 pupils or as a percentage of the reference. */
  rate: number | null;
  /** Null: the figure was not in last year's form, or it meant something else. */
  before: ShownValue | null;
  /** Last year's number was given by the board this year. */
  givenLater: boolean;
  /** What the board now says last year was; only for the SWV's staff. */
  revised: number | null;
  /** What the SWV counts itself; only for its staff. */
  counted: ShownValue | null;
  perPartnership: readonly { code: string; value: ShownValue }[];
  parts: readonly { key: string; value: ShownValue }[];
  /** The options, boards or indicators it chose, in a figure that is chosen from a list. */
  chosen: readonly string[];
};

export type FigureDetail = {
  row: FigureRow;
  /**
   * What the figure says within one SWV: what is of that SWV, the same of the board as a whole, or
   * what spending rows name it for.
   */
  place: "partnership" | "board" | "named";
  rows: readonly DetailRow[];
  /** All boards of the round, for figures that name boards: those may be in another SWV. */
  boardNames: ReadonlyMap<string, string>;
};

/** What boards say now of last year, and what the SWV counts, both by board. */
export type DetailSources = {
  lastYear: ReadonlyMap<string, FigureCells>;
  counted: ReadonlyMap<string, FigureCells>;
};

/** A line with the boards behind it, as this viewer may see them. */
export function figureDetail(
  line: FigureLine,
  scope: Scope,
  years: Years,
  audience: Audience,
  sources: DetailSources,
): FigureDetail {
  const { now } = years;
  const before = years.earlier.at(-1);
  const comparable = before && !definitionChanged(line.figure.id, before.reported, now.reported) ? before : undefined;
  const lineBefore = comparable && { ...line, figure: figureIn(comparable.completed.definition, line.figure.id) ?? line.figure };
  const entriesBefore = comparable && lineBefore ? entriesOf(lineBefore, scope, comparable.completed) : [];
  const rate = rateOf(line.figure, now.reported.definition);

  const staff = audience === "office";
  const shown = (of: FigureLine, entry: Entry) => shownValue(entry.value, now.disclosure.cell(of, entry));
  const others = (of: FigureLine, place: Scope, entry: Entry) =>
    entriesOf(of, place, now.reported).find(
      ({ board, partnership }) => board.id === entry.board.id && (partnership === entry.partnership || place !== scope),
    );

  const rows = entriesOf(line, scope, now.reported).map((entry): DetailRow => {
    const { board, partnership } = entry;
    const value = shown(line, entry);
    const then = entriesBefore.find((other) => other.board.id === board.id && other.partnership === partnership);
    const old = then && comparable && lineBefore ? shownValue(then.value, comparable.disclosure.cell(lineBefore, then)) : null;
    const ratio = rate && boardRate(entry, line, rate, now.reported);
    const rateScope = line.figure.perPartnership ? partnership : null;
    const rateOpen = rate && value.kind === "number" && now.disclosure.rateOfBoard(rate.reference, board, rateScope);
    const splits = (line.figure.perPartnership || namesPartnership(line.figure, now.reported.definition)) && scope === null && board.partnerships.length > 1;
    return {
      boardId: board.id,
      board: board.name,
      partnership,
      now: value,
      rate: rateOpen && ratio !== undefined ? ratio : null,
      before: old,
      givenLater: comparable?.completed.givenLater.get(board.id)?.has(line.figure.id) ?? false,
      revised: staff && old?.kind === "number" ? revisedOf(line, board.id, scope, board.partnerships, years, sources) : null,
      counted: staff ? countedBy(line, entry, scope, years, sources) : null,
      perPartnership: splits
        ? board.partnerships.flatMap((code) => {
            const part = others(line, code, entry);
            return part ? [{ code, value: shown(line, part) }] : [];
          })
        : [],
      parts: partLines(line)
        .filter(({ option }) => option === null)
        .flatMap((part) => {
          const found = others(part, scope, entry);
          return found ? [{ key: lineKey(part), value: shown(part, found) }] : [];
        }),
      chosen: isChosen(line.figure) ? chosenBy(line, now.reported.cells.get(board.id)) : [],
    };
  });
  const boardNames = new Map(now.reported.boards.map(({ id, name }) => [id, name]));
  const named = namesPartnership(line.figure, now.reported.definition);
  const place = line.figure.perPartnership || line.figure.source === "computed" ? "partnership" : named ? "named" : "board";
  return { row: figureRow(line, scope, years, audience), place, rows, boardNames };
}

/**
 * The boards that chose one option or indicator of a figure, and how that is called; null for what is
 * no choice of it. Only boards of which the answer may be shown.
 */
export function rowsThatChose(detail: FigureDetail, option: string, definition: Pick<TemplateDefinition, "indicators">): { label: string; rows: DetailRow[] } | null {
  const { figure } = detail.row.line;
  if (!isChosen(figure)) return null;
  const indicator = definition.indicators.find(({ number }) => figure.type === "indicatorSet" && String(number) === option);
  const label = indicator ? `${indicator.number}. ${indicator.text}` : figure.options?.find(({ id }) => id === option)?.label;
  if (label === undefined) return null;
  return { label, rows: detail.rows.filter(({ now, chosen }) => now.kind === "number" && chosen.includes(option)) };
}

/** The options, boards or indicators that were chosen in a line. */
export function chosenBy(line: FigureLine, cells: FigureCells | undefined): string[] {
  const start = cellId(line.figure.id, "", optionDimension(line.value, ""));
  return [...(cells ?? [])].flatMap(([id, { value }]) =>
    value === 1 && id.startsWith(start) && id.length > start.length ? [id.slice(start.length)] : [],
  );
}

function shownValue(value: EntryValue, view: CellView): ShownValue {
  if (value.state !== "number") return { kind: value.state };
  return view === "shown" ? { kind: "number", value: value.value, incomplete: value.incomplete } : { kind: view };
}

function revisedOf(
  line: FigureLine,
  boardId: string,
  scope: Scope,
  partnerships: readonly string[],
  years: Years,
  sources: DetailSources,
): number | null {
  const before = years.earlier.at(-1)?.reported;
  const later = sources.lastYear.get(boardId);
  const own = before?.cells.get(boardId);
  if (!before || !later || !own) return null;
  return revisedValue(
    boardValue(line, scope, own, partnerships, before.definition),
    boardValue(line, scope, later, partnerships, years.now.reported.definition),
  );
}

function countedBy(line: FigureLine, entry: Entry, scope: Scope, years: Years, sources: DetailSources): ShownValue | null {
  const cells = sources.counted.get(entry.board.id);
  if (!cells || line.figure.source === "computed") return null;
  const value = boardValue(line, scope, cells, entry.board.partnerships, years.now.reported.definition);
  return value.state === "empty" ? null : shownValue(value, "shown");
}
