import { z } from "zod";
import { database, pool } from "@/lib/data/client";
import { keptFor } from "@/lib/data/kept";
import type { FormContext } from "@/lib/template/context";
import { loadFormContext } from "./form-context";
import type { BoardTerms } from "@/lib/report/status";
import { boardTermsOf } from "./board-dates";
import { reportSelect, type ReportRow } from "./report-row";

/** A report that somebody reads or writes in, with what its form is derived from. */
export type ReportAtWork = { report: ReportRow; context: FormContext; terms: BoardTerms };

const stateSchema = z.object({
  status: z.enum(["concept", "submitted", "returned", "adopted"]),
  adoptedAt: z.date().nullable(),
  onBehalfSince: z.date().nullable(),
  openedAt: z.date().nullable(),
  closedAt: z.date().nullable(),
  deadline: z.date(),
  closesAt: z.date(),
  ownDeadline: z.date().nullable(),
  dueAt: z.date().nullable(),
  reopenedKeys: z.array(z.string()).nullable(),
});

/** Written by hand because it runs at every save. */
const STATE = `
select r.status, r."adoptedAt", r."onBehalfSince", o."openedAt", o."closedAt", o.deadline, o."closesAt", b.deadline as "ownDeadline",
  t."dueAt", t."reopenedKeys"
from "Report" r
join "Round" o on o.id = r."roundId"
left join "RoundBoard" b on b."roundId" = r."roundId" and b."boardId" = r."boardId"
left join lateral (
  select "dueAt", "reopenedKeys" from "ReportReturn" where "reportId" = r.id order by "returnedAt" desc limit 1
) t on r.status = 'returned'
where r.id = $1`;

/**
 * A board's schools, SWVs and fellow boards and the names around a report change a few times a
 * year and are needed at every page and save, so they are kept for some seconds.
 */
const surroundings = keptFor<Omit<ReportAtWork, "terms">>({ milliseconds: 10_000, most: 500 });

/** What stands around a report has changed: the next page reads it anew. */
export const forgetSurroundings = (reportId: string): void => surroundings.forget(reportId);

/**
 * The report with that id as it is now; null when there is none. Its state and its round's dates
 * are read every time.
 */
export async function loadReportAtWork(reportId: string): Promise<ReportAtWork | null> {
  const { rows } = await pool().query({ name: "report-state", text: STATE, values: [reportId] });
  if (rows.length === 0) return null;
  const { status, adoptedAt, onBehalfSince, ownDeadline, dueAt, reopenedKeys, ...dates } = stateSchema.parse(rows[0]);
  const { report, context } = await surroundings(reportId, async () => {
    const found = await database().report.findUniqueOrThrow({ where: { id: reportId }, select: reportSelect });
    return { report: found, context: await loadFormContext(database(), found) };
  });
  return {
    report: { ...report, status, adoptedAt, onBehalfSince, round: { ...report.round, ...dates } },
    context,
    terms: boardTermsOf(status, ownDeadline, dueAt && reopenedKeys && { dueAt, reopenedKeys }),
  };
}
