import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import { ownPerson } from "./own-person";

/** Changes the actor's own name; what was signed keeps the name it was signed with. */
export async function renameSelf(actor: Actor, name: string): Promise<void> {
  if (name === actor.name || !can(actor, "person.manageOwn", ownPerson(actor))) return;
  await database().$transaction(async (tx) => {
    await tx.user.update({ where: { id: actor.userId }, data: { name } });
    await recordAudit(tx, { actorId: actor.userId, action: "person.renamed" });
  });
}
