import type { Actor } from "@/lib/access/actor";
import { loadSubmittedReport, type SubmittedReport } from "./load-submission";
import { openForReview } from "./open-for-review";

/**
 * The same as `loadSubmittedReport`, for a page or file that is really looked at: where a reviewer
 * is the first to read a version, that is noted, and the version can't be withdrawn any more.
 */
export async function readSubmittedReport(
  actor: Actor,
  reportId: string,
  version: number | undefined,
  now: Date,
): Promise<SubmittedReport | null> {
  const report = await loadSubmittedReport(actor, reportId, version);
  if (!report?.canAdopt || report.submission.openedAt) return report;
  await openForReview(actor, reportId, now);
  // It may have been withdrawn a moment before.
  return loadSubmittedReport(actor, reportId, version);
}
