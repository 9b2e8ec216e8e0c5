import { database } from "@/lib/data/client";
import { sendMailJobs } from "./queue-mail";

/** A mail that is about to be sent. */
export type ClaimedMail = { id: string; recipient: string; subject: string; text: string };

const WAITING = { sentAt: null, triedAt: null } as const;

/**
 * Takes a mail that waits, for who sends it now. This is committed before the mail server hears of it:
 * whoever dies in between leaves a mail that may have been sent, and that nobody takes again.
 *
 * @returns null when there is nothing to send: it was sent or taken, makes no sense any more, or is gone.
 */
export async function claimMail(id: string, now: Date): Promise<ClaimedMail | null> {
  const [mail] = await database().outboxMail.updateManyAndReturn({
    where: { id, ...WAITING, expiresAt: { gt: now } },
    data: { triedAt: now, attempts: { increment: 1 }, lastError: null },
    select: { id: true, recipient: true, subject: true, text: true },
  });
  return mail ?? null;
}

/** Writes down that the mail server has it; `keptText` is what stays readable. */
export async function markSent(id: string, keptText: string, now: Date): Promise<void> {
  await database().outboxMail.update({ where: { id }, data: { sentAt: now, text: keptText, lastError: null } });
}

/** Writes down that the mail server certainly does not have it: it waits again. */
export async function markRefused(id: string, reason: string): Promise<void> {
  await database().outboxMail.update({ where: { id }, data: { triedAt: null, lastError: reason } });
}

/** Writes down why nobody knows whether the mail server has it. */
export async function markUncertain(id: string, reason: string): Promise<void> {
  await database().outboxMail.update({ where: { id }, data: { lastError: reason } });
}

/**
 * Has every mail sent that waits and that nobody works on: after a restore, or when its work was lost.
 *
 * @returns how many mails wait.
 */
export async function queueWaitingMail(now: Date): Promise<number> {
  const waiting = await database().outboxMail.findMany({
    where: { ...WAITING, expiresAt: { gt: now } },
    select: { id: true },
    orderBy: { createdAt: "asc" },
  });
  await sendMailJobs(database(), waiting.map(({ id }) => id));
  return waiting.length;
}

/** Removes mails that were made before that moment and that nothing comes of any more: sent, or too late to send. */
export async function removeOldMails(before: Date): Promise<void> {
  await database().outboxMail.deleteMany({ where: { createdAt: { lt: before }, expiresAt: { lt: before } } });
}
