import { z } from "zod";
import { saveAnswer, type SaveProblem } from "@/lib/data/reports/save-answer";
import { currentActor } from "@/lib/server/current-actor";
import { isSameOrigin } from "@/lib/server/same-origin";
import { readJson } from "@/lib/server/read-json";

/** Above the largest answer that passes (a full list of annexes comes near it), in bytes. */
const MAX_BODY = 4_000_000;

const bodySchema = z.strictObject({
  value: z.unknown(),
  revision: z.number().int().min(0).max(2_000_000_000),
  saveId: z.uuid(),
});

const STATUS: Partial<Record<SaveProblem["code"], number>> = {
  notFound: 404,
  unknownQuestion: 404,
  stale: 409,
  frozen: 423,
  notOpenYet: 423,
  closed: 423,
};

type Params = { params: Promise<{ reportId: string; questionKey: string }> };

/** Saves one answer; see `saveAnswer` for what the statuses mean. */
export async function PUT(request: Request, { params }: Params): Promise<Response> {
  if (!isSameOrigin(request)) return Response.json({ code: "crossSite" }, { status: 403 });
  const actor = await currentActor();
  if (!actor) return Response.json({ code: "signedOut" }, { status: 401 });
  const body = await readJson(request, MAX_BODY);
  if (!body.ok) return Response.json(body.problem, { status: body.problem.code === "tooLarge" ? 413 : 400 });
  const parsed = bodySchema.safeParse(body.value);
  if (!parsed.success || parsed.data.value === undefined) {
    return Response.json({ code: "wrongType" }, { status: 422 });
  }
  const result = await saveAnswer(actor, { ...(await params), ...parsed.data }, new Date());
  if (result.ok) return Response.json(result.value);
  const { problem } = result;
  if (problem.code === "stale") return Response.json({ code: "stale", ...problem.current }, { status: 409 });
  return Response.json(problem, { status: STATUS[problem.code] ?? 422 });
}
