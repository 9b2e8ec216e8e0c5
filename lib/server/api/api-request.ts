import "server-only";
import { createHash } from "node:crypto";
import { findApiClient, recordTokenUse, type ApiClient } from "@/lib/data/tokens/use-api-token";
import { apiCalls, API_WINDOW } from "@/lib/server/limits";
import { apiProblem } from "./api-problem";

/** What an answer is: a value, or that there is none, or that the token may not have it. */
export type ApiAnswer = { resource: string; value: unknown } | "notFound" | "forbidden";

/**
 * What every call of the API goes through: a token that works, not too often, an answer, and a trace of
 * it. Cookies count for nothing here. Whoever has the answer already is told so.
 */
export async function answerApi(request: Request, answer: (client: ApiClient, now: Date) => Promise<ApiAnswer>): Promise<Response> {
  const now = new Date();
  const token = /^Bearer ([\w-]{20,100})$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  const client = token === undefined ? null : await findApiClient(token, now);
  if (!client) return apiProblem(401);
  if (!(await apiCalls.allow(client.tokenId))) return apiProblem(429, { "Retry-After": String(API_WINDOW) });
  const answered = await answer(client, now);
  if (answered === "notFound") return apiProblem(404);
  if (answered === "forbidden") return apiProblem(403);
  await recordTokenUse(client, answered.resource, now);
  return answerUnlessKnown(request, JSON.stringify(answered.value));
}

function answerUnlessKnown(request: Request, body: string): Response {
  // Weak: what stands between may compress it.
  const tag = `W/"${createHash("sha256").update(body).digest("base64url")}"`;
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((one) => one.trim());
  const headers = { ETag: tag, "Cache-Control": "private, no-store", Vary: "Authorization" };
  if (known.includes(tag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": "application/json; charset=utf-8" } });
}
