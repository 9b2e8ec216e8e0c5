import { database } from "@/lib/data/client";
import type { FormContext } from "@/lib/template/context";
import { loadFormContext } from "./form-context";
import { reportSelect, type ReportRow } from "./report-row";

type SavingContext = { report: ReportRow; context: FormContext };
type Kept = { context: FormContext; until: number };

/**
 * A board's schools, SWVs and fellow boards change a few times a year and are needed at every save,
 * so they are kept for some seconds. The report's own row, with its status and its round's dates,
 * is read every time.
 */
const KEPT_FOR_MS = 10_000;
const MOST = 500;
const kept = new Map<string, Kept>();

/** The report a save is for, with what its answers are parsed against; null when there is none. */
export async function formContextForSaving(reportId: string): Promise<SavingContext | null> {
  const db = database();
  const report = await db.report.findUnique({ where: { id: reportId }, select: reportSelect });
  if (!report) return null;
  const now = performance.now();
  const known = kept.get(reportId);
  if (known && known.until > now) return { report, context: known.context };
  const context = await loadFormContext(db, report);
  if (kept.size >= MOST) kept.clear();
  kept.set(reportId, { context, until: now + KEPT_FOR_MS });
  return { report, context };
}
