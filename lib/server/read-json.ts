import "server-only";
import { ok, problem, type Problem, type Result } from "@/lib/result";

/**
 * The JSON body of a request of at most `limit` bytes. Stops reading where the limit is passed and
 * refuses what is not valid UTF-8 or not JSON.
 */
export async function readJson(
  request: Request,
  limit: number,
): Promise<Result<unknown, Problem<"tooLarge" | "notJson">>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (!request.body) return problem("notJson");
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > limit) return problem("tooLarge");
    chunks.push(chunk);
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
    return ok(JSON.parse(text) as unknown);
  } catch {
    return problem("notJson");
  }
}
