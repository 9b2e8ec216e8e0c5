import { database } from "@/lib/data/client";

export type MailboxEntry = { id: string; recipient: string; subject: string; text: string; createdAt: Date };

/**
 * The newest mails of everybody. Only for a portal with made-up people: the page that shows them does
 * not exist outside demo mode.
 */
export async function demoMailbox(): Promise<MailboxEntry[]> {
  return database().outboxMail.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 50,
    select: { id: true, recipient: true, subject: true, text: true, createdAt: true },
  });
}
