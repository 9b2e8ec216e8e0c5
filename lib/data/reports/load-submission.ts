import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { database } from "@/lib/data/client";
import { isId } from "@/lib/data/id";
import { definitionOfVersion } from "@/lib/data/templates/definition-cache";
import type { ReportContent } from "@/lib/report/content";
import { contentOfSnapshot } from "@/lib/report/snapshot";
import type { ReportStatus } from "@/lib/report/status";
import type { Period } from "@/lib/values/period";
import { periodOf, reportSelect, reportThing } from "./report-row";
import { snapshotOf } from "./stored-snapshot";
import type { SubmissionReceipt } from "./form-rows";

/** A signed version as somebody reads it. */
export type SubmittedReport = {
  reportId: string;
  boardId: string;
  status: ReportStatus;
  adoptedAt: Date | null;
  boardName: string;
  regionName: string;
  regionSlug: string;
  round: { slug: string; name: string; period: Period };
  submission: SubmissionReceipt;
  content: ReportContent;
  /** For whom it is shown: the board itself, the SWV's staff, or anyone else, who sees no small counts. */
  audience: "board" | "staff" | "outside";
  canAdopt: boolean;
};

/**
 * The latest version of a report that is not withdrawn. Null for who may not read it, and where
 * there is none: the two are not told apart.
 */
export async function loadSubmittedReport(actor: Actor, reportId: string): Promise<SubmittedReport | null> {
  if (!isId(reportId)) return null;
  const db = database();
  const report = await db.report.findUnique({
    where: { id: reportId },
    select: {
      ...reportSelect,
      submissions: { where: { withdrawnAt: null }, orderBy: { version: "desc" }, take: 1 },
    },
  });
  const submission = report?.submissions[0];
  if (!report || !submission) return null;
  const thing = reportThing(report);
  if (!can(actor, "report.readSubmitted", thing) && !can(actor, "report.readAdopted", thing)) return null;
  const own = actor.memberships.some((membership) => "boardId" in membership && membership.boardId === report.boardId);
  const staff = can(actor, "region.readProgress", { kind: "region", regionId: report.round.regionId });
  const definition = await definitionOfVersion(report.round.templateVersionId);
  return {
    reportId: report.id,
    boardId: report.boardId,
    status: report.status,
    adoptedAt: report.adoptedAt,
    boardName: report.board.name,
    regionName: report.round.region.name,
    regionSlug: report.round.region.slug,
    round: { slug: report.round.slug, name: report.round.name, period: periodOf(report.round) },
    submission,
    content: contentOfSnapshot(snapshotOf(submission), definition),
    audience: own ? "board" : staff ? "staff" : "outside",
    canAdopt: can(actor, "report.adopt", thing),
  };
}
