import type { Thing } from "@/lib/access/rights";
import { isId } from "@/lib/data/id";
import type { Prisma } from "@/lib/data/generated/client";
import { managingRegions } from "./managing-region";

export type FoundBoard = { id: string; name: string; thing: Thing & { kind: "board" } };

/** A board as the rights table sees it, with the region whose office may manage its people. */
export async function findBoard(tx: Prisma.TransactionClient, boardId: string, now: Date): Promise<FoundBoard | null> {
  if (!isId(boardId)) return null;
  const board = await tx.board.findUnique({ where: { id: boardId }, select: { id: true, name: true } });
  if (!board) return null;
  const managing = (await managingRegions(tx, [boardId], now)).get(boardId);
  return { ...board, thing: { kind: "board", boardId, regionIds: managing ? [managing] : [] } };
}
