import { openApiDocument } from "@/lib/export/openapi";
import { environment } from "@/lib/server/environment";

/** The description of the API, for everybody: it tells nothing of any region. */
export async function GET(): Promise<Response> {
  return Response.json(openApiDocument(environment().portalUrl));
}
