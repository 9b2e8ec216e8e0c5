import { z } from "zod";
import { tableForApi } from "@/lib/data/export/load-for-api";
import { TABLE_IDS } from "@/lib/export/round-tables";
import { answerApi } from "@/lib/server/api/api-request";

type Params = { params: Promise<{ ronde: string; tabel: string }> };

/** One table of a round of the region of the token. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { ronde, tabel } = await params;
  return answerApi(request, async (client, now) => {
    const table = z.enum(TABLE_IDS).safeParse(tabel);
    if (!table.success) return "notFound";
    const value = await tableForApi(client, ronde, table.data, now);
    return typeof value === "string" ? value : { resource: `${value.ronde}/${table.data}`, value };
  });
}
