import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { isId } from "@/lib/data/id";
import { mailPeople, peopleOfBoard } from "@/lib/data/mail/mail-people";
import { reportEvent, reportLetter } from "@/lib/data/mail/report-event";
import { readyToSignMail } from "@/lib/mail/ready-to-sign";
import { findings } from "@/lib/report/findings";
import { findingsToFix } from "@/lib/report/reopening";
import { revisionSum } from "@/lib/report/revision-sum";
import { boardDeadline, mayWrite } from "@/lib/report/status";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { loadBoardTerms } from "./board-dates";
import { loadContentToSign } from "./content-to-sign";
import { reportSelect, reportThing } from "./report-row";

export type AskProblem = Problem<"notFound" | "frozen" | "notOpenYet" | "closed" | "otherWriter" | "incomplete" | "nobodySigns">;

/** Who was asked to sign a report as it stands, and when. */
export type AskedToSign = { at: Date; names: string[] };

/**
 * Mails those who sign for a board that its report is complete. Once for what the report holds: asking
 * again before anybody changed it mails nobody, and tells when it was asked.
 */
export async function askToSign(actor: Actor, reportId: string, now: Date): Promise<Result<AskedToSign, AskProblem>> {
  if (!isId(reportId)) return problem("notFound");
  return database().$transaction(async (tx) => {
    const report = await tx.report.findUnique({ where: { id: reportId }, select: reportSelect });
    if (!report || !can(actor, "report.readDraft", reportThing(report))) return problem("notFound");
    // Who files for a board asks it to confirm afterwards.
    if (report.onBehalfSince) return problem("otherWriter");
    const terms = await loadBoardTerms(tx, report);
    const writable = mayWrite(report.status, report.round, terms, now);
    if (!writable.ok) return writable;
    const { content, revisions } = await loadContentToSign(tx, report);
    if (findingsToFix(findings(content), terms.reopenedKeys).length > 0) return problem("incomplete");
    const others = (await peopleOfBoard(tx, report.boardId, ["boardSignatory"])).filter(({ id }) => id !== actor.userId);
    if (others.length === 0) return problem("nobodySigns");
    const eventKey = await askedKey(tx, reportId, revisionSum(revisions));
    const facts = {
      ...reportLetter(report, "/controleren"),
      askedBy: actor.name,
      due: boardDeadline(report.round, terms),
    };
    await mailPeople(tx, others, reportEvent(report, eventKey), ({ name }) => readyToSignMail({ ...facts, name }));
    return ok((await asked(tx, eventKey)) ?? { at: now, names: others.map(({ name }) => name) });
  });
}

/** Who was asked to sign a report with these revisions; null when nobody was. The report comes from a loader that checked the actor. */
export async function askedToSign(reportId: string, revisions: Readonly<Record<string, number>>): Promise<AskedToSign | null> {
  return asked(database(), await askedKey(database(), reportId, revisionSum(revisions)));
}

/** A version that came back unchanged may be asked for again. */
async function askedKey(tx: Prisma.TransactionClient, reportId: string, revision: number): Promise<string> {
  const versions = await tx.submission.count({ where: { reportId } });
  return `report.readyToSign:${reportId}:${versions}:${revision}`;
}

async function asked(tx: Prisma.TransactionClient, eventKey: string): Promise<AskedToSign | null> {
  const mails = await tx.outboxMail.findMany({ where: { eventKey }, select: { recipient: true, createdAt: true, boardId: true }, orderBy: { createdAt: "desc" } });
  const [last] = mails;
  if (!last?.boardId) return null;
  const people = await peopleOfBoard(tx, last.boardId, ["boardSignatory"]);
  const names = people.filter(({ email }) => mails.some(({ recipient }) => recipient === email)).map(({ name }) => name);
  return names.length === 0 ? null : { at: last.createdAt, names };
}
