import "server-only";
import type { Problem, Result } from "@/lib/result";
import { parseJson, readBody } from "./read-body";

/** The JSON body of a request of at most `limit` bytes; refuses what is not valid UTF-8 or not JSON. */
export async function readJson(
  request: Request,
  limit: number,
): Promise<Result<unknown, Problem<"tooLarge" | "notJson">>> {
  const body = await readBody(request, limit);
  return body.ok ? parseJson(body.value) : body;
}
