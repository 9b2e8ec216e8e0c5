import { addAnnexFile, mayAddFile } from "@/lib/data/files/add-annex-file";
import { MAX_FILE_SIZE } from "@/lib/template/answers/annex-file";
import { cleanFileName } from "@/lib/files/file-name";
import { recogniseFile } from "@/lib/files/recognise";
import { problem } from "@/lib/result";
import { currentActor } from "@/lib/server/current-actor";
import { filesSent } from "@/lib/server/limits";
import { answerTo } from "@/lib/server/own-request";
import { readBody } from "@/lib/server/read-body";
import { isSameOrigin } from "@/lib/server/same-origin";
import { FILE_STATUSES, givenName } from "./file-request";

type Params = { params: Promise<{ reportId: string }> };

/**
 * Receives a file for an annex: the file itself is the body, its name stands in a header, the
 * question in `?vraag=`. Nothing is received from who may not put it there. Answers what the answer
 * has to name, see `AnnexFile`.
 */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  if (!isSameOrigin(request)) return answerTo(problem("crossSite"), FILE_STATUSES);
  const actor = await currentActor();
  if (!actor) return answerTo(problem("signedOut"), FILE_STATUSES);
  const target = { reportId: (await params).reportId, questionKey: new URL(request.url).searchParams.get("vraag") ?? "" };
  const may = await mayAddFile(actor, target, new Date());
  if (!may.ok) return answerTo(may, FILE_STATUSES);
  if (!(await filesSent.allow(actor.userId))) return answerTo(problem("tooOften"), FILE_STATUSES);

  if (Number(request.headers.get("content-length") ?? 0) > MAX_FILE_SIZE) return answerTo(problem("tooLarge"), FILE_STATUSES);
  const body = await readBody(request, MAX_FILE_SIZE);
  if (!body.ok) return answerTo(body, FILE_STATUSES);
  const type = await recogniseFile(body.value);
  if (!type.ok) return answerTo(type, FILE_STATUSES);
  const name = cleanFileName(givenName(request.headers), type.value);
  if (name === null) return answerTo(problem("otherExtension", { details: { type: type.value } }), FILE_STATUSES);
  return answerTo(await addAnnexFile(actor, target, { name, type: type.value, content: body.value }, new Date()), FILE_STATUSES);
}
