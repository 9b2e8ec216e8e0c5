import type { Prisma } from "@/lib/data/generated/client";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { database } from "@/lib/data/client";
import { filesAreOwn } from "@/lib/data/files/files-of-report";
import { isId } from "@/lib/data/id";
import { mayWrite } from "@/lib/report/status";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { parseAnswer, type AnswerProblemCode } from "@/lib/template/answers/parse-answer";
import { loadReportAtWork } from "./report-at-work";
import { reportThing } from "./report-row";
import { isWriter } from "./writer";

export type AsideRequest = {
  reportId: string;
  questionKey: string;
  /** The text that was not chosen. */
  value: unknown;
  /** The revision it started from; 0 where there was none. */
  basedOn: number;
  /** Made by the client; the same text sent twice is kept once. */
  saveId: string;
};

export type AsideProblem = Problem<"notFound" | "frozen" | "notOpenYet" | "closed" | "otherWriter" | AnswerProblemCode>;

/**
 * Keeps a text that a writer did not choose in a conflict in the history of its question: when this
 * returns `ok`, PostgreSQL has committed it. The answer itself does not change.
 */
export async function setAside(
  actor: Actor,
  { reportId, questionKey, value, basedOn, saveId }: AsideRequest,
  now: Date,
): Promise<Result<{ revision: number; savedAt: Date }, AsideProblem>> {
  if (!isId(reportId)) return problem("notFound");
  const target = await loadReportAtWork(reportId);
  if (!target || !can(actor, "report.readDraft", reportThing(target.report))) return problem("notFound");
  if (!isWriter(actor, target.report)) return problem("otherWriter");
  const writable = mayWrite(target.report.status, target.report.round, target.terms, now, questionKey);
  if (!writable.ok) return writable;
  const parsed = parseAnswer(questionKey, value, target.context);
  if (!parsed.ok) return parsed;
  if (!(await filesAreOwn(reportId, questionKey, parsed.value, target.context))) return problem("unknownFile");

  const text: Prisma.InputJsonValue = parsed.value;
  const db = database();
  await db.answerHistory.createMany({
    data: [
      { reportId, questionKey, revision: null, basedOn, value: text, saveId, savedById: actor.userId, savedAt: now },
    ],
    skipDuplicates: true,
  });
  const kept = await db.answerHistory.findUnique({ where: { reportId_saveId: { reportId, saveId } } });
  // An id that served another save says nothing about this text.
  if (kept?.questionKey !== questionKey || kept.revision !== null) return problem("wrongType", { path: "saveId" });
  return ok({ revision: kept.basedOn ?? 0, savedAt: kept.savedAt });
}
