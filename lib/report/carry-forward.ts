import { carriedAnswer } from "@/lib/template/answers/carried-answer";
import type { Answer } from "@/lib/template/answers/answer-schema";
import type { FormContext } from "@/lib/template/context";
import type { Part } from "@/lib/template/definition";
import { findQuestion, questionsOfPart, withTextsPerNumber } from "@/lib/template/question";
import type { Answers } from "./content";

/** A board's report of a year earlier, in the form that it had then. */
export type EarlierReport = { answers: Answers; context: FormContext };

/**
 * What can be taken over in a part from last year's report, by question key. Questions that are new,
 * or that were of another kind then, are left out.
 */
export function carriedAnswers(part: Part, context: FormContext, previous: EarlierReport): Answers {
  const carried: Record<string, Answer> = {};
  for (const question of questionsOfPart(part, context).flatMap((of) => withTextsPerNumber(of, context.definition))) {
    const given = answerOfSameKind(question, previous);
    const answer = given && carriedAnswer(question, given, context);
    if (answer) carried[question.id] = answer;
  }
  return carried;
}

/** What last year's report answers to a question, where it was asked then and is of the same kind. */
export function answerOfSameKind({ id, kind }: { id: string; kind: string }, { answers, context }: EarlierReport): Answer | undefined {
  return findQuestion(id, context)?.question.kind === kind ? answers[id] : undefined;
}
