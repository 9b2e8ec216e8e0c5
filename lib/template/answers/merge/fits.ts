import { parseRichText } from "@/lib/rich-text/schema";
import type { RichText } from "@/lib/rich-text/types";
import type { Question } from "../../question";
import type { Annex, Answer, MoneyTableAnswer, SpendingRow } from "../answer-schema";
import type { FigureAnswer } from "../figure-answer";
import { MAX_ANNEXES, MAX_EXPLANATION, MAX_ROW_TEXT, MAX_ROWS } from "../limits";

/**
 * A merged answer in its normal form; null when it passes a limit, because both sides added to it.
 * What one side alone could not have stored is not looked at again.
 */
export function fitted(question: Question, answer: Answer): Answer | null {
  switch (question.kind) {
    case "longText":
      return fittedText(answer as RichText);
    case "annexList": {
      const annexes = (answer as Annex[]).map((annex) => ({ annex, text: fittedText(annex.text) }));
      if (annexes.length > MAX_ANNEXES) return null;
      return annexes.some(({ text }) => text === null)
        ? null
        : annexes.map(({ annex, text }) => ({ ...annex, text: text ?? annex.text }));
    }
    case "spendingRows": {
      const rows = answer as SpendingRow[];
      const texts = rows.flatMap(({ fields }) => Object.values(fields));
      return rows.length <= MAX_ROWS && texts.every((text) => text.length <= MAX_ROW_TEXT) ? answer : null;
    }
    case "moneyTable": {
      const notes = Object.values((answer as MoneyTableAnswer).notes ?? {}).flatMap((row) => Object.values(row));
      return notes.every((note) => note.length <= MAX_EXPLANATION) ? answer : null;
    }
    case "figure": {
      const { note = "", revisionNote = "" } = answer as FigureAnswer;
      return note.length <= MAX_EXPLANATION && revisionNote.length <= MAX_EXPLANATION ? answer : null;
    }
    case "multiChoice":
    case "indicatorNumbers":
    case "derived":
      return answer;
  }
}

function fittedText(text: RichText): RichText | null {
  const parsed = parseRichText(text);
  return parsed.ok ? parsed.value : null;
}
