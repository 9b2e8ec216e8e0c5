import type { Answer } from "@/lib/template/answers/answer-schema";
import { findQuestion, withTextsPerNumber, type Question } from "@/lib/template/question";
import type { Part } from "@/lib/template/definition";
import { withChosenTexts } from "../chosen-numbers";
import { answerTo, type ReportContent } from "../content";
import { visibleQuestions } from "../visibility";
import { answerChanges } from "./answer-changes";
import type { PartChanges } from "./change";

/**
 * What changed between two versions of one report: the parts and questions of which the answer
 * differs, in the form's order. Only what a version shows counts: a text beside a number that is
 * not chosen, or a question that is not asked, is not there.
 */
export function reportChanges(before: ReportContent, after: ReportContent): PartChanges[] {
  return after.context.definition.parts.flatMap((part): PartChanges[] => {
    const questions = comparedQuestions(part, before, after).flatMap((question) => {
      const change = answerChanges(question, shown(question, before), shown(question, after), after.context);
      return change ? [{ question, change }] : [];
    });
    return questions.length > 0 ? [{ part, questions }] : [];
  });
}

/** The questions that either version asks, each text followed by those beside the chosen numbers. */
function comparedQuestions(part: Part, before: ReportContent, after: ReportContent): Question[] {
  const asked = new Map(
    [...visibleQuestions(part, after), ...visibleQuestions(part, before)].map((question) => [question.id, question]),
  );
  const order = [...after.context.definition.figures, ...part.fields].map(({ id }) => id);
  return [...asked.values()]
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    .flatMap((question) => withTextsPerNumber(question, after.context.definition));
}

function shown(question: Question, content: ReportContent): Answer | undefined {
  const [base = "", number] = question.id.split(".", 2);
  const found = findQuestion(base, content.context);
  if (!found || !visibleQuestions(found.part, content).some(({ id }) => id === base)) return undefined;
  if (number !== undefined && !withChosenTexts(found.question, content).some(({ id }) => id === question.id)) return undefined;
  return answerTo(content.answers, question);
}
