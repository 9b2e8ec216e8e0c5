import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import { isId } from "@/lib/data/id";
import { definitionOfVersion } from "@/lib/data/templates/definition-cache";
import { contentOfSnapshot } from "@/lib/report/snapshot";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { findQuestion } from "@/lib/template/question";
import { lockForRemarks, withRemark, type RemarkProblem, type RemarkRow } from "./remark-target";
import { snapshotOf } from "./stored-snapshot";

export type NewRemark = {
  reportId: string;
  /** The version that was read; the remark stays with it. */
  version: number;
  /** Empty for the report as a whole. */
  questionKey: string;
  text: string;
};

/** Puts a remark of the partnership with a question of a submitted version, or with the whole of it. */
export async function addRemark(
  actor: Actor,
  { reportId, version, questionKey, text }: NewRemark,
  now: Date,
): Promise<Result<{ id: string }, RemarkProblem | Problem<"unknownQuestion">>> {
  if (!isId(reportId)) return problem("notFound");
  return database().$transaction(async (tx) => {
    const target = await lockForRemarks(tx, actor, "report.remark", reportId);
    if (!target.ok) return target;
    const report = target.value;
    const submission = await tx.submission.findFirst({ where: { reportId, version, withdrawnAt: null } });
    if (!submission) return problem("notFound");
    const definition = await definitionOfVersion(report.round.templateVersionId);
    const { context } = contentOfSnapshot(snapshotOf(submission), definition);
    if (questionKey !== "" && !findQuestion(questionKey, context)) return problem("unknownQuestion");
    const { id } = await tx.remark.create({
      data: { reportId, submissionId: submission.id, questionKey, text, authorId: actor.userId, createdAt: now },
    });
    await recordAudit(tx, {
      actorId: actor.userId,
      action: "report.remarked",
      regionId: report.round.regionId,
      boardId: report.boardId,
      reportId,
      details: { remark: id, version, question: questionKey },
    });
    return ok({ id });
  });
}

/** `notYours`: somebody else's; `answered`: others go by what it says. */
export type OwnRemarkProblem = RemarkProblem | Problem<"notYours" | "answered">;

/** Changes the text of a remark of one's own that nobody answered yet. */
export async function changeRemark(actor: Actor, remarkId: string, text: string): Promise<Result<true, OwnRemarkProblem>> {
  return withRemark(actor, "report.remark", remarkId, async (tx, remark, record): Promise<Result<true, OwnRemarkProblem>> => {
    const own = mayChange(actor, remark);
    if (!own.ok) return own;
    await tx.remark.update({ where: { id: remarkId }, data: { text } });
    await record("report.remarkChanged");
    return ok(true);
  });
}

/** Takes away a remark of one's own that nobody answered yet. */
export async function removeRemark(actor: Actor, remarkId: string): Promise<Result<true, OwnRemarkProblem>> {
  return withRemark(actor, "report.remark", remarkId, async (tx, remark, record): Promise<Result<true, OwnRemarkProblem>> => {
    const own = mayChange(actor, remark);
    if (!own.ok) return own;
    await tx.remark.delete({ where: { id: remarkId } });
    await record("report.remarkRemoved");
    return ok(true);
  });
}

function mayChange(actor: Actor, { authorId, replies, resolvedAt }: RemarkRow): Result<true, Problem<"notYours" | "answered">> {
  if (authorId !== actor.userId) return problem("notYours");
  return replies.length > 0 || resolvedAt ? problem("answered") : ok(true);
}

/** Marks a remark as dealt with. Twice is no mistake. */
export async function resolveRemark(actor: Actor, remarkId: string, now: Date): Promise<Result<true, RemarkProblem>> {
  return withRemark(actor, "report.remark", remarkId, async (tx, remark, record): Promise<Result<true, never>> => {
    if (remark.resolvedAt) return ok(true);
    await tx.remark.update({ where: { id: remarkId }, data: { resolvedAt: now, resolvedById: actor.userId } });
    await record("report.remarkResolved");
    return ok(true);
  });
}

/** Opens a remark again that was marked as dealt with. */
export async function reopenRemark(actor: Actor, remarkId: string): Promise<Result<true, RemarkProblem>> {
  return withRemark(actor, "report.remark", remarkId, async (tx, remark, record): Promise<Result<true, never>> => {
    if (!remark.resolvedAt) return ok(true);
    await tx.remark.update({ where: { id: remarkId }, data: { resolvedAt: null, resolvedById: null } });
    await record("report.remarkReopened");
    return ok(true);
  });
}
