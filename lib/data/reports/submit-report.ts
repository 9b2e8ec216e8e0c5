import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { isId } from "@/lib/data/id";
import { mailSubmitted } from "@/lib/data/mail/mail-submitted";
import type { Finding } from "@/lib/report/finding";
import { findings } from "@/lib/report/findings";
import { findingsToFix } from "@/lib/report/reopening";
import type { Signatory } from "@/lib/report/snapshot";
import { isLate, mayWrite } from "@/lib/report/status";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { loadBoardTerms } from "./board-dates";
import { loadContentToSign } from "./content-to-sign";
import { freeze } from "./freeze";
import { reportSelect, reportThing, type ReportRow } from "./report-row";
import { isStillAsSeen } from "./seen";

export type SubmitProblem =
  | Problem<"notFound" | "notAllowed" | "frozen" | "notOpenYet" | "closed" | "otherWriter" | "changed">
  | (Problem<"incomplete"> & { findings: Finding[] });

export type Submitted = { receipt: string; version: number };

/**
 * Signs and submits a report: checks every question that the board can write again, freezes a hashed snapshot as the next
 * version, derives its figures and closes the report for writing, in one transaction. The same
 * person pressing twice gets the receipt of the first.
 *
 * @param seen what the signatory had before them, see `seenOf`: when anybody saved since, or the office
 * changed what is signed along with the answers, nothing is signed, `changed`.
 */
export async function submitReport(
  actor: Actor,
  reportId: string,
  signatory: Signatory,
  now: Date,
  seen: string,
): Promise<Result<Submitted, SubmitProblem>> {
  if (!isId(reportId)) return problem("notFound");
  return database().$transaction(async (tx) => {
    // Held until the end: saves wait, and then find the report frozen.
    await tx.$executeRaw`select 1 from "Report" where id = ${reportId}::uuid for update`;
    const report = await tx.report.findUnique({ where: { id: reportId }, select: reportSelect });
    if (!report || !can(actor, "report.readDraft", reportThing(report))) return problem("notFound");
    const terms = await loadBoardTerms(tx, report);
    const writable = mayWrite(report.status, report.round, terms, now);
    if (!writable.ok) return (await ownReceipt(tx, actor, report)) ?? writable;
    if (report.onBehalfSince) return problem("otherWriter");
    if (!can(actor, "report.sign", reportThing(report))) return problem("notAllowed");

    const toSign = await loadContentToSign(tx, report);
    const { content } = toSign;
    if (!isStillAsSeen(seen, reportId, toSign)) return problem("changed");
    const toFix = findingsToFix(findings(content), terms.reopenedKeys);
    if (toFix.length > 0) return { ok: false, problem: { code: "incomplete", findings: toFix } };
    const late = isLate(report.round, terms, now);
    const submission = await freeze(tx, actor, { report, content, signatory, onBehalfOf: null, late }, now);
    await mailSubmitted(tx, report, { ...submission, filing: null });
    return ok({ receipt: submission.receipt, version: submission.version });
  });
}

/** The receipt of a submission that this person made a moment ago: a second press is no mistake. */
async function ownReceipt(tx: Prisma.TransactionClient, actor: Actor, report: ReportRow) {
  if (report.status !== "submitted") return null;
  const latest = await tx.submission.findFirst({
    where: { reportId: report.id, withdrawnAt: null },
    orderBy: { version: "desc" },
    select: { receipt: true, version: true, submittedById: true },
  });
  return latest?.submittedById === actor.userId ? ok({ receipt: latest.receipt, version: latest.version }) : null;
}
