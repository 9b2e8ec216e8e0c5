import { z } from "zod";
import { setAside } from "@/lib/data/reports/set-aside";
import { answerTo, ownRequest } from "@/lib/server/own-request";
import { MAX_ANSWER_BODY, SAVE_STATUSES } from "../save-request";

const bodySchema = z.strictObject({
  value: z.unknown(),
  basedOn: z.number().int().min(0).max(2_000_000_000),
  saveId: z.uuid(),
});

type Params = { params: Promise<{ reportId: string; questionKey: string }> };

/** Keeps a text that was not chosen in a conflict in the history of its question. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const asked = await ownRequest(request, bodySchema, MAX_ANSWER_BODY);
  if (!asked.ok) return asked.response;
  return answerTo(await setAside(asked.actor, { ...(await params), ...asked.body }, new Date()), SAVE_STATUSES);
}
