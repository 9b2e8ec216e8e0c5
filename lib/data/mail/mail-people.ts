import type { Role } from "@/lib/access/actor";
import type { Prisma } from "@/lib/data/generated/client";
import { namedRoleSelect, shownName, type NamedRole } from "@/lib/data/people/shown-name";
import type { Letter } from "@/lib/mail/letter";
import { queueMails, type QueuedMail } from "./queue-mail";

export type Addressee = { id: string; name: string; email: string };

/** Everybody with a role at a board, or with one of these. */
export async function peopleOfBoard(tx: Prisma.TransactionClient, boardId: string, roles?: readonly Role[]): Promise<Addressee[]> {
  return addressees(tx, { boardId, ...(roles && { role: { in: [...roles] } }) });
}

/** Those of its board who worked on a report or signed the version. */
export async function involvedOfBoard(
  tx: Prisma.TransactionClient,
  report: { id: string; boardId: string },
  { submittedById }: { submittedById: string | null },
): Promise<Addressee[]> {
  const writers = await tx.answerHistory.findMany({
    where: { reportId: report.id },
    distinct: ["savedById"],
    select: { savedById: true },
  });
  const involved = new Set([submittedById, ...writers.map(({ savedById }) => savedById)]);
  return (await peopleOfBoard(tx, report.boardId)).filter(({ id }) => involved.has(id));
}

/** Who reads what boards hand in: the reviewers of a region, or where it has none its administrators. */
export async function readersOfRegion(tx: Prisma.TransactionClient, regionId: string): Promise<Addressee[]> {
  const reviewers = await addressees(tx, { regionId, role: "swvReviewer" });
  return reviewers.length > 0 ? reviewers : addressees(tx, { regionId, role: "swvAdministrator" });
}

/** The holders of roles, each once, called as others at that place know them: offices read these mails as well. */
async function addressees(tx: Prisma.TransactionClient, where: Prisma.MembershipWhereInput): Promise<Addressee[]> {
  const roles = await tx.membership.findMany({ where, select: namedRoleSelect, orderBy: [{ user: { name: "asc" } }, { id: "asc" }] });
  return addresseesOf(roles);
}

/** The same for roles that were loaded already. */
export function addresseesOf(roles: readonly (NamedRole & { user: { id: string; email: string } })[]): Addressee[] {
  const people = new Map(roles.map((role) => [role.user.id, { id: role.user.id, name: shownName(role), email: role.user.email }]));
  return [...people.values()];
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
