import "server-only";
import { ok, problem, type Problem, type Result } from "@/lib/result";

/** The body of a request of at most `limit` bytes. Stops reading where the limit is passed. */
export async function readBody(request: Request, limit: number): Promise<Result<Buffer, Problem<"tooLarge">>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return problem("tooLarge");
    chunks.push(chunk);
  }
  return ok(Buffer.concat(chunks));
}

/** The text of a body, where it is UTF-8 and JSON: as a value. */
export function parseJson(body: Uint8Array): Result<unknown, Problem<"notJson">> {
  try {
    return ok(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)) as unknown);
  } catch {
    return problem("notJson");
  }
}
