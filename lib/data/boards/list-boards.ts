import { database } from "@/lib/data/client";
import type { RegionRow } from "@/lib/data/regions/find-region";
import { isId } from "@/lib/data/id";

export type BoardListItem = {
  id: string;
  number: string;
  name: string;
  /** Codes of the region's SWVs it takes part in now; none for a board that has left. */
  partnerships: string[];
  schools: number;
  people: number;
};

/** The boards that take part in a region's SWVs, by name. The region comes from a loader that checked the actor. */
export async function listBoards(region: RegionRow): Promise<BoardListItem[]> {
  const ids = region.partnerships.map(({ id }) => id);
  const boards = await database().board.findMany({
    where: { participations: { some: { partnershipId: { in: ids } } } },
    orderBy: { name: "asc" },
    select: {
      id: true,
      number: true,
      name: true,
      participations: {
        where: { partnershipId: { in: ids }, until: null },
        select: { partnership: { select: { code: true } } },
        orderBy: { partnership: { code: "asc" } },
      },
      memberships: { select: { userId: true }, distinct: ["userId"] },
      _count: { select: { schools: { where: { partnershipId: { in: ids } } } } },
    },
  });
  return boards.map(({ participations, memberships, _count, ...board }) => ({
    ...board,
    partnerships: [...new Set(participations.map(({ partnership }) => partnership.code))],
    schools: _count.schools,
    people: memberships.length,
  }));
}

export type BoardDetail = {
  id: string;
  number: string;
  name: string;
  /** Codes of the region's SWVs it takes part in now. */
  partnerships: string[];
  schools: { id: string; code: string; name: string; type: string; municipality: string; partnership: string }[];
};

/** One board of the region with its schools there; null for an unknown or foreign id. */
export async function loadBoard(region: RegionRow, boardId: string): Promise<BoardDetail | null> {
  if (!isId(boardId)) return null;
  const ids = region.partnerships.map(({ id }) => id);
  const board = await database().board.findFirst({
    where: { id: boardId, participations: { some: { partnershipId: { in: ids } } } },
    select: {
      id: true,
      number: true,
      name: true,
      participations: {
        where: { partnershipId: { in: ids }, until: null },
        select: { partnership: { select: { code: true } } },
        orderBy: { partnership: { code: "asc" } },
      },
      schools: {
        where: { partnershipId: { in: ids } },
        orderBy: { name: "asc" },
        select: {
          id: true,
          code: true,
          name: true,
          type: true,
          municipality: true,
          partnership: { select: { code: true } },
        },
      },
    },
  });
  return (
    board && {
      id: board.id,
      number: board.number,
      name: board.name,
      partnerships: [...new Set(board.participations.map(({ partnership }) => partnership.code))],
      schools: board.schools.map(({ partnership, ...school }) => ({ ...school, partnership: partnership.code })),
    }
  );
}
