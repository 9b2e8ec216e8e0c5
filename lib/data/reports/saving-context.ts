import { z } from "zod";
import { database, pool } from "@/lib/data/client";
import { keptFor } from "@/lib/data/kept";
import type { FormContext } from "@/lib/template/context";
import type { ReportStatus, RoundDates } from "@/lib/report/status";
import { loadFormContext } from "./form-context";
import { reportSelect } from "./report-row";

/** A report as a save must know it. */
export type SavingTarget = {
  report: { boardId: string; status: ReportStatus; round: RoundDates & { regionId: string } };
  context: FormContext;
};

const stateSchema = z.object({
  status: z.enum(["concept", "submitted", "returned", "adopted"]),
  boardId: z.uuid(),
  regionId: z.uuid(),
  openedAt: z.date().nullable(),
  closedAt: z.date().nullable(),
  deadline: z.date(),
  closesAt: z.date(),
});

const STATE = `
select r.status, r."boardId", o."regionId", o."openedAt", o."closedAt", o.deadline, o."closesAt"
from "Report" r join "Round" o on o.id = r."roundId" where r.id = $1`;

/**
 * A board's schools, SWVs and fellow boards change a few times a year and are needed at every save,
 * so they are kept for some seconds. The state of the report and its round is read every time.
 */
const contexts = keptFor<FormContext>({ milliseconds: 10_000, most: 500 });

/** The report a save is for, with what its answers are parsed against; null when there is none. */
export async function loadSavingTarget(reportId: string): Promise<SavingTarget | null> {
  const { rows } = await pool().query({ name: "saving-state", text: STATE, values: [reportId] });
  if (rows.length === 0) return null;
  const { status, boardId, ...round } = stateSchema.parse(rows[0]);
  const context = await contexts(reportId, async () => {
    const report = await database().report.findUniqueOrThrow({ where: { id: reportId }, select: reportSelect });
    return loadFormContext(database(), report);
  });
  return { report: { boardId, status, round }, context };
}
