import type { Prisma } from "@/lib/data/generated/client";
import type { Answer } from "@/lib/template/answers/answer-schema";
import type { FormContext } from "@/lib/template/context";
import { parseAnswer } from "@/lib/template/answers/parse-answer";
import type { Answers } from "@/lib/report/content";

export type StoredAnswers = {
  answers: Answers;
  /** By question key, also of answers that were cleared. */
  revisions: Record<string, number>;
  savedAt: Date | null;
};

/**
 * A report's answers as they stand. Each is parsed again: what a board's changed schools or SWVs
 * have made unaskable stays in the history and is left out here.
 */
export async function loadAnswers(
  tx: Prisma.TransactionClient,
  reportId: string,
  context: FormContext,
): Promise<StoredAnswers> {
  const rows = await tx.answer.findMany({ where: { reportId } });
  const answers: Record<string, Answer> = {};
  const revisions: Record<string, number> = {};
  let savedAt: Date | null = null;
  for (const row of rows) {
    revisions[row.questionKey] = row.revision;
    if (!savedAt || row.updatedAt > savedAt) savedAt = row.updatedAt;
    if (row.value === null) continue;
    const parsed = parseAnswer(row.questionKey, row.value, context);
    if (parsed.ok) answers[row.questionKey] = parsed.value;
  }
  return { answers, revisions, savedAt };
}
