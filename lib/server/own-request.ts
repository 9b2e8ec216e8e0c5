import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Problem, Result } from "@/lib/result";
import { WRITER_HEADER } from "@/lib/saving/writer-header";
import { currentActor } from "./current-actor";
import { isSameOrigin } from "./same-origin";
import { readJson } from "./read-json";

/** Null where the page does not say: a script of somebody's own, which keeps no text of anybody else. */
const writerSchema = z.uuid().nullable();

/**
 * What a route that changes something begins with: it comes from the portal's own pages, somebody
 * is signed in, and the body fits. A page that says whose text it sends (`WRITER_HEADER`) is answered
 * as signed out where that is not who is signed in now: nothing may be stored under another's name.
 * Anything else is answered here.
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
  const writer = writerSchema.safeParse(request.headers.get(WRITER_HEADER));
  if (!writer.success) return refused("wrongType", 422);
  if (writer.data !== null && writer.data !== actor.userId) return refused("otherPerson", 401, { name: actor.name });
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

function refused(code: string, status: number, more: object = {}): { ok: false; response: Response } {
  return { ok: false, response: Response.json({ code, ...more }, { status }) };
}
