import type { FormContext } from "../context";
import type { FigureDefinition } from "../figure-definition";
import { offeredOptions } from "../offered-options";
import { indicatorsOfQuestion } from "../indicators";
import { applies, type Question } from "../question";
import type { Answer, AnswerByKind, MoneyTableAnswer, SpendingRow } from "./answer-schema";
import { askedCells, cellKey, type FigureAnswer, type FigureEntry } from "./figure-answer";
import { JOINT } from "./joint";
import { isMarker } from "./markers";

/**
 * What of a stored answer is still asked of the board. Stored answers were parsed when they came
 * in, so their shape is sound; but a board may have left an SWV since, another may have left the
 * round, or the form's draft may have lost an option. What is no longer asked is left out here and
 * stays in the history.
 */
export function stillAsked<Q extends Question>(
  question: Q,
  answer: AnswerByKind[Q["kind"]],
  context: FormContext,
): AnswerByKind[Q["kind"]];
export function stillAsked(question: Question, answer: Answer, context: FormContext): Answer {
  switch (question.kind) {
    case "figure":
      return figureStillAsked(question, answer as FigureAnswer, context);
    case "moneyTable": {
      const { cells, notes } = answer as MoneyTableAnswer;
      const rows = question.rows
        .filter((row) => applies(context.definition, row.appliesTo, context.board))
        .map(({ id }) => id);
      const codes = context.board.partnerships.map(({ code }) => code);
      const kept = <T>(table: Record<string, Record<string, T>>) =>
        mapValues(only(table, rows), (row) => only(row, codes));
      return { cells: kept(cells), ...(notes && { notes: kept(notes) }) };
    }
    case "spendingRows":
      return (answer as SpendingRow[]).map((row) => ({ ...row, fields: fieldsStillAsked(question, row.fields, context) }));
    case "indicatorNumbers": {
      const known = new Set(indicatorsOfQuestion(context.definition, question.id).map(({ number }) => number));
      return (answer as number[]).filter((number) => known.has(number));
    }
    case "multiChoice": {
      const known = new Set(offeredOptions(question.options).map(({ id }) => id));
      return (answer as string[]).filter((id) => known.has(id));
    }
    case "longText":
    case "annexList":
    case "derived":
      return answer;
  }
}

function figureStillAsked(question: Question & { kind: "figure" }, answer: FigureAnswer, context: FormContext): FigureAnswer {
  const keys = askedCells(question.figure, context).map(cellKey);
  const kept = (cells: Record<string, FigureEntry>) => mapValues(only(cells, keys), stillOffered(question.figure, context));
  return { ...answer, values: kept(answer.values), ...(answer.previous && { previous: kept(answer.previous) }) };
}

/** Without the boards or options that can no longer be chosen; undefined where that was the one choice. */
function stillOffered(figure: FigureDefinition, context: FormContext): (entry: FigureEntry) => FigureEntry | undefined {
  if (figure.type !== "boardSet" && figure.type !== "choice" && figure.type !== "multiChoice") return (entry) => entry;
  const offered = figure.type === "boardSet" ? context.otherBoards : offeredOptions(figure.options);
  const ids = new Set(offered.map(({ id }) => id));
  return (entry) => {
    if (Array.isArray(entry)) return entry.filter((id) => ids.has(id));
    return typeof entry !== "string" || isMarker(entry) || ids.has(entry) ? entry : undefined;
  };
}

function fieldsStillAsked(
  question: Question & { kind: "spendingRows" },
  fields: Record<string, string>,
  context: FormContext,
): Record<string, string> {
  const codes = new Set([JOINT, ...context.board.partnerships.map(({ code }) => code)]);
  const asked = question.rowFields.filter((field) => {
    const value = fields[field.id] ?? "";
    if (field.kind === "choice") return offeredOptions(field.options).some(({ id }) => id === value);
    return field.kind !== "partnership" || codes.has(value);
  });
  return only(fields, asked.map(({ id }) => id));
}

function only<T>(record: Record<string, T>, keys: readonly string[]): Record<string, T> {
  const kept: Record<string, T> = {};
  for (const key of keys) {
    const value = record[key];
    if (value !== undefined) kept[key] = value;
  }
  return kept;
}

function mapValues<T, U>(record: Record<string, T>, change: (value: T) => U | undefined): Record<string, U> {
  const changed: Record<string, U> = {};
  for (const [key, value] of Object.entries(record)) {
    const next = change(value);
    if (next !== undefined) changed[key] = next;
  }
  return changed;
}
