import { contentOfSnapshot, type Snapshot } from "@/lib/report/snapshot";
import type { ReportContent } from "@/lib/report/content";
import { definitionOfVersion } from "@/lib/data/templates/definition-cache";
import type { Prisma } from "@/lib/data/generated/client";
import { periodKey, periodLabel, previousPeriod } from "@/lib/values/period";
import { snapshotOf } from "./stored-snapshot";
import { periodOf, type ReportRow } from "./report-row";

export type PreviousReport = { label: string; content: ReportContent; snapshot: Snapshot };

/**
 * The board's report a year earlier in the same region: its latest submission that was not
 * withdrawn; null where there is none.
 */
export async function loadPreviousReport(
  tx: Prisma.TransactionClient,
  report: ReportRow,
): Promise<PreviousReport | null> {
  const before = previousPeriod(periodOf(report.round));
  const submission = await tx.submission.findFirst({
    where: {
      withdrawnAt: null,
      report: { boardId: report.boardId, round: { regionId: report.round.regionId, periodKey: periodKey(before) } },
    },
    orderBy: { submittedAt: "desc" },
    select: { snapshot: true, report: { select: { round: { select: { templateVersionId: true } } } } },
  });
  if (!submission) return null;
  const snapshot = snapshotOf(submission);
  const definition = await definitionOfVersion(submission.report.round.templateVersionId);
  return { label: periodLabel(before), snapshot, content: contentOfSnapshot(snapshot, definition) };
}
