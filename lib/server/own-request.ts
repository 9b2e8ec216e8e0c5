import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Problem, Result } from "@/lib/result";
import { currentActor } from "./current-actor";
import { isSameOrigin } from "./same-origin";
import { readJson } from "./read-json";

/**
 * What a route that changes something begins with: it comes from the portal's own pages, somebody
 * is signed in, and the body fits. Anything else is answered here.
 *
 * @param limit longest body, in bytes
 * @param asked.byItself an open page asks without anybody doing something: that keeps no session alive
 */
export async function ownRequest<Body>(
  request: Request,
  schema: z.ZodType<Body>,
  limit: number,
  asked: { byItself?: boolean } = {},
): Promise<{ ok: true; actor: Actor; body: Body } | { ok: false; response: Response }> {
  if (!isSameOrigin(request)) return refused("crossSite", 403);
  const actor = await currentActor(asked);
  if (!actor) return refused("signedOut", 401);
  const json = await readJson(request, limit);
  if (!json.ok) return refused(json.problem.code, json.problem.code === "tooLarge" ? 413 : 400);
  const parsed = schema.safeParse(json.value);
  return parsed.success ? { ok: true, actor, body: parsed.data } : refused("wrongType", 422);
}

/** The answer to a result: its value, or its problem with the status that `statuses` has for it, else 422. */
export function answerTo<T>(
  result: Result<T, Problem>,
  statuses: Readonly<Record<string, number>> = { notFound: 404 },
): Response {
  if (result.ok) return Response.json(result.value);
  return Response.json(result.problem, { status: statuses[result.problem.code] ?? 422 });
}

function refused(code: string, status: number): { ok: false; response: Response } {
  return { ok: false, response: Response.json({ code }, { status }) };
}
