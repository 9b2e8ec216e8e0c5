import type { Part } from "@/lib/template/definition";
import { applies, questionsOfPart, type FigureQuestion, type Question } from "@/lib/template/question";
import { answerTo, type ReportContent } from "./content";
import { differenceOf } from "./money";
import { cellKey, askedCells } from "@/lib/template/answers/figure-answer";
import { effectiveEntry } from "./effective-value";

/** Parts that ask something of this board, in order: the steps of the form. */
export function stepsOf(content: ReportContent): Part[] {
  return content.context.definition.parts.filter((part) => visibleQuestions(part, content).length > 0);
}

/** Whether the part is for this board at all; a part that is not is printed as n.v.t. */
export function partApplies(part: Part, content: ReportContent): boolean {
  return applies(content.context.definition, part.appliesTo, content.context.board);
}

/** The questions of a part that are asked now; some depend on other answers. */
export function visibleQuestions(part: Part, content: ReportContent): Question[] {
  return questionsOfPart(part, content.context).filter((question) => isVisible(question, content));
}

function isVisible(question: Question, content: ReportContent): boolean {
  if (question.kind === "derived") return question.from !== "part.doesNotApply";
  if (question.kind === "longText" && question.shownWhenDiffers) {
    const { rows, table } = question.shownWhenDiffers;
    const difference = differenceOf(content, rows, table);
    // Not asked where the difference is not known; an explanation that was given stays to be read.
    return difference === undefined ? content.answers[question.id] !== undefined : difference !== 0;
  }
  if (question.kind === "figure" && question.figure.askedOnlyIfUnknown) {
    return isAnswered(question, content) || question.figure.askedOnlyIfUnknown.some((id) => isUnknown(id, content));
  }
  return true;
}

function isAnswered(question: FigureQuestion, content: ReportContent): boolean {
  return Object.keys(answerTo(content.answers, question)?.values ?? {}).length > 0;
}

function isUnknown(figureId: string, content: ReportContent): boolean {
  const figure = content.context.definition.figures.find(({ id }) => id === figureId);
  if (!figure) return false;
  const question: FigureQuestion = { kind: "figure", id: figure.id, label: figure.label, figure };
  return askedCells(figure, content.context).some(
    (cell) => effectiveEntry(content, question, cellKey(cell)) === "onbekend",
  );
}
