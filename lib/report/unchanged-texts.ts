import { hasTexts, sameTexts } from "@/lib/template/answers/same-texts";
import { answerOfSameKind, type EarlierReport } from "./carry-forward";
import { withChosenTexts } from "./chosen-numbers";
import type { ReportContent } from "./content";
import { stepsOf, visibleQuestions } from "./visibility";

/** How many answers with texts a report has, and the keys of those that say exactly what last year's say. */
export type UnchangedTexts = { keys: string[]; texts: number };

/**
 * The texts that a report has in common with last year's, whether they were taken over or typed
 * again. Questions that are new, or that were of another kind then, count as changed.
 */
export function unchangedTexts(content: ReportContent, previous: EarlierReport): UnchangedTexts {
  const written = stepsOf(content)
    .flatMap((part) => visibleQuestions(part, content))
    .flatMap((question) => withChosenTexts(question, content))
    .flatMap((question) => {
      const answer = content.answers[question.id];
      return answer !== undefined && hasTexts(question, answer) ? [{ question, answer }] : [];
    });
  const same = written.filter(({ question, answer }) => {
    const before = answerOfSameKind(question, previous);
    return before !== undefined && sameTexts(question, answer, before);
  });
  return { keys: same.map(({ question }) => question.id), texts: written.length };
}
