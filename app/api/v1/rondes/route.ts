import { roundsForApi } from "@/lib/data/export/load-for-api";
import { answerApi } from "@/lib/server/api/api-request";

/** The rounds of the region of the token. */
export async function GET(request: Request): Promise<Response> {
  return answerApi(request, async (client) => {
    const value = await roundsForApi(client);
    return value ? { resource: "rondes", value } : "notFound";
  });
}
