import { isEmptyRichText, richTextFromPlainText } from "@/lib/rich-text/plain-text";
import type { FigureValues } from "@/lib/report/content";
import type { AnswerByKind, SpendingRow } from "@/lib/template/answers/answer-schema";
import { askedCells, cellKey } from "@/lib/template/answers/figure-answer";
import { MAX_ANNEX_TITLE, MAX_TYPED } from "@/lib/template/answers/limits";
import type { AmountEntry } from "@/lib/template/answers/markers";
import { parseAnswer } from "@/lib/template/answers/parse-answer";
import { stillAsked } from "@/lib/template/answers/still-asked";
import type { FormContext } from "@/lib/template/context";
import { findQuestion, type Question } from "@/lib/template/question";
import type { SpendingRowsQuestion } from "@/lib/template/questions/definition";
import { MAX_AMOUNT_CENTS } from "@/lib/values/amount";
import { formatNumber } from "@/lib/values/number";
import type { ImportedAmount, ImportedAnswer, ImportedPlace, ImportedRow, ImportedValue, ImportProposal, ProposedFigure } from "../proposal";
import { annexQuestion } from "./annex-question";
import type { FigureItem, ImportReview, ImportSource, ReviewItem } from "./review";

export type ReviewOptions = {
  source: ImportSource;
  /** What the portal knows of last year; the file need not say it again. */
  previousFigures: FigureValues;
  /** Makes UUIDs: of items, and of the rows that they bring. */
  newId: () => string;
};

/**
 * Turns what was read out of a file into answers as this form stores them, for somebody to go
 * through. What the form does not ask of this board stays as text; of last year's file the figures
 * and amounts are only said to be there.
 */
export function makeReview(proposal: ImportProposal, context: FormContext, options: ReviewOptions): ImportReview {
  const { newId } = options;
  const lines = new Map(proposal.source.map(({ at, text }) => [at, text]));
  const asText = (place: ImportedPlace, text?: string): ReviewItem[] => {
    const said = richTextFromPlainText(text ?? place.lines.map((at) => lines.get(at) ?? "").join("\n"));
    return isEmptyRichText(said) ? [] : [{ kind: "text", id: newId(), part: place.part ?? null, place, value: said }];
  };
  // A sentence that stands in an answer is not lost when its number has no place.
  const answered = new Set(proposal.answers.flatMap(({ place }) => place.lines));
  const leftOver = ({ place, quote }: ProposedFigure) => (place.lines.length > 0 && place.lines.every((at) => answered.has(at)) ? [] : asText(place, quote));
  const items = [
    ...proposal.answers.flatMap((answer) => answerItems(answer, context, options) ?? asText(answer.place)),
    ...proposal.proposedFigures.flatMap((figure) => figureItems(figure, context, options) ?? leftOver(figure)),
    ...proposal.annexes.flatMap(({ title, text, after, place }): ReviewItem[] => {
      if (!annexQuestion(context)) return asText(place);
      const id = newId();
      const known = context.definition.parts.some((part) => part.id === after);
      return [{ kind: "annex", id, part: after ?? null, place, value: { id, title: title.slice(0, MAX_ANNEX_TITLE), text, ...(known && { after }) } }];
    }),
    ...proposal.unplaced.flatMap(({ text, place }) => asText(place, text)),
  ];
  return {
    items,
    problems: proposal.problems,
    source: proposal.source.map(({ at, text, page }) => ({ at, text, ...(page !== undefined && { page }) })),
    fixedText: proposal.fixedText,
    cover: proposal.cover,
  };
}

