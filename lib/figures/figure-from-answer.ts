import { answerTo, type ReportContent } from "@/lib/report/content";
import { effectiveAmount } from "@/lib/report/effective-value";
import { partApplies } from "@/lib/report/visibility";
import { JOINT } from "@/lib/template/answers/joint";
import type { SpendingRow } from "@/lib/template/answers/answer-schema";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import { applies } from "@/lib/template/question";
import type { Field, MoneyTableQuestion, SpendingRowsQuestion } from "@/lib/template/questions/definition";
import type { FigureValue } from "./figure-value";
import { WITHOUT_KIND } from "./spending-places";

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
    case "spendingTotal": {
      const kind = source.kind === "spendingByChoice" ? source.field : undefined;
      return spendingByPlace(source.question, content).flatMap(({ place, rows }) =>
        spendingCells(figure, kind, rows).map((value) => ({ ...value, partnership: place })),
      );
    }
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

/**
 * The rows of the whole board, and those of each of its SWVs where it has several: a row names its
 * SWV, or is of all of them together. In a form whose rows name none there is the board alone.
 */
function spendingByPlace(question: string, content: ReportContent): { place: string; rows: readonly SpendingRow[] }[] {
  const field = fieldWithId(question, content);
  const rows = rowsOf(question, content);
  if (field?.kind !== "spendingRows" || rows.length === 0) return [];
  const named = field.rowFields.find(({ kind }) => kind === "partnership")?.id;
  const codes = content.context.board.partnerships.map(({ code }) => code);
  const whole = { place: "", rows };
  if (named === undefined || codes.length < 2) return [whole];
  const placeOf = ({ fields }: SpendingRow) => codes.find((code) => code === fields[named]) ?? JOINT;
  return [whole, ...[...codes, JOINT].map((place) => ({ place, rows: rows.filter((row) => placeOf(row) === place) }))];
}

/**
 * What rows add up to, together and by kind; without rows it is 0, as is a kind without a row. Rows
 * that name no kind add up apart, so that the kinds are the whole.
 */
function spendingCells(figure: FigureDefinition, kindField: string | undefined, rows: readonly SpendingRow[]): FigureValue[] {
  const sumOf = (dimension: string, some: readonly SpendingRow[]) => {
    const amount = some.length === 0 ? 0 : amountOf(some);
    return amount === undefined ? [] : [cell(figure, dimension, amount)];
  };
  const whole = sumOf("", rows);
  if (kindField === undefined) return whole;
  const kinds = (figure.dimension?.values ?? []).map(({ id }) => id);
  const without = rows.filter(({ fields }) => !kinds.includes(fields[kindField] ?? ""));
  return [
    ...whole,
    ...kinds.flatMap((kind) => sumOf(kind, rows.filter(({ fields }) => fields[kindField] === kind))),
    ...(without.length > 0 ? sumOf(WITHOUT_KIND, without) : []),
  ];
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
