import { chosenNumbers } from "@/lib/report/chosen-numbers";
import { answerTo } from "@/lib/report/content";
import { isEmptyRichText } from "@/lib/rich-text/plain-text";
import { numberQuestion } from "@/lib/template/question";
import type { LongTextQuestion } from "@/lib/template/questions/definition";
import { consecutiveHeadings } from "../consecutive-headings";
import type { DocumentBlock } from "../model";
import type { QuestionPlace } from "../question-place";

/** A text of the board, followed by its texts per chosen number. */
export function longTextBlocks(question: LongTextQuestion, place: QuestionPlace): DocumentBlock[] {
  const { printing, part, level, label } = place;
  const perNumber = chosenNumbers(question, printing.content).flatMap(({ number, text }): DocumentBlock[] => {
    const ofNumber = numberQuestion(question, number);
    const blocks = textBlocks(ofNumber, place);
    const source = { part, question: ofNumber.id };
    return blocks.length === 0 ? [] : [{ kind: "heading", source, role: "label", level, text: `${number} ${text}` }, ...blocks];
  });
  const own = textBlocks(question, place);
  // One of the two will do; a text that nobody has to write is not missed.
  const missed = own.length === 0 && perNumber.length === 0 && (question.required || question.shownWhenDiffers);
  const source = { part, question: question.id };
  if (missed) own.push({ kind: "missing", source, text: printing.missing });
  const heading: DocumentBlock[] = label && own.length > 0 ? [{ kind: "heading", source, role: "label", level, text: label }] : [];
  return [...heading, ...own, ...perNumber];
}

function textBlocks(question: LongTextQuestion, { printing, part, level, label }: QuestionPlace): DocumentBlock[] {
  const answer = answerTo(printing.content.answers, question);
  if (answer === undefined || isEmptyRichText(answer)) return [];
  const below = label === undefined && !question.id.includes(".") ? level : level + 1;
  return [
    {
      kind: "richText",
      source: { part, question: question.id },
      label: question.label,
      headingLevel: below,
      value: consecutiveHeadings(answer),
    },
  ];
}
