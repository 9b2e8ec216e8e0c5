import { z } from "zod";
import { tellPresence } from "@/lib/data/together/tell-presence";
import { answerTo, ownRequest } from "@/lib/server/own-request";

const bodySchema = z.strictObject({
  pageId: z.uuid(),
  partId: z.string().max(130),
  leaving: z.boolean(),
  revisions: z
    .record(z.string().max(130), z.number().int().min(0).max(2_000_000_000))
    .refine((revisions) => Object.keys(revisions).length <= 1_000),
});

const MAX_BODY = 200_000;

type Params = { params: Promise<{ reportId: string }> };

/** Told by each open page every few seconds: where it is; answers who else is there and what came in. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const asked = await ownRequest(request, bodySchema, MAX_BODY, { byItself: true });
  if (!asked.ok) return asked.response;
  const { reportId } = await params;
  return answerTo(await tellPresence(asked.actor, { reportId, ...asked.body }, new Date()));
}
