import type { Prisma } from "@/lib/data/generated/client";

export type QueuedMail = {
  /** Names the event: one event never sends two mails to one address. */
  eventKey: string;
  recipient: string;
  subject: string;
  /** Plain text; addresses of pages in full, each on a line of its own. */
  text: string;
};

/** Puts a mail in the queue, in the transaction that causes it: without the change there is no mail. */
export async function queueMail(tx: Prisma.TransactionClient, mail: QueuedMail): Promise<void> {
  await tx.outboxMail.createMany({ data: [mail], skipDuplicates: true });
}
