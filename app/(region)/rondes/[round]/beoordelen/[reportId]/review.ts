import "server-only";
import { reportChanges } from "@/lib/report/changes/report-changes";
import type { RemarkActions } from "@/components/review/remark-actions";
import type { Actor } from "@/lib/access/actor";
import { loadLatestReturn } from "@/lib/data/reports/load-return";
import { loadRemarks } from "@/lib/data/reports/load-remarks";
import type { SubmittedReport } from "@/lib/data/reports/load-submission";
import { loadUnchanged } from "@/lib/data/reports/load-unchanged";
import type { Period } from "@/lib/values/period";
import type { ReportContent } from "@/lib/report/content";
import { add, change, remove, reopen, reply, resolve } from "./remark-actions";

/** What a reviewer sees beside a version: its remarks, and what changed since it was given back. */
export async function reviewOf(
  actor: Actor,
  report: SubmittedReport,
  round: { id: string; regionId: string; period: Period },
) {
  const [read, latest, unchanged] = await Promise.all([
    loadRemarks(actor, report.reportId),
    loadLatestReturn(actor, report.reportId),
    loadUnchanged(actor, round, [report.reportId]),
  ]);
  const given = latest && latest.version < report.submission.version ? latest : null;
  const actions: RemarkActions = {
    ...(read?.mayRemark && { add, change, remove, resolve, reopen }),
    ...(read?.mayReply && { reply }),
  };
  return {
    remarks: read?.remarks ?? [],
    contents: read?.contents ?? new Map<number, ReportContent>(),
    actions,
    /** The return that this version came after; null for a version that was not asked for again. */
    given,
    changes: given ? reportChanges(given.content, report.content) : [],
    /** What it has in common with the report of a year earlier; null where there is none. */
    unchanged: { label: unchanged.label, texts: unchanged.byReport.get(report.reportId) ?? null },
    dueAt: report.status === "returned" ? (latest?.dueAt ?? null) : null,
  };
}
