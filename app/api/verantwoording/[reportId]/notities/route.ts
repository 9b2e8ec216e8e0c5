import { z } from "zod";
import { addNote, loadNotes } from "@/lib/data/together/notes";
import { MAX_NOTE } from "@/lib/report/note";
import { askedQuestions } from "@/lib/server/asked-questions";
import { answerTo, ownRequest } from "@/lib/server/own-request";
import { plainText } from "@/lib/template/answers/plain-text";

const bodySchema = z.strictObject({
  questionKey: z.string().max(130),
  text: plainText(MAX_NOTE)
    .transform((text) => text.trim())
    .refine((text) => text !== "", "empty"),
});

const MAX_BODY = 20_000;

type Params = { params: Promise<{ reportId: string }> };

/** The notes among colleagues on questions of a report. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const asked = await askedQuestions(request);
  if (!asked.ok) return asked.response;
  const notes = await loadNotes(asked.actor, (await params).reportId, asked.asked.questionKeys);
  return notes ? Response.json({ notes }) : Response.json({ code: "notFound" }, { status: 404 });
}

/** Puts a note at a question. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const asked = await ownRequest(request, bodySchema, MAX_BODY);
  if (!asked.ok) return asked.response;
  return answerTo(await addNote(asked.actor, { reportId: (await params).reportId, ...asked.body }, new Date()));
}
