import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { database } from "@/lib/data/client";
import { isId } from "@/lib/data/id";
import { loadPersonNames } from "@/lib/data/people/names";
import { definitionOfVersion } from "@/lib/data/templates/definition-cache";
import type { ReportContent } from "@/lib/report/content";
import { contentOfSnapshot } from "@/lib/report/snapshot";
import { reportSelect, reportThing } from "./report-row";
import { snapshotOf } from "./stored-snapshot";

/** What the partnership asked when it gave a report back. */
export type GivenBack = {
  /** The version that was given back, and what stood in it. */
  version: number;
  content: ReportContent;
  message: string;
  dueAt: Date;
  returnedAt: Date;
  returnedBy: string | null;
  /** Keys of the questions that the reviewer named. */
  namedKeys: readonly string[];
  /** Those, and the questions they are summed with. */
  reopenedKeys: readonly string[];
};

/**
 * The latest return of a report, for its board and for the staff of its region; null for everybody
 * else, and where the report was never given back.
 */
export async function loadLatestReturn(actor: Actor, reportId: string): Promise<GivenBack | null> {
  if (!isId(reportId)) return null;
  const db = database();
  const report = await db.report.findUnique({
    where: { id: reportId },
    select: {
      ...reportSelect,
      returns: {
        orderBy: { returnedAt: "desc" },
        take: 1,
        include: { submission: { select: { version: true, snapshot: true } } },
      },
    },
  });
  const given = report?.returns[0];
  if (!report || !given || !can(actor, "report.readRemarks", reportThing(report))) return null;
  const [definition, nameOf] = await Promise.all([
    definitionOfVersion(report.round.templateVersionId),
    loadPersonNames(db, [given.returnedById]),
  ]);
  const { submission, message, dueAt, returnedAt, returnedById, namedKeys, reopenedKeys } = given;
  return {
    version: submission.version,
    content: contentOfSnapshot(snapshotOf(submission), definition),
    message,
    dueAt,
    returnedAt,
    returnedBy: nameOf(returnedById),
    namedKeys,
    reopenedKeys,
  };
}
