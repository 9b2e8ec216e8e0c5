import { database } from "@/lib/data/client";
import type { AnnexFile } from "@/lib/template/answers/annex-file";
import type { Answer, AnswerByKind } from "@/lib/template/answers/answer-schema";
import type { FormContext } from "@/lib/template/context";
import { findQuestion } from "@/lib/template/question";

/**
 * Whether every file that an answer names is stored with that report, just as the answer describes
 * it. Without it an answer could bring in another report's file, or sign for another content.
 */
export async function filesAreOwn(reportId: string, questionKey: string, answer: Answer, context: FormContext): Promise<boolean> {
  if (findQuestion(questionKey, context)?.question.kind !== "annexList") return true;
  const named = (answer as AnswerByKind["annexList"]).flatMap(({ file }) => file ?? []);
  if (named.length === 0) return true;
  const stored = await database().annexFile.findMany({
    where: { reportId, id: { in: named.map(({ id }) => id) } },
    select: { id: true, name: true, type: true, size: true, hash: true },
  });
  const known = new Map(stored.map((file) => [file.id, file]));
  return named.every((file) => {
    const own = known.get(file.id);
    return own !== undefined && FIELDS.every((field) => own[field] === file[field]);
  });
}

const FIELDS = ["name", "type", "size", "hash"] as const satisfies readonly (keyof AnnexFile)[];
