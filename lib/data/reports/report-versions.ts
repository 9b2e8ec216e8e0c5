import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { database } from "@/lib/data/client";
import { isId } from "@/lib/data/id";
import { regionThing } from "@/lib/data/regions/find-region";
import type { ReportStatus } from "@/lib/report/status";
import { versionState, type VersionState } from "@/lib/report/versions";
import type { SubmissionReceipt } from "./form-rows";
import { signedByOf } from "./filing";
import { reportSelect, reportThing } from "./report-row";

/** One version in the list; those that are withdrawn are read by their board alone. */
export type ListedVersion = Omit<SubmissionReceipt, "filedById"> & {
  state: VersionState;
  readable: boolean;
  openedAt: Date | null;
  withdrawnAt: Date | null;
  returnedAt: Date | null;
};

export type ReportVersions = {
  reportId: string;
  boardName: string;
  status: ReportStatus;
  adoptedAt: Date | null;
  regionSlug: string;
  round: { slug: string; name: string };
  /** The newest first. */
  versions: ListedVersion[];
};

/**
 * All versions of a report that were ever signed, for its board and the SWV's staff. Null for
 * everybody else and for an unknown id, and for staff as long as nothing was signed.
 */
export async function loadVersions(actor: Actor, reportId: string): Promise<ReportVersions | null> {
  if (!isId(reportId)) return null;
  const report = await database().report.findUnique({
    where: { id: reportId },
    select: {
      ...reportSelect,
      submissions: {
        orderBy: { version: "desc" },
        omit: { snapshot: true },
        include: { filing: true, verdict: true, returns: { orderBy: { returnedAt: "desc" }, take: 1, select: { returnedAt: true } } },
      },
    },
  });
  if (!report) return null;
  const board = can(actor, "report.readDraft", reportThing(report));
  const staff = can(actor, "region.readProgress", regionThing(report.round.regionId));
  if (!board && !(staff && report.submissions.length > 0)) return null;
  return {
    reportId: report.id,
    boardName: report.board.name,
    status: report.status,
    adoptedAt: report.adoptedAt,
    regionSlug: report.round.region.slug,
    round: { slug: report.round.slug, name: report.round.name },
    versions: report.submissions.map((submission) => ({
      version: submission.version,
      receipt: submission.receipt,
      submittedAt: submission.submittedAt,
      late: submission.late,
      ...signedByOf(submission),
      hash: submission.hash,
      state: versionState(submission, report.submissions, report.status),
      readable: board || submission.withdrawnAt === null,
      openedAt: submission.openedAt,
      withdrawnAt: submission.withdrawnAt,
      returnedAt: submission.returns[0]?.returnedAt ?? null,
    })),
  };
}
