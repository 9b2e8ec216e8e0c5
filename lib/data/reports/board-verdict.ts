import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { isId } from "@/lib/data/id";
import { mailConfirmationAsked, mailVerdict, type MakeLink } from "@/lib/data/mail/mail-on-behalf";
import type { Signer } from "@/lib/report/filing";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { reportSelect, reportThing, type ReportRow } from "./report-row";

export type VerdictProblem = Problem<"notFound" | "notSubmitted" | "otherVersion" | "alreadyGiven" | "ownFiling">;

/**
 * The board stands behind a version that was filed on its behalf; once.
 *
 * @param version the version that was read: a later one was filed, `otherVersion`.
 */
export async function confirmFiling(
  actor: Actor,
  reportId: string,
  { version, name, function: position }: Signer & { version: number },
  now: Date,
): Promise<Result<true, VerdictProblem>> {
  return give(actor, reportId, version, async (tx, report, submission) => {
    await tx.boardVerdict.create({
      data: { submissionId: submission.id, confirmed: true, name, function: position, givenById: actor.userId, givenAt: now },
    });
    await recordAudit(tx, { ...traceOf(actor, report), action: "report.confirmed", details: { version, receipt: submission.receipt } });
    await mailVerdict(tx, report, { ...submission, confirmed: true, by: { name, function: position }, reason: "" });
  });
}

/**
 * The board does not: the version counts nowhere any more, whoever has opened it, and the report is
 * as it was before, still with the office, which reads why.
 */
export async function refuseFiling(
  actor: Actor,
  reportId: string,
  { version, name, function: position, reason }: Signer & { version: number; reason: string },
  now: Date,
): Promise<Result<true, VerdictProblem>> {
  return give(actor, reportId, version, async (tx, report, submission) => {
    await tx.boardVerdict.create({
      data: { submissionId: submission.id, confirmed: false, name, function: position, reason, givenById: actor.userId, givenAt: now },
    });
    await tx.submission.update({ where: { id: submission.id }, data: { withdrawnAt: now } });
    const earlier = await tx.submission.count({ where: { reportId, withdrawnAt: null }, take: 1 });
    // Only a version that was returned is followed by another.
    await tx.report.update({ where: { id: reportId }, data: { status: earlier > 0 ? "returned" : "concept" } });
    await recordAudit(tx, {
      ...traceOf(actor, report),
      action: "report.refused",
      details: { version, receipt: submission.receipt },
    });
    await mailVerdict(tx, report, { ...submission, confirmed: false, by: { name, function: position }, reason });
  });
}

/** Asks the signatories of a board once more to confirm a version; at most once a day. */
export async function askConfirmation(
  actor: Actor,
  reportId: string,
  makeLink: MakeLink,
  now: Date,
): Promise<Result<{ mailed: number }, Problem<"notFound" | "notSubmitted" | "alreadyGiven" | "nobodySigns">>> {
  if (!isId(reportId)) return problem("notFound");
  return database().$transaction(async (tx) => {
    const report = await lock(tx, reportId);
    if (!report || !can(actor, "report.fileOnBehalf", reportThing(report))) return problem("notFound");
    const submission = report.status === "submitted" ? await latestFiling(tx, reportId) : null;
    if (!submission?.filing) return problem("notSubmitted");
    if (submission.verdict || submission.filing.statementFileId !== null) return problem("alreadyGiven");
    const mailed = await mailConfirmationAsked(tx, report, { ...submission, filedById: submission.filing.filedById }, makeLink, now);
    if (mailed === null) return problem("nobodySigns");
    if (mailed > 0) {
      await recordAudit(tx, { ...traceOf(actor, report), action: "report.confirmationAsked", details: { mails: mailed } });
    }
    return ok({ mailed });
  });
}

type FiledVersion = NonNullable<Awaited<ReturnType<typeof latestFiling>>>;

async function give(
  actor: Actor,
  reportId: string,
  version: number,
  store: (tx: Prisma.TransactionClient, report: ReportRow, submission: FiledVersion) => Promise<void>,
): Promise<Result<true, VerdictProblem>> {
  if (!isId(reportId)) return problem("notFound");
  return database().$transaction(async (tx) => {
    const report = await lock(tx, reportId);
    if (!report || !can(actor, "report.confirm", { ...reportThing(report), status: "submitted", onBehalf: true })) {
      return problem("notFound");
    }
    if (report.status !== "submitted") return problem("notSubmitted");
    const submission = await latestFiling(tx, reportId);
    if (!submission?.filing) return problem("notSubmitted");
    if (submission.version !== version) return problem("otherVersion");
    if (submission.verdict) return problem("alreadyGiven");
    // Nobody confirms for the board what they filed for it themselves.
    if (submission.filing.filedById === actor.userId) return problem("ownFiling");
    await store(tx, report, submission);
    return ok(true);
  });
}

async function lock(tx: Prisma.TransactionClient, reportId: string): Promise<ReportRow | null> {
  await tx.$executeRaw`select 1 from "Report" where id = ${reportId}::uuid for update`;
  return tx.report.findUnique({ where: { id: reportId }, select: reportSelect });
}

function latestFiling(tx: Prisma.TransactionClient, reportId: string) {
  return tx.submission.findFirst({
    where: { reportId, withdrawnAt: null },
    orderBy: { version: "desc" },
    select: { id: true, version: true, receipt: true, filing: true, verdict: true },
  });
}

function traceOf(actor: Actor, report: ReportRow) {
  return { actorId: actor.userId, regionId: report.round.regionId, boardId: report.boardId, reportId: report.id };
}
