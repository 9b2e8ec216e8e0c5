import type { Field } from "@/lib/template/questions/definition";
import type { DocumentBlock } from "./model";
import type { QuestionPlace } from "./question-place";
import { indicatorNumbersBlocks, multiChoiceBlocks } from "./questions/choices";
import { derivedLines } from "./questions/derived";
import { longTextBlocks } from "./questions/long-text";
import { moneyTableBlocks } from "./questions/money-table";
import { spendingRowsBlocks } from "./questions/spending-rows";

/** What a question prints; the kind decides, and a new kind does not compile without its blocks. */
export function questionBlocks(question: Field, place: QuestionPlace): DocumentBlock[] {
  switch (question.kind) {
    case "derived": {
      const lines = derivedLines(place.part, [question], place.printing, false);
      return [{ kind: "lines", source: { part: place.part, question: question.id }, lines }];
    }
    case "longText":
      return longTextBlocks(question, place);
    case "multiChoice":
      return multiChoiceBlocks(question, place);
    case "indicatorNumbers":
      return indicatorNumbersBlocks(question, place);
    case "moneyTable":
      return moneyTableBlocks(question, place);
    case "spendingRows":
      return spendingRowsBlocks(question, place);
    case "annexList":
      // Annexes stand where the board wants them, see `buildDocument`.
      return [];
  }
}
