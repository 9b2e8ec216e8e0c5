import { z } from "zod";
import { dropImport } from "@/lib/data/importing/import-draft";
import { placeImport } from "@/lib/data/importing/place-import";
import { answerTo, ownRequest } from "@/lib/server/own-request";
import { IMPORT_STATUSES, MAX_PLACE_BODY } from "../import-request";

type Params = { params: Promise<{ reportId: string; draftId: string }> };

const bodySchema = z.strictObject({
  answers: z
    .array(
      z.strictObject({
        questionKey: z.string().max(130),
        value: z.unknown(),
        revision: z.number().int().min(0).max(2_000_000_000),
        saveId: z.uuid(),
      }),
    )
    .min(1)
    .max(500),
});

/** Saves the answers that somebody chose out of a form that they read in; tells of each what came of it. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const asked = await ownRequest(request, bodySchema, MAX_PLACE_BODY);
  if (!asked.ok) return asked.response;
  return answerTo(await placeImport(asked.actor, { ...(await params), ...asked.body }, new Date()), IMPORT_STATUSES);
}

/** Forgets what was read in. */
export async function DELETE(request: Request, { params }: Params): Promise<Response> {
  const asked = await ownRequest(request, z.strictObject({}), 100);
  if (!asked.ok) return asked.response;
  return answerTo(await dropImport(asked.actor, await params), IMPORT_STATUSES);
}
