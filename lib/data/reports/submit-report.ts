import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { recordAudit } from "@/lib/data/audit";
import { canonicalHash } from "@/lib/data/canonical-hash";
import { database } from "@/lib/data/client";
import { storeFigures } from "@/lib/data/figures/store-figures";
import type { Prisma } from "@/lib/data/generated/client";
import { isId } from "@/lib/data/id";
import { mailSubmitted } from "@/lib/data/mail/mail-submitted";
import { deriveFigures } from "@/lib/figures/derive-figures";
import type { ReportContent } from "@/lib/report/content";
import type { Finding } from "@/lib/report/finding";
import { findings } from "@/lib/report/findings";
import { findingsToFix } from "@/lib/report/reopening";
import { revisionSum } from "@/lib/report/revision-sum";
import type { Signatory, Snapshot } from "@/lib/report/snapshot";
import { isLate, mayWrite } from "@/lib/report/status";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { calendarDay } from "@/lib/values/date";
import { loadBoardTerms } from "./board-dates";
import { loadContentToSign } from "./content-to-sign";
import { reportSelect, reportThing, type ReportRow } from "./report-row";

export type SubmitProblem =
  | Problem<"notFound" | "notAllowed" | "frozen" | "notOpenYet" | "closed" | "changed">
  | (Problem<"incomplete"> & { findings: Finding[] });

export type Submitted = { receipt: string; version: number };

/**
 * Signs and submits a report: checks every question that the board can write again, freezes a hashed snapshot as the next
 * version, derives its figures and closes the report for writing, in one transaction. The same
 * person pressing twice gets the receipt of the first.
 *
 * @param seen the sum of the answers' revisions that the signatory had before them: when anybody
 * saved since, nothing is signed, `changed`. Null where the report was not shown on a page.
 */
export async function submitReport(
  actor: Actor,
  reportId: string,
  signatory: Signatory,
  now: Date,
  seen: number | null,
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
    if (!can(actor, "report.sign", reportThing(report))) return problem("notAllowed");

    const { content, revisions } = await loadContentToSign(tx, report);
    if (seen !== null && seen !== revisionSum(revisions)) return problem("changed");
    const toFix = findingsToFix(findings(content), terms.reopenedKeys);
    if (toFix.length > 0) return { ok: false, problem: { code: "incomplete", findings: toFix } };
    return ok(await freeze(tx, actor, { report, content, signatory, late: isLate(report.round, terms, now) }, now));
  });
}

async function freeze(
  tx: Prisma.TransactionClient,
  actor: Actor,
  { report, content, signatory, late }: { report: ReportRow; content: ReportContent; signatory: Signatory; late: boolean },
  now: Date,
): Promise<Submitted> {
  const { round, board } = report;
  const snapshot: Snapshot = {
    format: 1,
    template: {
      key: round.templateVersion.template.key,
      number: round.templateVersion.number,
      hash: round.templateVersion.hash,
    },
    period: content.context.period,
    countDate: calendarDay(round.countDate),
    board: content.context.board,
    otherBoards: content.context.otherBoards,
    answers: content.answers,
    keyFigures: content.keyFigures,
    previousFigures: content.previousFigures,
    ...(content.shownFigures && content.shownFigures.length > 0 && { shownFigures: content.shownFigures }),
    signatory,
  };
  const hash = canonicalHash(snapshot);
  const earlier = await tx.submission.count({ where: { reportId: report.id } });
  const submission = await tx.submission.create({
    data: {
      reportId: report.id,
      version: earlier + 1,
      receipt: `RK-${board.number}-${hash.slice(0, 10).toUpperCase()}-${earlier + 1}`,
      snapshot,
      hash,
      signatoryName: signatory.name,
      signatoryFunction: signatory.function,
      late,
      submittedById: actor.userId,
      submittedAt: now,
    },
  });
  await storeFigures(tx, submission.id, deriveFigures(content));
  await tx.report.update({ where: { id: report.id }, data: { status: "submitted" } });
  await recordAudit(tx, {
    actorId: actor.userId,
    action: "report.submitted",
    regionId: round.regionId,
    boardId: board.id,
    reportId: report.id,
    details: { version: submission.version, receipt: submission.receipt, hash },
  });
  await mailSubmitted(tx, report, submission);
  return { receipt: submission.receipt, version: submission.version };
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
