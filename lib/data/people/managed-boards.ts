import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { database } from "@/lib/data/client";

/** The own boards whose people the actor may manage, by name. */
export async function managedBoards(actor: Actor): Promise<{ id: string; name: string; number: string }[]> {
  const ids = actor.memberships
    .flatMap((membership) => ("boardId" in membership ? [membership.boardId] : []))
    .filter((boardId) => can(actor, "board.managePeople", { kind: "board", boardId, regionIds: [] }));
  return database().board.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, number: true },
    orderBy: { name: "asc" },
  });
}