/** Null where it is no answer of this form, to this board. */
function answerItems({ question: key, value, place }: ImportedAnswer, context: FormContext, options: ReviewOptions): ReviewItem[] | null {
  // The portal knows it better than the file.
  if (value.kind === "derived") return [];
  const found = findQuestion(key, context);
  if (found?.question.kind !== value.kind) return null;
  const common = { id: options.newId(), part: found.part.id, place, question: key };
  if (options.source === "lastYear" && value.kind === "moneyTable") return [{ ...common, kind: "leftOut" }];
  const parsed = parseAnswer(key, stillAsked(found.question, answerOf(found.question, value, options), context), context);
  if (!parsed.ok) return parsed.problem.code === "tooLong" && value.kind === "longText" ? [{ ...common, kind: "answer", value: value.text }] : null;
  const says = !Array.isArray(parsed.value) || parsed.value.length > 0;
  return says ? [{ ...common, kind: "answer", value: parsed.value }] : [];
}

type ReadValue = Exclude<ImportedValue, { kind: "derived" }>;

function answerOf(question: Question, value: ReadValue, options: ReviewOptions): AnswerByKind[ReadValue["kind"]] {
  switch (value.kind) {
    case "longText":
      return value.text;
    case "multiChoice":
      return value.options;
    case "indicatorNumbers":
      return value.numbers;
    case "moneyTable":
      return { cells: mapValues(value.cells, (row) => mapValues(row, amountOf)) };
    case "spendingRows":
      return value.rows.map((row) => rowOf(question as SpendingRowsQuestion, row, options));
  }
}

/** The first text of a row is its purpose, whatever the form calls it. */
function rowOf({ rowFields }: SpendingRowsQuestion, { amount, purpose, fields }: ImportedRow, { source, newId }: ReviewOptions): SpendingRow {
  const first = rowFields.find(({ kind }) => kind === "text");
  return {
    id: newId(),
    ...(amount && source === "thisYear" && { amount: amountOf(amount) }),
    fields: { ...fields, ...(first && purpose !== "" && { [first.id]: purpose }) },
  };
}

function amountOf(amount: ImportedAmount): AmountEntry {
  if (amount.kind === "pm") return "pm";
  if (amount.kind === "typed") return { typed: amount.typed.slice(0, MAX_TYPED) };
  const { cents } = amount;
  // What is no amount of this form stands in the field as it was written, for somebody to put right.
  return cents % 100 === 0 && cents >= 0 && cents <= MAX_AMOUNT_CENTS ? cents : { typed: formatNumber(cents / 100, 2) };
}

/** Null where the form does not ask it of this board: then only the sentence is left. */
function figureItems(proposed: ProposedFigure, context: FormContext, { source, previousFigures, newId }: ReviewOptions): ReviewItem[] | null {
  const [id = "", value = null] = proposed.figure.split(".", 2);
  const found = findQuestion(id, context);
  if (found?.question.kind !== "figure") return null;
  const { figure } = found.question;
  // What the sentence does not say is left open: of which SWV, or which of the values that make up a total.
  const asked = askedCells(figure, context).filter(({ partnership }) => proposed.partnership === undefined || partnership === null || partnership === proposed.partnership);
  const exact = asked.filter((cell) => cell.value === value);
  const cells = (exact.length > 0 ? exact : value === null ? asked : []).map(cellKey);
  const [first] = cells;
  if (first === undefined) return null;
  const common = { part: found.part.id, place: proposed.place, question: id };
  const item = (year: FigureItem["year"], number: number | null): FigureItem[] => {
    const fits = number !== null && parseAnswer(id, { values: { [first]: number } }, context).ok;
    return fits ? [{ ...common, kind: "figure", id: newId(), cells, year, value: number, quote: proposed.quote }] : [];
  };
  const asksPrevious = figure.previousYear && previousFigures[id]?.[first] === undefined;
  if (source === "lastYear") {
    const items = asksPrevious ? item("previous", proposed.value) : [];
    return items.length > 0 ? items : [{ ...common, kind: "leftOut", id: newId() }];
  }
  const items = [...item("values", proposed.value), ...(asksPrevious ? item("previous", proposed.previousYear) : [])];
  return items.length > 0 || proposed.value === null ? items : null;
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
