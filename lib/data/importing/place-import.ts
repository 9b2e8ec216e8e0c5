import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/data/client";
import { isId } from "@/lib/data/id";
import type { ImportReview } from "@/lib/importing/review/review";
import { saveAnswer, type SaveProblem, type SaveRequest } from "@/lib/data/reports/save-answer";
import type { WriteRefusal } from "@/lib/report/status";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { sameJson } from "@/lib/saving/json";
import { mayImport } from "./import-draft";

export type PlaceRequest = { reportId: string; draftId: string; answers: readonly Pick<SaveRequest, "questionKey" | "value" | "revision" | "saveId">[] };

/** What came of each answer: null where it is saved. */
export type Placed = { questionKey: string; problem: { code: SaveProblem["code"] } | null }[];

/**
 * Saves answers that somebody chose out of a form that they read in, one by one as any answer: what
 * a colleague wrote meanwhile stays, and is told.
 */
export async function placeImport(
  actor: Actor,
  { reportId, draftId, answers }: PlaceRequest,
  now: Date,
): Promise<Result<Placed, Problem<"notFound" | "otherWriter" | "importGone"> | WriteRefusal>> {
  const may = await mayImport(actor, reportId, now);
  if (!may.ok) return may;
  const draft = isId(draftId) ? await database().importDraft.findFirst({ where: { id: draftId, reportId, userId: actor.userId } }) : null;
  if (!draft) return problem("importGone");
  const { items } = draft.review as unknown as ImportReview;
  // What says exactly what last year's file says is marked until somebody confirms or changes it.
  const isLastYears = (value: unknown) => draft.source === "lastYear" && items.some((item) => item.kind === "answer" && sameJson(item.value, value));
  const readFrom = { file: draft.fileKind, hash: draft.fileHash, source: draft.source, answers: answers.length };
  const placed: Placed = [];
  // With the first that is saved goes the trace, in one statement: whatever ends this halfway, it tells.
  let told = false;
  for (const answer of answers) {
    const request = { reportId, ...answer, ...(!told && { readFrom }), ...(isLastYears(answer.value) && { takenOver: true, takenOverFromImport: draft.id }) };
    const saved = await saveAnswer(actor, request, now);
    told ||= saved.ok;
    placed.push({ questionKey: answer.questionKey, problem: saved.ok || isOwnSave(saved.problem, answer.value) ? null : { code: saved.problem.code } });
  }
  return ok(placed);
}

/** The same save before, of which the answer was lost on the way back. */
function isOwnSave(found: SaveProblem, value: unknown): boolean {
  return found.code === "stale" && "current" in found && found.current.savedBySelf && sameJson(found.current.value, value);
}
