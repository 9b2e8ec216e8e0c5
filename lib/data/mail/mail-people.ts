import type { Role } from "@/lib/access/actor";
import type { Prisma } from "@/lib/data/generated/client";
import type { Letter } from "@/lib/mail/letter";
import { queueMails, type QueuedMail } from "./queue-mail";

export type Addressee = { id: string; name: string; email: string };

const addressee = { id: true, name: true, email: true } as const;

/** Everybody with a role at a board, or with one of these. */
export async function peopleOfBoard(tx: Prisma.TransactionClient, boardId: string, roles?: readonly Role[]): Promise<Addressee[]> {
  return tx.user.findMany({
    where: { memberships: { some: { boardId, ...(roles && { role: { in: [...roles] } }) } } },
    select: addressee,
    orderBy: { name: "asc" },
  });
}

/** Who reads what boards hand in: the reviewers of a region, or where it has none its administrators. */
export async function readersOfRegion(tx: Prisma.TransactionClient, regionId: string): Promise<Addressee[]> {
  const holding = (role: Role) =>
    tx.user.findMany({ where: { memberships: { some: { regionId, role } } }, select: addressee, orderBy: { name: "asc" } });
  const reviewers = await holding("swvReviewer");
  return reviewers.length > 0 ? reviewers : holding("swvAdministrator");
}

/**
 * Mails people about one event, each once.
 *
 * @returns how many got one now; others got theirs before.
 */
export async function mailPeople(
  tx: Prisma.TransactionClient,
  people: readonly Addressee[],
  event: Omit<QueuedMail, "recipient" | "subject" | "text">,
  write: (person: Addressee) => Letter,
): Promise<number> {
  return queueMails(tx, people.map((person) => ({ ...event, recipient: person.email, ...write(person) })));
}
