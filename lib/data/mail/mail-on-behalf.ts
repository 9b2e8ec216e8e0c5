import type { Prisma } from "@/lib/data/generated/client";
import { signedBySelect, signedByOf } from "@/lib/data/reports/filing";
import type { ReportRow } from "@/lib/data/reports/report-row";
import { storeLink } from "@/lib/data/people/sign-in-links";
import { begunOnBehalfMail, confirmMail, filedOnBehalfMail, verdictMail } from "@/lib/mail/on-behalf";
import { submittedMailToOffice } from "@/lib/mail/submitted";
import type { Signer } from "@/lib/report/filing";
import { calendarDay } from "@/lib/values/date";
import { mailPeople, peopleOfBoard, readersOfRegion } from "./mail-people";
import { queueMails } from "./queue-mail";
import { reportEvent, reportLetter, reviewAddress } from "./report-event";

/** Makes a link to sign in: what is kept of it, and the address that is mailed. Null where nobody signs in by a link. */
export type MakeLink = () => { tokenHash: string; address: string } | null;

/** How long the link in a mail that asks to confirm works: boards read their mail within a week. */
const LINK_DAYS = 7;
const DAY = 24 * 60 * 60 * 1000;

/** Where a board's signatory confirms. */
export function confirmPath(reportId: string): string {
  return `/verantwoording/${reportId}/bevestigen`;
}

/** Tells the people of a board that the office fills in their report. */
export async function mailBegunOnBehalf(tx: Prisma.TransactionClient, report: ReportRow, now: Date): Promise<void> {
  const event = reportEvent(report, `report.begunOnBehalf:${report.id}:${now.toISOString()}`);
  await mailPeople(tx, await peopleOfBoard(tx, report.boardId), event, ({ name }) =>
    begunOnBehalfMail({ ...reportLetter(report), name }),
  );
}

export type FiledVersion = { id: string; receipt: string; filedById: string };

/** A version was filed for a board: its people hear of it or are asked to confirm, the office gets the receipt. */
export async function mailFiledOnBehalf(
  tx: Prisma.TransactionClient,
  report: ReportRow,
  filed: FiledVersion & { asksToConfirm: boolean },
  makeLink: MakeLink,
  now: Date,
): Promise<void> {
  const submission = await tx.submission.findUniqueOrThrow({
    where: { id: filed.id },
    select: { ...signedBySelect, version: true, receipt: true, submittedAt: true, late: true },
  });
  const signed = signedByOf(submission);
  const { version, receipt, submittedAt, late } = submission;
  if (filed.asksToConfirm) await mailConfirmationAsked(tx, report, filed, makeLink, now);
  else {
    const event = reportEvent(report, `report.filedOnBehalf:${filed.id}`);
    await mailPeople(tx, await peopleOfBoard(tx, report.boardId), event, ({ name }) =>
      filedOnBehalfMail({ ...reportLetter(report, "/ontvangst"), ...signed, receipt, name }),
    );
  }
  const facts = { ...reportLetter(report), ...signed, version, receipt, submittedAt, late, address: reviewAddress(report) };
  await mailPeople(tx, await readersOfRegion(tx, report.round.regionId), reportEvent(report, `report.submitted:${filed.id}`), ({ name }) =>
    submittedMailToOffice({ ...facts, name }),
  );
}

/**
 * Asks those who sign for a board to confirm a version, each by a link of their own; who got one
 * today gets no other.
 *
 * @returns how many were mailed now; null where nobody can confirm.
 */
export async function mailConfirmationAsked(
  tx: Prisma.TransactionClient,
  report: ReportRow,
  { id, receipt, filedById }: FiledVersion,
  makeLink: MakeLink,
  now: Date,
): Promise<number | null> {
  const signatories = (await peopleOfBoard(tx, report.boardId, ["boardSignatory"])).filter((person) => person.id !== filedById);
  if (signatories.length === 0) return null;
  const event = reportEvent(report, `report.confirm:${id}:${calendarDay(now)}`);
  const before = await tx.outboxMail.findMany({ where: { eventKey: event.eventKey }, select: { recipient: true } });
  const asked = signatories.filter(({ email }) => !before.some(({ recipient }) => recipient === email));
  const until = new Date(now.getTime() + LINK_DAYS * DAY);
  const mails = [];
  for (const { name, email } of asked) {
    const link = makeLink();
    if (link) await storeLink(tx, { tokenHash: link.tokenHash, email, returnTo: confirmPath(report.id), expiresAt: until });
    const facts = { ...reportLetter(report, "/bevestigen"), ...(link && { address: link.address }), name, receipt };
    mails.push({ ...event, recipient: email, ...confirmMail({ ...facts, signsInUntil: link && until }) });
  }
  return queueMails(tx, mails);
}

/** Tells the office what the board says of what was filed for it. */
export async function mailVerdict(
  tx: Prisma.TransactionClient,
  report: ReportRow,
  { id, by, confirmed, reason }: { id: string; by: Signer; confirmed: boolean; reason: string },
): Promise<void> {
  const facts = {
    ...reportLetter(report),
    ...(confirmed && { address: reviewAddress(report) }),
    by,
    confirmed,
    reason,
  };
  await mailPeople(tx, await readersOfRegion(tx, report.round.regionId), reportEvent(report, `report.verdict:${id}`), ({ name }) =>
    verdictMail({ ...facts, name }),
  );
}
