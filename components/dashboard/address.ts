import type { ReadingRoom } from "@/lib/data/dashboard/reading-room";
import type { Scope } from "@/lib/figures/board-value";
import { lineKey, type FigureLine } from "@/lib/figures/line";

/** Where one is: what every link of a dashboard has to name again. */
export type Place = Pick<ReadingRoom, "region" | "round" | "scope">;

/** The dashboard, in the same SWV or in another. */
export function dashboardHref(place: Place, scope: Scope = place.scope): string {
  return `/rondes/${place.round.slug}/dashboard${query(place, scope)}`;
}

/** The boards behind a figure; behind one option of it, those that chose that. */
export function figureHref(place: Place, line: FigureLine, scope: Scope = place.scope): string {
  const chosen = line.option === null ? "" : `&keuze=${encodeURIComponent(line.option)}`;
  return `/rondes/${place.round.slug}/dashboard/${encodeURIComponent(lineKey({ ...line, option: null }))}${query(place, scope)}${chosen}`;
}

/** A report as the SWV's staff read it. */
export function reportHref(place: Place, reportId: string): string {
  return `/rondes/${place.round.slug}/beoordelen/${reportId}${query(place, null)}`;
}

/** Where the office fills in a report for its board. */
export function onBehalfHref(place: Place, reportId: string): string {
  return `/rondes/${place.round.slug}/namens/${reportId}${query(place, null)}`;
}

function query({ region }: Place, scope: Scope): string {
  const swv = scope === null ? "" : `&swv=${encodeURIComponent(scope)}`;
  return `?regio=${region.slug}${swv}`;
}
