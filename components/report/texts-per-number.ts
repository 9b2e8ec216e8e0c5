import type { Answers } from "@/lib/report/content";
import { isAnswered } from "@/lib/report/progress";
import type { Answer } from "@/lib/template/answers/answer-schema";
import type { TemplateDefinition } from "@/lib/template/definition";
import { indicatorsOfQuestion } from "@/lib/template/indicators";
import { numberQuestion, type Question } from "@/lib/template/question";
import type { LongTextQuestion } from "@/lib/template/questions/definition";

export type NumberText = { number: number; question: LongTextQuestion; answer: Answer };

/** The texts written beside single numbers of a question, in the order of the form. */
export function textsPerNumber(question: Question, answers: Answers, definition: TemplateDefinition): NumberText[] {
  if (question.kind !== "longText" || question.perNumberOf === undefined) return [];
  return indicatorsOfQuestion(definition, question.perNumberOf).flatMap(({ number }) => {
    const ofNumber = numberQuestion(question, number);
    const answer = answers[ofNumber.id];
    return answer !== undefined && isAnswered(answer) ? [{ number, question: ofNumber, answer }] : [];
  });
}
