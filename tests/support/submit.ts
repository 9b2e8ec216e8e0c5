import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/data/client";
import { isId } from "@/lib/data/id";
import { loadContentToSign } from "@/lib/data/reports/content-to-sign";
import { reportSelect } from "@/lib/data/reports/report-row";
import { seenOf } from "@/lib/data/reports/seen";
import { submitReport } from "@/lib/data/reports/submit-report";
import type { Signatory } from "@/lib/report/snapshot";

/** Signs and submits a report just as it stands now, as somebody does who has the page before them. */
export async function submitAsShown(actor: Actor, reportId: string, signatory: Signatory, now: Date): ReturnType<typeof submitReport> {
  return submitReport(actor, reportId, signatory, now, await seenNow(reportId));
}

/** What the page would show as seen, see `seenOf`. Empty where there is no such report. */
export async function seenNow(reportId: string): Promise<string> {
  return database().$transaction(async (tx) => {
    const report = isId(reportId) ? await tx.report.findUnique({ where: { id: reportId }, select: reportSelect }) : null;
    return report ? seenOf(await loadContentToSign(tx, report)) : "";
  });
}

/** The same for somebody who looks again and signs then, whenever a colleague saved meanwhile. */
export async function submitInTheEnd(...sign: Parameters<typeof submitAsShown>): ReturnType<typeof submitReport> {
  const submitted = await submitAsShown(...sign);
  return !submitted.ok && submitted.problem.code === "changed" ? submitInTheEnd(...sign) : submitted;
}
