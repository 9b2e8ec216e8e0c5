import { applies } from "@/lib/template/question";
import type { Indicator, TemplateDefinition } from "@/lib/template/definition";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import { JOINT } from "@/lib/template/answers/joint";
import type { Scope } from "./board-value";
import { cellId, type FigureCells } from "./cells";
import { entriesOf } from "./entries";
import { figureRow, type Audience, type FigureRow, type Years } from "./figure-row";
import { boardsIn, type FigureYear } from "./figure-year";
import { headLines, isChosen, partLines, type FigureLine } from "./line";
import { dashboardSentence } from "./sentence";
import { namesPartnership } from "./spending-places";

/** Spending of boards together by what it was for, beside what they received for it; in cents. */
export type SpendingOverview = {
  row: FigureRow;
  /** What was received for it, and the lines it is the sum of; null where the form does not lay the two beside each other. */
  received: { value: number; boards: number; lines: readonly FigureLine[] } | null;
  /** Whether the form has rows name an SWV: else it is the spending of whole boards, also within one. */
  perPartnership: boolean;
  /**
   * Within one SWV: what boards spent of the money of all their SWVs together, which is in none of
   * the other sums; by part as well, by the value of the figure's dimension. Null where there is none.
   */
  joint: { value: number; boards: number; parts: ReadonlyMap<string, number> } | null;
};

/** Which indicators each board worked out, with the parts of the form they belong to. */
export type IndicatorOverview = {
  line: FigureLine;
  groups: readonly { label: string; indicators: readonly { number: number; text: string }[] }[];
  boards: readonly {
    id: string;
    name: string;
    chosen: readonly number[];
    /** Numbers of parts that are not for this board. */
    notForBoard: readonly number[];
    state: "number" | "empty" | "notSubmitted";
  }[];
  /** By number, how many boards worked it out, of those that handed in and that it is for. */
  counts: ReadonlyMap<number, { boards: number; of: number }>;
};

/** All that the dashboard of a round says in one scope, to one viewer. */
export type Overview = {
  boards: number;
  submitted: number;
  sentence: string;
  core: readonly FigureRow[];
  secondary: readonly FigureRow[];
  money: readonly FigureRow[];
  spending: readonly SpendingOverview[];
  choices: readonly FigureRow[];
  indicators: readonly IndicatorOverview[];
};

/** Makes the overview from the years of a region as they may be shown. */
export function makeOverview(years: Years, scope: Scope, audience: Audience): Overview {
  const { reported } = years.now;
  const { definition } = reported;
  const rowsOf = (test: (figure: FigureDefinition) => boolean) =>
    definition.figures.filter(test).flatMap(headLines).map((line) => figureRow(line, scope, years, audience));
  const boards = boardsIn(reported, scope);
  const submitted = boards.filter(({ id }) => reported.cells.has(id)).length;
  const core = rowsOf((figure) => isNumeric(figure) && figure.priority === "core");
  return {
    boards: boards.length,
    submitted,
    sentence: dashboardSentence({ submitted, boards: boards.length }, core),
    core,
    secondary: rowsOf((figure) => isNumeric(figure) && figure.priority === "secondary"),
    money: rowsOf((figure) => figure.type === "money" && !isDivided(figure)),
    spending: rowsOf((figure) => figure.type === "money" && isDivided(figure)).map((row) => ({
      row,
      received: receivedFor(row.line.figure, scope, years),
      perPartnership: namesPartnership(row.line.figure, definition),
      joint: scope === null ? null : jointSpending(row.line, scope, reported),
    })),
    choices: rowsOf((figure) => isChosen(figure) && figure.type !== "indicatorSet"),
    indicators: definition.figures
      .filter(({ type }) => type === "indicatorSet")
      .map((figure) => indicatorOverview({ figure, value: null, option: null }, scope, years)),
  };
}

