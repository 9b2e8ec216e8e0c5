import { roundForApi } from "@/lib/data/export/load-for-api";
import { answerApi } from "@/lib/server/api/api-request";

type Params = { params: Promise<{ ronde: string }> };

/** One round of the region of the token. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { ronde } = await params;
  return answerApi(request, async (client) => {
    const value = await roundForApi(client, ronde);
    return value ? { resource: value.ronde, value } : "notFound";
  });
}
