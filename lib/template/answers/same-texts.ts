import { sameRichText } from "@/lib/rich-text/normalise";
import { isEmptyRichText } from "@/lib/rich-text/plain-text";
import type { Question } from "../question";
import type { Answer, AnswerByKind } from "./answer-schema";

/** Whether an answer holds text that somebody wrote, beside figures, amounts and choices. */
export function hasTexts(question: Question, answer: Answer): boolean {
  switch (question.kind) {
    case "longText":
      return !isEmptyRichText(answer as AnswerByKind["longText"]);
    case "spendingRows":
      return rowTexts(question, answer as AnswerByKind["spendingRows"]).flat().some((text) => text !== "");
    case "annexList":
      return (answer as AnswerByKind["annexList"]).length > 0;
    case "multiChoice":
    case "indicatorNumbers":
    case "figure":
    case "moneyTable":
    case "derived":
      return false;
  }
}

/** Whether two answers with texts say exactly the same in them; amounts, choices and files may differ. */
export function sameTexts(question: Question, one: Answer, other: Answer): boolean {
  switch (question.kind) {
    case "longText":
      return sameRichText(one as AnswerByKind["longText"], other as AnswerByKind["longText"]);
    case "spendingRows": {
      const texts = (answer: Answer) => JSON.stringify(rowTexts(question, answer as AnswerByKind["spendingRows"]));
      return texts(one) === texts(other);
    }
    case "annexList": {
      const [annexes, others] = [one as AnswerByKind["annexList"], other as AnswerByKind["annexList"]];
      return (
        annexes.length === others.length &&
        annexes.every((annex, index) => {
          const before = others[index];
          return before?.title === annex.title && before.sources === annex.sources && sameRichText(before.text, annex.text);
        })
      );
    }
    case "multiChoice":
    case "indicatorNumbers":
    case "figure":
    case "moneyTable":
    case "derived":
      return false;
  }
}

function rowTexts(question: Question & { kind: "spendingRows" }, rows: AnswerByKind["spendingRows"]): string[][] {
  const texts = question.rowFields.filter(({ kind }) => kind === "text");
  return rows.map(({ fields }) => texts.map(({ id }) => fields[id] ?? ""));
}
