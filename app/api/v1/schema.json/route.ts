import { roundFileJsonSchema } from "@/lib/export/round-tables";
import { schemaAddress } from "@/lib/server/export/export-files";

/** The schema of the JSON file of a round, for everybody. */
export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(roundFileJsonSchema(schemaAddress())), { headers: { "Content-Type": "application/schema+json; charset=utf-8" } });
}
