import { answerTo, type ReportContent } from "@/lib/report/content";
import { effectiveAmount } from "@/lib/report/effective-value";
import { partApplies } from "@/lib/report/visibility";
import type { SpendingRow } from "@/lib/template/answers/answer-schema";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import { applies } from "@/lib/template/question";
import type { Field, MoneyTableQuestion, SpendingRowsQuestion } from "@/lib/template/questions/definition";
import type { FigureValue } from "./figure-value";

/**
 * The cells of a figure with source `answer`: amounts in cents, taken from the money tables and
 * spending rows, and the indicators that were worked out.
 */
export function figureFromAnswer(figure: FigureDefinition, content: ReportContent): FigureValue[] {
  const source = figure.fromAnswer;
  if (!source) return [];
  switch (source.kind) {
    case "moneyTableRow": {
      const table = fieldWithId(source.question, content);
      return table?.kind === "moneyTable" ? moneyTableRow(figure, table, source.row, content) : [];
    }
    case "spendingByChoice":
      return spendingByChoice(figure, source.field, rowsOf(source.question, content));
    case "spendingTotal":
      return spendingTotal(figure, rowsOf(source.question, content));
    case "spendingHasPm": {
      const rows = rowsOf(source.question, content);
      return rows.length === 0 ? [] : [cell(figure, "", rows.some(({ amount }) => amount === "pm") ? 1 : 0)];
    }
    case "indicatorNumbers":
      return indicatorNumbers(figure, source.questions, content);
  }
}

function moneyTableRow(
  figure: FigureDefinition,
  table: MoneyTableQuestion,
  rowId: string,
  content: ReportContent,
): FigureValue[] {
  const { definition, board } = content.context;
  const row = table.rows.find(({ id }) => id === rowId);
  if (!row) return [];
  if (!applies(definition, row.appliesTo, board)) return [cell(figure, "", "nvt")];
  return board.partnerships.flatMap(({ code }) => {
    const amount = effectiveAmount(content, table, rowId, code);
    return amount === undefined ? [] : [{ ...cell(figure, "", amount), partnership: code }];
  });
}

/** What the rows add up to by choice; a choice without a row is 0 once there are rows. */
function spendingByChoice(figure: FigureDefinition, field: string, rows: readonly SpendingRow[]): FigureValue[] {
  if (rows.length === 0) return [];
  const choices = figure.dimension?.values ?? [];
  return [
    ...spendingTotal(figure, rows),
    ...choices.flatMap(({ id }) => {
      const chosen = rows.filter((row) => row.fields[field] === id);
      const amount = chosen.length === 0 ? 0 : amountOf(chosen);
      return amount === undefined ? [] : [cell(figure, id, amount)];
    }),
  ];
}

function spendingTotal(figure: FigureDefinition, rows: readonly SpendingRow[]): FigureValue[] {
  const amount = amountOf(rows);
  return amount === undefined ? [] : [cell(figure, "", amount)];
}

/** The sum of the rows that hold a number; without any, the marker that all of them share. */
function amountOf(rows: readonly SpendingRow[]): number | "nvt" | "onbekend" | "pm" | undefined {
  const amounts = rows.map(({ amount }) => amount);
  const numbers = amounts.filter((amount) => typeof amount === "number");
  if (numbers.length > 0) return numbers.reduce((total, amount) => total + amount, 0);
  return (["pm", "onbekend", "nvt"] as const).find((marker) => amounts.includes(marker));
}

function indicatorNumbers(
  figure: FigureDefinition,
  questions: readonly string[],
  content: ReportContent,
): FigureValue[] {
  const answers = questions.map((id) => {
    const field = fieldWithId(id, content);
    return field?.kind === "indicatorNumbers" ? answerTo(content.answers, field) : undefined;
  });
  if (answers.every((answer) => answer === undefined)) return [];
  const numbers = [...new Set(answers.flatMap((answer) => answer ?? []))];
  return [cell(figure, "", numbers.length), ...numbers.map((number) => cell(figure, String(number), 1))];
}

/** The field with that id, where its part is for this board. */
function fieldWithId(id: string, content: ReportContent): Field | undefined {
  return content.context.definition.parts
    .filter((part) => partApplies(part, content))
    .flatMap((part) => part.fields)
    .find((field) => field.id === id);
}

function rowsOf(question: string, content: ReportContent): readonly SpendingRow[] {
  const field = fieldWithId(question, content);
  if (field?.kind !== "spendingRows") return [];
  const spending: SpendingRowsQuestion = field;
  return answerTo(content.answers, spending) ?? [];
}

function cell(
  figure: FigureDefinition,
  dimension: string,
  amount: number | "nvt" | "onbekend" | "pm",
): FigureValue {
  const base = { figure: figure.id, partnership: "", dimension, previous: false };
  return typeof amount === "number"
    ? { ...base, state: "number", value: amount }
    : { ...base, state: amount, value: null };
}
