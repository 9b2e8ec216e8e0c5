import type { Actor } from "@/lib/access/actor";
import { makeOverview, type Overview } from "@/lib/figures/overview";
import { showYears } from "@/lib/figures/show-year";
import { loadProgress, type BoardProgress } from "./load-progress";
import { loadYears } from "./load-years";
import { openReadingRoom, type FigureRequest, type ReadingRoom } from "./reading-room";

export type Dashboard = {
  room: ReadingRoom;
  overview: Overview;
  /** Per board, for the SWV's staff only. */
  progress: readonly BoardProgress[] | null;
};

/**
 * The dashboard of a round, in one SWV or over all of them, with nothing in it that this actor may
 * not see. Null for who may not read it, and for what does not exist.
 */
export async function loadDashboard(actor: Actor, request: FigureRequest, now: Date): Promise<Dashboard | null> {
  const room = await openReadingRoom(actor, request);
  if (!room) return null;
  const { region, round, viewer, scopes, scope } = room;
  const [loaded, progress] = await Promise.all([
    loadYears(region.id, round, now),
    viewer.kind === "office" ? loadProgress(region.id, round, scope, now) : null,
  ]);
  const years = showYears(loaded, scopes, viewer);
  return years && { room, progress, overview: makeOverview(years, scope, viewer.kind) };
}
