import { isEmptyRichText } from "@/lib/rich-text/plain-text";
import type { Answer, AnswerByKind } from "@/lib/template/answers/answer-schema";
import { offeredOptions } from "@/lib/template/offered-options";
import type { Question } from "@/lib/template/question";
import type { SpendingRowsQuestion } from "@/lib/template/questions/definition";

/** Kinds whose answer of last year can be a start; figures stand in their own column. */
export function takesOver({ kind }: Question): boolean {
  return kind !== "figure" && kind !== "moneyTable" && kind !== "derived";
}

/**
 * Last year's answer added to this year's: after what is there, never instead of it. Amounts are
 * left out, because they are new every year, and files, because they belong to the report of that year. Rows get ids of their own from `freshId`.
 */
export function takenOver(
  question: Question,
  current: Answer | undefined,
  previous: Answer,
  freshId: () => string,
): Answer {
  switch (question.kind) {
    case "longText": {
      const before = current as AnswerByKind["longText"] | undefined;
      const added = previous as AnswerByKind["longText"];
      return before && !isEmptyRichText(before)
        ? { type: "doc", content: [...before.content, ...added.content] }
        : added;
    }
    case "multiChoice": {
      const known = new Set(offeredOptions(question.options).map(({ id }) => id));
      const chosen = previous as AnswerByKind["multiChoice"];
      return union(
        (current as AnswerByKind["multiChoice"] | undefined) ?? [],
        chosen.filter((id) => known.has(id)),
      );
    }
    case "indicatorNumbers":
      return union(
        (current as AnswerByKind["indicatorNumbers"] | undefined) ?? [],
        previous as AnswerByKind["indicatorNumbers"],
      ).sort((a, b) => a - b);
    case "spendingRows": {
      const rows = (previous as AnswerByKind["spendingRows"]).map(({ fields }) => ({
        id: freshId(),
        fields: fieldsOffered(question, fields),
      }));
      return [...((current as AnswerByKind["spendingRows"] | undefined) ?? []), ...rows];
    }
    case "annexList": {
      const annexes = (previous as AnswerByKind["annexList"]).map(({ file: _file, ...annex }) => ({ ...annex, id: freshId() }));
      return [...((current as AnswerByKind["annexList"] | undefined) ?? []), ...annexes];
    }
    case "figure":
    case "moneyTable":
    case "derived":
      return current ?? previous;
  }
}

/** Without choices that are no longer in the list. */
function fieldsOffered(question: SpendingRowsQuestion, fields: Readonly<Record<string, string>>): Record<string, string> {
  const kept = question.rowFields.filter(
    (field) => field.kind !== "choice" || offeredOptions(field.options).some(({ id }) => id === fields[field.id]),
  );
  return Object.fromEntries(kept.flatMap(({ id }) => (fields[id] === undefined ? [] : [[id, fields[id]] as const])));
}

function union<T>(a: readonly T[], b: readonly T[]): T[] {
  return [...new Set([...a, ...b])];
}
