import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { database } from "@/lib/data/client";

export type BoardPlace = { id: string; name: string; number: string; canManagePeople: boolean };
export type RegionPlace = { id: string; slug: string; name: string };

/** Where somebody has a role. */
export type Places = { boards: BoardPlace[]; regions: RegionPlace[] };

/** The boards and regions where the actor has a role, by name. */
export async function placesOf(actor: Actor): Promise<Places> {
  const boardIds = actor.memberships.flatMap((membership) => ("boardId" in membership ? [membership.boardId] : []));
  const regionIds = actor.memberships.flatMap((membership) => ("regionId" in membership ? [membership.regionId] : []));
  const [boards, regions] = await Promise.all([
    boardIds.length === 0
      ? []
      : database().board.findMany({
          where: { id: { in: boardIds } },
          select: { id: true, name: true, number: true },
          orderBy: { name: "asc" },
        }),
    regionIds.length === 0
      ? []
      : database().region.findMany({
          where: { id: { in: regionIds } },
          select: { id: true, slug: true, name: true },
          orderBy: { name: "asc" },
        }),
  ]);
  return {
    boards: boards.map((board) => ({
      ...board,
      canManagePeople: can(actor, "board.managePeople", { kind: "board", boardId: board.id, regionIds: [] }),
    })),
    regions,
  };
}
