import { notFound } from "next/navigation";
import { z } from "zod";
import { recordRoundExport } from "@/lib/data/export/record-round-export";
import { SHEET_IDS } from "@/lib/export/sheets";
import { download, tooMany } from "@/lib/server/export/download";
import { makeCsv } from "@/lib/server/export/export-files";
import { tablesTaken } from "@/lib/server/limits";
import { requireRoundToDownload } from "../../round-download";

type Params = { params: Promise<{ round: string; blad: string }> };

/** One sheet of a round as CSV. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { actor, room, request: asked } = await requireRoundToDownload(request, params);
  const sheet = z.enum(SHEET_IDS).safeParse((await params).blad);
  if (!sheet.success) notFound();
  const refused = await tooMany(tablesTaken, actor.userId);
  if (refused) return refused;
  const made = await makeCsv(actor, asked, sheet.data, new Date());
  if (!made) notFound();
  await recordRoundExport(actor, room, { format: "csv", sheet: sheet.data });
  return download(made.body, { type: "text/csv; charset=utf-8", name: `${sheet.data}-${room.round.slug}.csv` });
}
