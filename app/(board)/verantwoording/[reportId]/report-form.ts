import { notFound } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/access/actor";
import { loadReportForm, type ReportForm } from "@/lib/data/reports/load-report-form";
import { requireActor } from "@/lib/server/current-actor";

/** The report of a page, for somebody of its board; anyone else finds nothing. Once per request. */
export const reportForm = cache(async (reportId: string): Promise<{ actor: Actor; form: ReportForm; now: Date }> => {
  const actor = await requireActor();
  const now = new Date();
  const form = await loadReportForm(actor, reportId, now);
  return form ? { actor, form, now } : notFound();
});
