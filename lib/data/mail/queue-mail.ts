import type { Prisma } from "@/lib/data/generated/client";
import { sendJobs } from "@/lib/data/jobs/send-jobs";

export type QueuedMail = {
  /** Names the event: one event never sends two mails to one address. */
  eventKey: string;
  recipient: string;
  subject: string;
  /** Plain text; addresses of pages in full, each on a line of its own. */
  text: string;
  /** The office that may read it in its outbox; none for mail about signing in. */
  regionId?: string;
  boardId?: string;
  reportId?: string;
  /** From when on it makes no sense any more to send it; otherwise it is tried for four days. */
  expiresAt?: Date;
};

/** Puts a mail in the queue, in the transaction that causes it: without the change there is no mail. */
export async function queueMail(tx: Prisma.TransactionClient, mail: QueuedMail): Promise<void> {
  await queueMails(tx, [mail]);
}

/**
 * The same for several at once.
 *
 * @returns how many are new; the others were queued before, for the same event.
 */
export async function queueMails(tx: Prisma.TransactionClient, mails: readonly QueuedMail[]): Promise<number> {
  const queued = await tx.outboxMail.createManyAndReturn({ data: [...mails], skipDuplicates: true, select: { id: true } });
  await sendMailJobs(tx, queued.map(({ id }) => id));
  return queued.length;
}

/** Has mails that wait sent; one that is being sent already is left to who does that. */
export async function sendMailJobs(tx: Prisma.TransactionClient, mailIds: readonly string[]): Promise<void> {
  await sendJobs(tx, "mail", mailIds.map((mailId) => ({ key: mailId, data: { mailId } })));
}
