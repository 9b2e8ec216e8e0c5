import type { ReportContent } from "@/lib/report/content";
import { answerTo } from "@/lib/report/content";
import { effectiveEntry } from "@/lib/report/effective-value";
import { visibleQuestions } from "@/lib/report/visibility";
import { askedCells, cellKey, type FigureCell, type FigureEntry } from "@/lib/template/answers/figure-answer";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import type { FigureQuestion } from "@/lib/template/question";
import { optionDimension, SCHOOL_COUNT } from "./cells";
import { figureFromAnswer } from "./figure-from-answer";
import { figureApplies } from "./figure-applies";
import type { FigureValue } from "./figure-value";

/**
 * All cells that a frozen report yields, for the dashboard and for exports. Units are those of the
 * figures: pupils, percent 0-100, cents.
 *
 * - A figure that is not for this board is one cell `nvt`.
 * - Where the board typed nothing, what the SWV gave counts, for figures the SWV may prefill.
 * - Text that could not be read as a number, and everything that was not given, yields no cell.
 * - A choice yields the number of options chosen (so that "none" differs from "not given") and 1
 *   for each option, board or indicator that was chosen.
 * - What the board gives as last year is marked `previous`.
 *
 * Computed figures yield nothing: they need the other boards.
 */
export function deriveFigures(content: ReportContent): FigureValue[] {
  const { definition, board } = content.context;
  const asked = askedFigures(content);
  const values: FigureValue[] = [numberCell(SCHOOL_COUNT, "", "", board.schoolCount)];
  for (const figure of definition.figures) {
    if (figure.source === "computed") continue;
    if (!figureApplies(figure, definition, board)) {
      values.push(stateCell(figure.id, "", "", "nvt"));
    } else if (figure.source === "answer") {
      values.push(...figureFromAnswer(figure, content));
    } else {
      const question = asked.get(figure.id);
      if (question) values.push(...askedFigure(question, content));
    }
  }
  return values;
}

/** The figures that were asked of this board, in view of its other answers. */
function askedFigures(content: ReportContent): Map<string, FigureQuestion> {
  const questions = content.context.definition.parts.flatMap((part) => visibleQuestions(part, content));
  return new Map(questions.flatMap((question) => (question.kind === "figure" ? [[question.id, question]] : [])));
}

function askedFigure(question: FigureQuestion, content: ReportContent): FigureValue[] {
  const answer = answerTo(content.answers, question);
  const cells = askedCells(question.figure, content.context);
  const values = cells.flatMap((cell) => {
    const key = cellKey(cell);
    return [
      ...entryCells(question.figure, cell, effectiveEntry(content, question, key), false),
      ...entryCells(question.figure, cell, answer?.previous?.[key], true),
    ];
  });
  const { qualifier } = question.figure;
  if (qualifier && answer?.qualifier !== undefined) {
    values.push(numberCell(question.id, "", qualifier.id, answer.qualifier ? 1 : 0));
  }
  return values;
}

function entryCells(
  figure: FigureDefinition,
  { partnership, value }: FigureCell,
  entry: FigureEntry | undefined,
  previous: boolean,
): FigureValue[] {
  const at = partnership ?? "";
  const dimension = value ?? "";
  const number = (amount: number, dimensionOf = dimension) => numberCell(figure.id, at, dimensionOf, amount, previous);
  const chosen = (options: readonly string[]) => [
    number(options.length),
    ...options.map((option) => number(1, optionDimension(value, option))),
  ];
  if (entry === undefined) return [];
  if (typeof entry === "number") return [number(entry)];
  if (typeof entry === "boolean") return [number(entry ? 1 : 0)];
  if (entry === "nvt" || entry === "onbekend" || entry === "pm") {
    return [stateCell(figure.id, at, dimension, entry, previous)];
  }
  if (typeof entry === "string") return chosen([entry]);
  return Array.isArray(entry) ? chosen(entry) : [];
}

function numberCell(
  figure: string,
  partnership: string,
  dimension: string,
  value: number,
  previous = false,
): FigureValue {
  return { figure, partnership, dimension, previous, state: "number", value };
}

function stateCell(
  figure: string,
  partnership: string,
  dimension: string,
  state: "nvt" | "onbekend" | "pm",
  previous = false,
): FigureValue {
  return { figure, partnership, dimension, previous, state, value: null };
}
