import { isEmptyRichText } from "@/lib/rich-text/plain-text";
import type { Answer, AnswerByKind } from "@/lib/template/answers/answer-schema";
import type { Question } from "@/lib/template/question";

/**
 * What is carried from last year (see `carriedAnswer`) added to this year's answer: after what is
 * there, never instead of it. A row that stands there already gets an id of its own from `freshId`.
 */
export function takenOver(
  question: Question,
  current: Answer | undefined,
  carried: Answer,
  freshId: () => string,
): Answer {
  switch (question.kind) {
    case "longText": {
      const before = current as AnswerByKind["longText"] | undefined;
      const added = carried as AnswerByKind["longText"];
      return before && !isEmptyRichText(before)
        ? { type: "doc", content: [...before.content, ...added.content] }
        : added;
    }
    case "multiChoice":
      return union((current as AnswerByKind["multiChoice"] | undefined) ?? [], carried as AnswerByKind["multiChoice"]);
    case "indicatorNumbers":
      return union(
        (current as AnswerByKind["indicatorNumbers"] | undefined) ?? [],
        carried as AnswerByKind["indicatorNumbers"],
      ).sort((a, b) => a - b);
    case "spendingRows":
      return withRows(current as AnswerByKind["spendingRows"] | undefined, carried as AnswerByKind["spendingRows"], freshId);
    case "annexList":
      return withRows(current as AnswerByKind["annexList"] | undefined, carried as AnswerByKind["annexList"], freshId);
    case "figure":
    case "moneyTable":
    case "derived":
      return current ?? carried;
  }
}

function withRows<Row extends { id: string }>(current: readonly Row[] = [], carried: readonly Row[], freshId: () => string): Row[] {
  const known = new Set(current.map(({ id }) => id));
  return [...current, ...carried.map((row) => (known.has(row.id) ? { ...row, id: freshId() } : row))];
}

function union<T>(a: readonly T[], b: readonly T[]): T[] {
  return [...new Set([...a, ...b])];
}
