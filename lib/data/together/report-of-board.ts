import type { Actor } from "@/lib/access/actor";
import { can, type Action } from "@/lib/access/rights";
import { isId } from "@/lib/data/id";
import { loadReportAtWork, type ReportAtWork } from "@/lib/data/reports/report-at-work";
import { reportThing } from "@/lib/data/reports/report-row";

/** A report for somebody who may do this with it; null for everybody else and where there is none. */
export async function reportFor(actor: Actor, action: Action, reportId: string): Promise<ReportAtWork | null> {
  if (!isId(reportId)) return null;
  const found = await loadReportAtWork(reportId);
  return found && can(actor, action, reportThing(found.report)) ? found : null;
}
