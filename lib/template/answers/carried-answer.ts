import { isEmptyRichText } from "@/lib/rich-text/plain-text";
import type { FormContext } from "../context";
import type { Question } from "../question";
import type { Answer, AnswerByKind } from "./answer-schema";
import { stillAsked } from "./still-asked";

/**
 * What of last year's answer can be the start of this year's. Figures and amounts are never carried:
 * they are new every year. Nor are files, which belong to the report of their year, and the
 * explanation of a difference, which is about last year's amounts. Rows keep their ids, so that two
 * people who take over the same rows have the same rows.
 *
 * @param question as it is asked this year
 * @param previous the answer to a question of the same kind, as it was given last year
 * @returns undefined where nothing is left of it
 */
export function carriedAnswer(question: Question, previous: Answer, context: FormContext): Answer | undefined {
  switch (question.kind) {
    case "longText": {
      const text = previous as AnswerByKind["longText"];
      return question.shownWhenDiffers || isEmptyRichText(text) ? undefined : text;
    }
    case "multiChoice":
      return orNothing(stillAsked(question, previous as AnswerByKind["multiChoice"], context));
    case "indicatorNumbers":
      return orNothing(stillAsked(question, previous as AnswerByKind["indicatorNumbers"], context));
    case "spendingRows": {
      const rows = stillAsked(question, previous as AnswerByKind["spendingRows"], context);
      return orNothing(
        rows.filter(({ fields }) => Object.keys(fields).length > 0).map(({ id, fields }) => ({ id, fields })),
      );
    }
    case "annexList": {
      const parts = new Set(context.definition.parts.map(({ id }) => id));
      const annexes = previous as AnswerByKind["annexList"];
      return orNothing(
        annexes
          .filter(({ text }) => !isEmptyRichText(text))
          .map(({ file: _file, after, ...annex }) => ({ ...annex, ...(after && parts.has(after) && { after }) })),
      );
    }
    case "figure":
    case "moneyTable":
    case "derived":
      return undefined;
  }
}

function orNothing<T>(items: T[]): T[] | undefined {
  return items.length > 0 ? items : undefined;
}
