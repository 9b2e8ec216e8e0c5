import type { Indicator } from "@/lib/template/definition";
import { indicatorsOfQuestion } from "@/lib/template/indicators";
import { numberQuestion, type Question } from "@/lib/template/question";
import type { LongTextQuestion } from "@/lib/template/questions/definition";
import type { ReportContent } from "./content";

/**
 * The numbers chosen in the question beside which a text is written, in the template's order. A text
 * that was written beside a number and of which the number is no longer chosen, is not in the report.
 */
export function chosenNumbers(question: LongTextQuestion, content: Pick<ReportContent, "answers" | "context">): Indicator[] {
  if (!question.perNumberOf) return [];
  const answer = content.answers[question.perNumberOf];
  const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [];
  return indicatorsOfQuestion(content.context.definition, question.perNumberOf).filter(({ number }) => chosen.includes(number));
}

/** A question with the texts beside its chosen numbers, in the order of the form. */
export function withChosenTexts(question: Question, content: Pick<ReportContent, "answers" | "context">): Question[] {
  if (question.kind !== "longText") return [question];
  return [question, ...chosenNumbers(question, content).map(({ number }) => numberQuestion(question, number))];
}
