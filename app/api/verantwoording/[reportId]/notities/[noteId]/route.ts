import { z } from "zod";
import { removeNote, resolveNote } from "@/lib/data/together/notes";
import { answerTo, ownRequest } from "@/lib/server/own-request";

const changeSchema = z.strictObject({ resolved: z.boolean() });
const MAX_BODY = 1_000;

type Params = { params: Promise<{ reportId: string; noteId: string }> };

/** Marks a note as done, or opens it again. */
export async function PATCH(request: Request, { params }: Params): Promise<Response> {
  const asked = await ownRequest(request, changeSchema, MAX_BODY);
  if (!asked.ok) return asked.response;
  return answerTo(await resolveNote(asked.actor, { ...(await params), ...asked.body }, new Date()));
}

/** Removes a note of one's own. */
export async function DELETE(request: Request, { params }: Params): Promise<Response> {
  const asked = await ownRequest(request, z.strictObject({}), MAX_BODY);
  if (!asked.ok) return asked.response;
  return answerTo(await removeNote(asked.actor, await params));
}
