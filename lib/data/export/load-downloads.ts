import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/data/client";
import { readableReports } from "@/lib/data/dashboard/readable-reports";
import { openReadingRoom, type FigureRequest, type ReadingRoom } from "@/lib/data/dashboard/reading-room";

export type Downloads = {
  room: ReadingRoom;
  /** How many reports the actor may take. */
  reports: number;
  /** Of those the ones that a board can still withdraw, and not any more once somebody of the SWV takes them. */
  unopened: number;
};

/** What can be had of a round; null for who may not read its dashboard, and for what does not exist. */
export async function loadDownloads(actor: Actor, request: FigureRequest): Promise<Downloads | null> {
  const room = await openReadingRoom(actor, request);
  if (!room) return null;
  const reports = await readableReports(actor, room.region.id, room.round);
  const unopened =
    room.viewer.kind === "office"
      ? await database().submission.count({ where: { withdrawnAt: null, openedAt: null, report: { roundId: room.round.id, status: "submitted" } } })
      : 0;
  return { room, reports: reports.length, unopened };
}
