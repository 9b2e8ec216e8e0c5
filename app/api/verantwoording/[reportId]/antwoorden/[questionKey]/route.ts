import { z } from "zod";
import { saveAnswer } from "@/lib/data/reports/save-answer";
import { answerTo, ownRequest } from "@/lib/server/own-request";
import { MAX_ANSWER_BODY, SAVE_STATUSES } from "./save-request";

const bodySchema = z.strictObject({
  value: z.unknown(),
  revision: z.number().int().min(0).max(2_000_000_000),
  saveId: z.uuid(),
  restores: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  takenOver: z.boolean().optional(),
});

type Params = { params: Promise<{ reportId: string; questionKey: string }> };

/** Saves one answer; see `saveAnswer` for what the statuses mean. */
export async function PUT(request: Request, { params }: Params): Promise<Response> {
  const asked = await ownRequest(request, bodySchema, MAX_ANSWER_BODY);
  if (!asked.ok) return asked.response;
  const result = await saveAnswer(asked.actor, { ...(await params), ...asked.body }, new Date());
  if (result.ok || result.problem.code !== "stale") return answerTo(result, SAVE_STATUSES);
  return Response.json({ code: "stale", ...result.problem.current }, { status: 409 });
}
