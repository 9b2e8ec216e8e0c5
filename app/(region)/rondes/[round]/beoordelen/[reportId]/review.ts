import "server-only";
import { reportChanges } from "@/lib/report/changes/report-changes";
import type { RemarkActions } from "@/components/review/remark-actions";
import type { Actor } from "@/lib/access/actor";
import { loadLatestReturn } from "@/lib/data/reports/load-return";
import { loadRemarks } from "@/lib/data/reports/load-remarks";
import type { SubmittedReport } from "@/lib/data/reports/load-submission";
import type { ReportContent } from "@/lib/report/content";
import { add, change, remove, reopen, reply, resolve } from "./remark-actions";

/** What a reviewer sees beside a version: its remarks, and what changed since it was given back. */
export async function reviewOf(actor: Actor, report: SubmittedReport) {
  const [read, latest] = await Promise.all([loadRemarks(actor, report.reportId), loadLatestReturn(actor, report.reportId)]);
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
    dueAt: report.status === "returned" ? (latest?.dueAt ?? null) : null,
  };
}
