import { notFound } from "next/navigation";
import { WITH_PROGRESS } from "@/components/export/zip-address";
import { recordRoundExport } from "@/lib/data/export/record-round-export";
import { download, tooMany } from "@/lib/server/export/download";
import { openRoundZip } from "@/lib/server/export/round-zip";
import { roundsTaken } from "@/lib/server/limits";
import { requireRoundToDownload, type RoundParams } from "../round-download";

/**
 * Every report of a round with its workbook as one ZIP, made while it is sent. With `?voortgang=ja` in
 * frames that tell the page how far it is.
 */
export async function GET(request: Request, { params }: RoundParams): Promise<Response> {
  const { actor, room, request: asked } = await requireRoundToDownload(request, params);
  const refused = await tooMany(roundsTaken, actor.userId);
  if (refused) return refused;
  const zip = await openRoundZip(actor, asked, new Date());
  if (!zip) notFound();
  await recordRoundExport(actor, room, { format: "zip" });
  return new URL(request.url).searchParams.has(WITH_PROGRESS)
    ? download(zip.framed(), { type: "application/octet-stream", name: `ronde-${room.round.slug}.frames` })
    : download(zip.plain(), { type: "application/zip", name: `ronde-${room.round.slug}.zip` });
}
