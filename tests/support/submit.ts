import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/data/client";
import { submitReport } from "@/lib/data/reports/submit-report";
import { revisionSum } from "@/lib/report/revision-sum";
import type { Signatory } from "@/lib/report/snapshot";

/** Signs and submits a report just as it stands now, as somebody does who has the page before them. */
export async function submitAsShown(actor: Actor, reportId: string, signatory: Signatory, now: Date): ReturnType<typeof submitReport> {
  return submitReport(actor, reportId, signatory, now, await seenNow(reportId));
}

/** What the page would show as seen, see `revisionSum`. */
export async function seenNow(reportId: string): Promise<number> {
  const rows = await database().answer.findMany({ where: { reportId }, select: { questionKey: true, revision: true } });
  return revisionSum(Object.fromEntries(rows.map(({ questionKey, revision }) => [questionKey, revision])));
}

/** The same for somebody who looks again and signs then, whenever a colleague saved meanwhile. */
export async function submitInTheEnd(...sign: Parameters<typeof submitAsShown>): ReturnType<typeof submitReport> {
  const submitted = await submitAsShown(...sign);
  return !submitted.ok && submitted.problem.code === "changed" ? submitInTheEnd(...sign) : submitted;
}