/** Whether a figure stands in the tables of numbers; money and choices have their own places. */
function isNumeric(figure: FigureDefinition): boolean {
  return figure.type !== "money" && !isChosen(figure);
}

function isDivided(figure: FigureDefinition): boolean {
  return figure.dimension?.relation === "partition";
}

/** The totals of the money table with which the spending of this figure is laid in balance. */
function receivedFor(figure: FigureDefinition, scope: Scope, years: Years): SpendingOverview["received"] {
  const { definition } = years.now.reported;
  const source = figure.fromAnswer;
  if (!source || source.kind === "indicatorNumbers") return null;
  const spending = definition.parts.flatMap(({ fields }) => fields).find(({ id }) => id === source.question);
  if (spending?.kind !== "spendingRows" || spending.balancesWith === undefined) return null;
  const table = spending.balancesWith;
  const lines = definition.figures
    .filter(({ fromAnswer }) => fromAnswer?.kind === "moneyTableRow" && fromAnswer.question === table)
    .flatMap(headLines);
  let value = 0;
  const boards = new Set<string>();
  for (const line of lines) {
    for (const entry of entriesOf(line, scope, years.now.reported)) {
      if (entry.value.state !== "number") continue;
      value += entry.value.value;
      boards.add(entry.board.id);
    }
  }
  return boards.size === 0 ? null : { value, boards: boards.size, lines };
}

/** What the boards of an SWV spent of the money of all their SWVs together. */
function jointSpending(line: FigureLine, scope: Scope, year: FigureYear): SpendingOverview["joint"] {
  const of = (cells: FigureCells | undefined, dimension: string) => cells?.get(cellId(line.figure.id, JOINT, dimension))?.value ?? 0;
  const spenders = boardsIn(year, scope)
    .map(({ id }) => year.cells.get(id))
    .filter((cells) => of(cells, "") > 0);
  if (spenders.length === 0) return null;
  const sum = (dimension: string) => spenders.reduce((total, cells) => total + of(cells, dimension), 0);
  const parts = new Map(partLines(line).map(({ value }) => [value ?? "", sum(value ?? "")]));
  return { value: sum(""), boards: spenders.length, parts };
}

/** Which indicators each board of a scope worked out. */
export function indicatorOverview(line: FigureLine, scope: Scope, years: Years): IndicatorOverview {
  const { reported } = years.now;
  const { definition } = reported;
  const counts = new Map(definition.indicators.map(({ number }) => [number, { boards: 0, of: 0 }]));
  const boards = entriesOf(line, scope, reported).map(({ board, value }) => {
    const cells = reported.cells.get(board.id);
    const chosen = definition.indicators
      .map(({ number }) => number)
      .filter((number) => cells?.get(`${line.figure.id}||${number}`)?.value === 1);
    const notForBoard = definition.indicators.filter((indicator) => !isForBoard(indicator, definition, board)).map(({ number }) => number);
    const state = value.state === "number" || value.state === "notSubmitted" ? value.state : "empty";
    for (const [number, count] of counts) {
      if (state === "notSubmitted" || notForBoard.includes(number)) continue;
      counts.set(number, { boards: count.boards + (chosen.includes(number) ? 1 : 0), of: count.of + 1 });
    }
    return { id: board.id, name: board.name, chosen, notForBoard, state } as const;
  });
  return { line, groups: indicatorGroups(definition), boards, counts };
}

function isForBoard(indicator: Indicator, definition: TemplateDefinition, board: { schoolTypes: readonly string[] }): boolean {
  const part = definition.parts.find(({ id }) => id === indicator.part);
  return part === undefined || applies(definition, part.appliesTo, board);
}

function indicatorGroups(definition: TemplateDefinition): IndicatorOverview["groups"] {
  return definition.parts.flatMap((part) => {
    const indicators = definition.indicators.filter((indicator) => indicator.part === part.id);
    return indicators.length === 0 ? [] : [{ label: part.shortTitle, indicators }];
  });
}
