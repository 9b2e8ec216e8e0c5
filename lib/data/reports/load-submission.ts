import type { Reader } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { database } from "@/lib/data/client";
import { isId } from "@/lib/data/id";
import { definitionOfVersion } from "@/lib/data/templates/definition-cache";
import type { Erratum } from "@/lib/document/errata";
import type { ReportContent } from "@/lib/report/content";
import { contentOfSnapshot } from "@/lib/report/snapshot";
import type { ReportStatus } from "@/lib/report/status";
import { versionState, type VersionState } from "@/lib/report/versions";
import type { Period } from "@/lib/values/period";
import { loadErrata } from "./load-errata";
import { loadOpenPartnerships, openToBoards } from "./open-to-boards";
import { signedByOf } from "./filing";
import { periodOf, reportSelect, reportThing, type ReportRow } from "./report-row";
import { snapshotOf } from "./stored-snapshot";
import type { SubmissionReceipt } from "./form-rows";

/** A signed version as somebody reads it. */
export type SubmittedReport = {
  reportId: string;
  boardId: string;
  status: ReportStatus;
  /** When this version was adopted. */
  adoptedAt: Date | null;
  /** What the board corrected since, the oldest first. */
  errata: Erratum[];
  boardName: string;
  regionName: string;
  regionSlug: string;
  round: { slug: string; name: string; period: Period };
  submission: ReadSubmission;
  content: ReportContent;
  /** For whom it is shown: the board itself, the SWV's staff, or anyone else, who sees no small counts. */
  audience: "board" | "staff" | "outside";
  /** Whether this person decides about it; one that its board has to confirm first cannot be adopted yet. */
  canAdopt: boolean;
  /** Whether the office fills it in for the board. */
  onBehalf: boolean;
};

export type ReadSubmission = Omit<SubmissionReceipt, "hash" | "filedById"> & {
  /** Null for outsiders: who knows all the rest could try small counts until the hash fits. */
  hash: string | null;
  state: VersionState;
  /** When the SWV first opened it. */
  openedAt: Date | null;
};

/**
 * A signed version of a report: the latest that is not withdrawn, or the one that is asked for. Its
 * board reads every version, the SWV's staff those that are not withdrawn, others only what was
 * adopted. Null for who may not read it, and where there is none: the two are not told apart.
 */
export async function loadSubmittedReport(
  actor: Reader,
  reportId: string,
  version?: number,
): Promise<SubmittedReport | null> {
  if (!isId(reportId)) return null;
  const db = database();
  const report = await db.report.findUnique({
    where: { id: reportId },
    select: {
      ...reportSelect,
      submissions: { orderBy: { version: "desc" }, select: { id: true, version: true, withdrawnAt: true } },
    },
  });
  const latest = report?.submissions.find(({ withdrawnAt }) => withdrawnAt === null);
  const asked = version === undefined ? latest : report?.submissions.find((one) => one.version === version);
  if (!report || !asked) return null;
  const thing = { ...reportThing(report), openToBoardIds: report.status === "adopted" ? await boardsLetIn(report) : [] };
  const mayRead =
    can(actor, "report.readDraft", thing) ||
    (asked.withdrawnAt === null && can(actor, "report.readSubmitted", thing)) ||
    (asked === latest && can(actor, "report.readAdopted", thing));
  if (!mayRead) return null;
  const own = actor.memberships.some((membership) => "boardId" in membership && membership.boardId === report.boardId);
  const staff = can(actor, "region.readProgress", { kind: "region", regionId: report.round.regionId });
  const audience = own ? "board" : staff ? "staff" : "outside";
  const adoptedAt = asked === latest ? report.adoptedAt : null;
  const [definition, submission, errata] = await Promise.all([
    definitionOfVersion(report.round.templateVersionId),
    db.submission.findUniqueOrThrow({ where: { id: asked.id }, include: { filing: true, verdict: true } }),
    adoptedAt ? loadErrata(report.id) : [],
  ]);
  return {
    reportId: report.id,
    boardId: report.boardId,
    status: report.status,
    adoptedAt,
    errata,
    boardName: report.board.name,
    regionName: report.round.region.name,
    regionSlug: report.round.region.slug,
    round: { slug: report.round.slug, name: report.round.name, period: periodOf(report.round) },
    submission: {
      version: submission.version,
      receipt: submission.receipt,
      submittedAt: submission.submittedAt,
      late: submission.late,
      ...signedByOf(submission),
      hash: audience === "outside" ? null : submission.hash,
      state: versionState(asked, report.submissions, report.status),
      openedAt: submission.openedAt,
    },
    content: contentOfSnapshot(snapshotOf(submission), definition),
    audience,
    canAdopt: asked === latest && can(actor, "report.adopt", thing),
    onBehalf: report.onBehalfSince !== null,
  };
}

async function boardsLetIn(report: ReportRow): Promise<string[]> {
  const partnershipIds = report.round.partnerships.map(({ partnershipId }) => partnershipId);
  return openToBoards(report, await loadOpenPartnerships(database(), { id: { in: partnershipIds } }));
}
