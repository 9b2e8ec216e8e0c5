import type { Thing } from "@/lib/access/rights";
import { isId } from "@/lib/data/id";
import type { Prisma } from "@/lib/data/generated/client";
import { during } from "@/lib/data/reports/form-context";

export type FoundBoard = { id: string; name: string; thing: Thing & { kind: "board" } };

/**
 * A board as the rights table sees it, with the region whose office may manage its people. Any
 * office can have a board of another region join its own, so a board that takes part in several
 * regions is nobody's but its own: only its signatories manage its people.
 */
export async function findBoard(tx: Prisma.TransactionClient, boardId: string, now: Date): Promise<FoundBoard | null> {
  if (!isId(boardId)) return null;
  const board = await tx.board.findUnique({
    where: { id: boardId },
    select: {
      id: true,
      name: true,
      participations: { where: during(now), select: { partnership: { select: { regionId: true } } } },
    },
  });
  if (!board) return null;
  const regionIds = [...new Set(board.participations.map(({ partnership }) => partnership.regionId))];
  const managing = regionIds.length === 1 ? regionIds : [];
  return { id: board.id, name: board.name, thing: { kind: "board", boardId: board.id, regionIds: managing } };
}
