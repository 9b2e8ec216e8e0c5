import { database } from "@/lib/data/client";
import { loadProgress, type BoardProgress } from "@/lib/data/dashboard/load-progress";
import type { RegionRow } from "@/lib/data/regions/find-region";
import { inRound } from "./boards-of-round";
import type { RoundRow } from "./find-round";

/** A board in a round, as the office runs it. */
export type RoundBoardRow = {
  boardId: string;
  name: string;
  /** Null where the board has no report: the round is a draft, or the board came after the opening. */
  progress: BoardProgress | null;
  invitedAt: Date | null;
  /** A date of its own, later than the round's. */
  ownDeadline: Date | null;
  /** How many people have a role at the board. */
  people: number;
};

/**
 * The boards of a round by name: those that take part, and those that have a report. The round
 * comes from a loader that checked that the actor may read progress.
 */
export async function boardsOfRound(region: RegionRow, round: RoundRow, now: Date): Promise<RoundBoardRow[]> {
  const [boards, progress] = await Promise.all([
    database().board.findMany({
      where: { OR: [inRound(round), { reports: { some: { roundId: round.id } } }] },
      orderBy: { name: "asc" },
      select: {
        id: true,
        name: true,
        memberships: { select: { userId: true }, distinct: ["userId"] },
        roundBoards: { where: { roundId: round.id } },
      },
    }),
    loadProgress(region.id, round, null, now),
  ]);
  const byBoard = new Map(progress.map((one) => [one.boardId, one]));
  return boards.map(({ id, name, memberships, roundBoards: [own] }) => ({
    boardId: id,
    name,
    progress: byBoard.get(id) ?? null,
    invitedAt: own?.invitedAt ?? null,
    ownDeadline: own?.deadline ?? null,
    people: memberships.length,
  }));
}
