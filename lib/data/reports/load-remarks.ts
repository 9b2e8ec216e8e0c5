import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { database } from "@/lib/data/client";
import { isId } from "@/lib/data/id";
import { loadPersonNames } from "@/lib/data/people/names";
import { definitionOfVersion } from "@/lib/data/templates/definition-cache";
import type { ReportContent } from "@/lib/report/content";
import type { Remark } from "@/lib/report/remark";
import { contentOfSnapshot } from "@/lib/report/snapshot";
import { reportSelect, reportThing } from "./report-row";
import { snapshotOf } from "./stored-snapshot";

/** The remarks about a report over all its versions, oldest first. */
export type Remarks = {
  remarks: Remark[];
  /** What stood in the versions that were remarked upon, by version. */
  contents: ReadonlyMap<number, ReportContent>;
  /** What this reader may do now. */
  mayRemark: boolean;
  mayReply: boolean;
};

/** The remarks about a report, for its board and for the staff of its region; null for everybody else. */
export async function loadRemarks(actor: Actor, reportId: string): Promise<Remarks | null> {
  if (!isId(reportId)) return null;
  const db = database();
  const report = await db.report.findUnique({ where: { id: reportId }, select: reportSelect });
  if (!report || !can(actor, "report.readRemarks", reportThing(report))) return null;
  const rows = await db.remark.findMany({
    where: { reportId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: { submission: { select: { version: true } }, replies: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] } },
  });
  const [nameOf, contents] = await Promise.all([
    loadPersonNames(db, rows.flatMap(({ authorId, resolvedById, replies }) => [authorId, resolvedById, ...replies.map((reply) => reply.authorId)])),
    loadContents([...new Set(rows.map(({ submissionId }) => submissionId))], report.round.templateVersionId),
  ]);
  const mayRemark = can(actor, "report.remark", reportThing(report));
  return {
    remarks: rows.map((row) => ({
      id: row.id,
      version: row.submission.version,
      questionKey: row.questionKey,
      text: row.text,
      author: nameOf(row.authorId),
      createdAt: row.createdAt,
      resolvedAt: row.resolvedAt,
      resolvedBy: nameOf(row.resolvedById),
      replies: row.replies.map(({ id, side, authorId, text, createdAt }) => ({ id, side, author: nameOf(authorId), text, createdAt })),
      mayChange: mayRemark && row.authorId === actor.userId && row.replies.length === 0 && !row.resolvedAt,
    })),
    contents,
    mayRemark,
    mayReply: can(actor, "report.replyToRemark", reportThing(report)),
  };
}

async function loadContents(ids: readonly string[], templateVersionId: string): Promise<Map<number, ReportContent>> {
  if (ids.length === 0) return new Map();
  const definition = await definitionOfVersion(templateVersionId);
  const submissions = await database().submission.findMany({
    where: { id: { in: [...ids] } },
    select: { version: true, snapshot: true },
  });
  return new Map(submissions.map((one) => [one.version, contentOfSnapshot(snapshotOf(one), definition)]));
}
