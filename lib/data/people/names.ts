import type { Prisma } from "@/lib/data/generated/client";

/** What stands where the name of a person stood who was removed. */
export const UNKNOWN_PERSON = "verwijderde gebruiker";

/**
 * The names of people by their ids, for traces that outlive the person. Whoever is no longer there
 * is called `UNKNOWN_PERSON`; no id gives null: the portal itself did it.
 */
export async function loadPersonNames(
  tx: Prisma.TransactionClient,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => string | null> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const people = await tx.user.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => (id === null ? null : (names.get(id) ?? UNKNOWN_PERSON));
}
