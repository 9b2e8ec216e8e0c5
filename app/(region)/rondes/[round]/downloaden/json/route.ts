import { notFound } from "next/navigation";
import { recordRoundExport } from "@/lib/data/export/record-round-export";
import { download, tooMany } from "@/lib/server/export/download";
import { makeJson } from "@/lib/server/export/export-files";
import { tablesTaken } from "@/lib/server/limits";
import { requireRoundToDownload, type RoundParams } from "../round-download";

/** A round as JSON, for programs. */
export async function GET(request: Request, { params }: RoundParams): Promise<Response> {
  const { actor, room, request: asked } = await requireRoundToDownload(request, params);
  const refused = await tooMany(tablesTaken, actor.userId);
  if (refused) return refused;
  const made = await makeJson(actor, asked, new Date());
  if (!made) notFound();
  await recordRoundExport(actor, room, { format: "json" });
  return download(made.body, { type: "application/json; charset=utf-8", name: `ronde-${room.round.slug}.json` });
}
