import type { Prisma } from "@/lib/data/generated/client";
import type { Answers } from "@/lib/report/content";
import type { Answer } from "@/lib/template/answers/answer-schema";
import { stillAsked } from "@/lib/template/answers/still-asked";
import type { FormContext } from "@/lib/template/context";
import { findQuestion } from "@/lib/template/question";

export type StoredAnswers = {
  answers: Answers;
  /** By question key, also of answers that were cleared. */
  revisions: Record<string, number>;
  /** Keys of what was taken over from last year, and that nobody confirmed or changed yet. */
  takenOver: string[];
  savedAt: Date | null;
};

/** A row of `Answer`, as far as a form needs it. */
export type AnswerRow = {
  questionKey: string;
  value: Prisma.JsonValue;
  revision: number;
  takenOverFromId: string | null;
  updatedAt: Date;
};

/** A report's answers as they stand, as far as they are still asked of its board. */
export async function loadAnswers(
  tx: Prisma.TransactionClient,
  reportId: string,
  context: FormContext,
): Promise<StoredAnswers> {
  return storedAnswers(await tx.answer.findMany({ where: { reportId } }), context);
}

/** What the rows of one report's answers say, as far as they are still asked of its board. */
export function storedAnswers(rows: readonly AnswerRow[], context: FormContext): StoredAnswers {
  const savedAt = rows.reduce<Date | null>((last, { updatedAt }) => (last && last > updatedAt ? last : updatedAt), null);
  const revisions = Object.fromEntries(rows.map(({ questionKey, revision }) => [questionKey, revision]));
  const answers = askedAnswers(rows, context);
  const marked = rows.filter(({ takenOverFromId, questionKey }) => takenOverFromId !== null && questionKey in answers);
  return { answers, revisions, takenOver: marked.map(({ questionKey }) => questionKey), savedAt };
}

/** Stored answers by question key, without what was cleared or is no longer asked. */
export function askedAnswers(
  rows: readonly { questionKey: string; value: Prisma.JsonValue }[],
  context: FormContext,
): Answers {
  const answers: Record<string, Answer> = {};
  for (const row of rows) {
    const answer = storedAnswer(row);
    const question = answer === null ? undefined : findQuestion(row.questionKey, context)?.question;
    if (question && answer !== null) answers[row.questionKey] = stillAsked(question, answer, context);
  }
  return answers;
}

/** The value of an answer's row: only `saveAnswer` writes one, parsed, or null where it was cleared. */
export function storedAnswer(row: { value: Prisma.JsonValue }): Answer | null {
  return row.value as Answer | null;
}
