import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";
import { keepImport, mayImport } from "@/lib/data/importing/import-draft";
import { loadPreviousFigures } from "@/lib/data/reports/previous-report";
import { givenName } from "@/app/api/verantwoording/[reportId]/bestanden/file-request";
import { fileKindOf, shownFileName } from "@/lib/importing/file-kind";
import { MAX_FORM_FILE } from "@/lib/importing/max-form-file";
import { makeReview } from "@/lib/importing/review/make-review";
import { problem } from "@/lib/result";
import { currentActor } from "@/lib/server/current-actor";
import { readFormFile } from "@/lib/server/importing/read-form-file";
import { formsRead } from "@/lib/server/limits";
import { answerTo } from "@/lib/server/own-request";
import { readBody } from "@/lib/server/read-body";
import { isSameOrigin } from "@/lib/server/same-origin";
import { IMPORT_STATUSES } from "./import-request";

type Params = { params: Promise<{ reportId: string }> };

const sourceSchema = z.enum(["thisYear", "lastYear"]);

/**
 * Reads a filled-in form in for a report: the file itself is the body, its name stands in a header,
 * in `?soort=` what it is. Nothing is received from who may not write the report, and nothing of the
 * report changes. What was read waits for this person to go through.
 */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  if (!isSameOrigin(request)) return answerTo(problem("crossSite"), IMPORT_STATUSES);
  const actor = await currentActor();
  if (!actor) return answerTo(problem("signedOut"), IMPORT_STATUSES);
  const { reportId } = await params;
  const may = await mayImport(actor, reportId, new Date());
  if (!may.ok) return answerTo(may, IMPORT_STATUSES);
  const source = sourceSchema.safeParse(new URL(request.url).searchParams.get("soort"));
  if (!source.success) return answerTo(problem("wrongType"), IMPORT_STATUSES);
  if (!(await formsRead.allow(actor.userId))) return answerTo(problem("tooOften"), IMPORT_STATUSES);

  if (Number(request.headers.get("content-length") ?? 0) > MAX_FORM_FILE) return answerTo(problem("tooLarge"), IMPORT_STATUSES);
  const body = await readBody(request, MAX_FORM_FILE);
  if (!body.ok) return answerTo(body, IMPORT_STATUSES);
  const { report, context } = may.value;
  const name = shownFileName(givenName(request.headers));
  const read = await readFormFile(body.value, name, context.definition, { partnerships: context.board.partnerships });
  if (!read.ok) return answerTo(read, IMPORT_STATUSES);
  if (read.value.problems.some(({ code }) => code === "noFormFound")) return answerTo(problem("noFormFound"), IMPORT_STATUSES);

  const previousFigures = await loadPreviousFigures(report);
  const review = makeReview(read.value, context, { source: source.data, previousFigures, newId: randomUUID });
  const file = { name, kind: fileKindOf(body.value, name), hash: createHash("sha256").update(body.value).digest("hex") };
  return answerTo(await keepImport(actor, reportId, { file, source: source.data, review }, new Date()), IMPORT_STATUSES);
}
