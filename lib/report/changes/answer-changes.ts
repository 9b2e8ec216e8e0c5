import type { RichText } from "@/lib/rich-text/types";
import type { Answer, AnswerByKind } from "@/lib/template/answers/answer-schema";
import type { FormContext } from "@/lib/template/context";
import { indicatorsOfQuestion } from "@/lib/template/indicators";
import type { Question } from "@/lib/template/question";
import type { AnswerChange, FieldChange, TextChange } from "./change";
import { figureChanges } from "./figure-changes";
import { moneyChanges } from "./money-changes";
import { annexChanges, spendingChanges } from "./row-changes";
import { richTextChanges } from "./text-changes";

/**
 * What changed between two answers of one question, in the words of the form.
 *
 * @param before undefined where nothing was answered, as `after`
 * @param context names options, rows and SWVs
 * @returns null where both say the same
 */
export function answerChanges(
  question: Question,
  before: Answer | undefined,
  after: Answer | undefined,
  context: FormContext,
): AnswerChange | null {
  switch (question.kind) {
    case "derived":
      return null;
    case "longText":
      return textChange(richTextChanges(before as RichText | undefined, after as RichText | undefined));
    case "multiChoice":
      return choicesChange(
        question.options.map(({ id, label }) => ({ value: id, label })),
        (before ?? []) as AnswerByKind["multiChoice"],
        (after ?? []) as AnswerByKind["multiChoice"],
      );
    case "indicatorNumbers":
      return choicesChange(
        indicatorsOfQuestion(context.definition, question.id).map(({ number, text }) => ({
          value: number,
          label: `${number}. ${text}`,
        })),
        (before ?? []) as AnswerByKind["indicatorNumbers"],
        (after ?? []) as AnswerByKind["indicatorNumbers"],
      );
    case "moneyTable":
      return fieldsChange(
        moneyChanges(
          question,
          before as AnswerByKind["moneyTable"] | undefined,
          after as AnswerByKind["moneyTable"] | undefined,
          context,
        ),
      );
    case "figure":
      return fieldsChange(
        figureChanges(
          question,
          before as AnswerByKind["figure"] | undefined,
          after as AnswerByKind["figure"] | undefined,
          context,
        ),
      );
    case "spendingRows":
      return spendingChanges(
        question,
        (before ?? []) as AnswerByKind["spendingRows"],
        (after ?? []) as AnswerByKind["spendingRows"],
        context,
      );
    case "annexList":
      return annexChanges(
        (before ?? []) as AnswerByKind["annexList"],
        (after ?? []) as AnswerByKind["annexList"],
        context,
      );
  }
}

function textChange(text: TextChange | null): AnswerChange | null {
  return text && { kind: "text", text };
}

function choicesChange<T>(
  options: readonly { value: T; label: string }[],
  before: readonly T[],
  after: readonly T[],
): AnswerChange | null {
  // What is no longer offered goes by the name it was stored under.
  const names = new Map([...before, ...after].map((value) => [value, String(value)]));
  for (const { value, label } of options) names.set(value, label);
  const order = [...new Set([...options.map(({ value }) => value), ...names.keys()])];
  const only = (chosen: readonly T[], others: readonly T[]) =>
    order
      .filter((value) => chosen.includes(value) && !others.includes(value))
      .map((value) => names.get(value) ?? String(value));
  const [added, removed] = [only(after, before), only(before, after)];
  return added.length + removed.length === 0 ? null : { kind: "choices", added, removed };
}

function fieldsChange(fields: FieldChange[]): AnswerChange | null {
  return fields.length === 0 ? null : { kind: "fields", fields };
}
