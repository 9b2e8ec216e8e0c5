import { withTextsPerNumber } from "@/lib/template/question";
import type { ReportContent } from "./content";
import { stepsOf, visibleQuestions } from "./visibility";

/** An answer in a report, by its part and its key. */
export type AnswerPlace = { part: string; question: string };

/**
 * The answers that stand as taken over and that nobody confirmed or changed yet, in the order of the form.
 *
 * @param takenOver their keys, as stored
 */
export function unconfirmedAnswers(content: ReportContent, takenOver: readonly string[]): AnswerPlace[] {
  const keys = new Set(takenOver);
  return stepsOf(content).flatMap((part) =>
    visibleQuestions(part, content)
      .flatMap((question) => withTextsPerNumber(question, content.context.definition))
      .filter(({ id }) => keys.has(id))
      .map(({ id }) => ({ part: part.id, question: id })),
  );
}
