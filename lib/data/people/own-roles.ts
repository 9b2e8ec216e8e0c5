import type { Actor, Role } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { database } from "@/lib/data/client";
import { placeFor, placeOf } from "./give-role";
import { ownPerson } from "./own-person";

/** A role of one's own. */
export type OwnRole = {
  membershipId: string;
  role: Role;
  place: string;
  since: Date;
  /** Whether one may give it to somebody else. */
  canHandOver: boolean;
};

/** The actor's roles, the oldest first. */
export async function ownRoles(actor: Actor, now: Date): Promise<OwnRole[]> {
  if (!can(actor, "person.readOwn", ownPerson(actor))) return [];
  const db = database();
  const rows = await db.membership.findMany({
    where: { userId: actor.userId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: { region: { select: { name: true } }, board: { select: { name: true } } },
  });
  return Promise.all(
    rows.map(async (row) => {
      const at = placeOf(row);
      return {
        membershipId: row.id,
        role: row.role,
        place: (row.region ?? row.board)?.name ?? "",
        since: row.createdAt,
        canHandOver: at !== null && (await placeFor(db, actor, at, now)) !== null,
      };
    }),
  );
}
