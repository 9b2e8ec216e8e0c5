import { notFound } from "next/navigation";
import { recordRoundExport } from "@/lib/data/export/record-round-export";
import { download, tooMany } from "@/lib/server/export/download";
import { makeWorkbook } from "@/lib/server/export/export-files";
import { tablesTaken } from "@/lib/server/limits";
import { requireRoundToDownload, type RoundParams } from "../round-download";

/** A round as an Excel workbook. */
export async function GET(request: Request, { params }: RoundParams): Promise<Response> {
  const { actor, room, request: asked } = await requireRoundToDownload(request, params);
  const refused = await tooMany(tablesTaken, actor.userId);
  if (refused) return refused;
  const made = await makeWorkbook(actor, asked, new Date());
  if (!made) notFound();
  await recordRoundExport(actor, room, { format: "excel" });
  return download(made.body, {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    name: `ronde-${room.round.slug}.xlsx`,
  });
}
