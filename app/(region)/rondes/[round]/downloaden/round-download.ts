import "server-only";
import { notFound } from "next/navigation";
import type { Actor } from "@/lib/access/actor";
import { openReadingRoom, type ReadingRoom } from "@/lib/data/dashboard/reading-room";
import { requireActor } from "@/lib/server/current-actor";
import type { RoundRequest } from "@/lib/server/export/export-files";

export type RoundParams = { params: Promise<{ round: string }> };

/** The round that a download is of, for somebody who may read its dashboard; otherwise it does not exist. */
export async function requireRoundToDownload(
  request: Request,
  params: RoundParams["params"],
): Promise<{ actor: Actor; room: ReadingRoom; request: RoundRequest }> {
  const actor = await requireActor();
  const { round } = await params;
  const asked = { round, regionSlug: new URL(request.url).searchParams.get("regio") || undefined };
  const room = await openReadingRoom(actor, asked);
  return room ? { actor, room, request: asked } : notFound();
}
