import { createHash } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { inspectFile, mayLoadFile } from "@/lib/data/key-figures/inspect-file";
import { loadFile, planFile } from "@/lib/data/key-figures/load-file";
import { FILE_FIELDS } from "@/lib/key-figures/file-address";
import { fileRequestSchema, type FileRequest } from "@/lib/key-figures/file-request";
import { sourceSchema } from "@/lib/key-figures/source";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { onOneLine } from "@/lib/values/one-line";
import { currentActor } from "@/lib/server/current-actor";
import { tablesRead } from "@/lib/server/limits";
import { answerTo } from "@/lib/server/own-request";
import { parseJson, readBody } from "@/lib/server/read-body";
import { isSameOrigin } from "@/lib/server/same-origin";
import { readTableInProcess } from "@/lib/server/tables/read-in-process";
import { TABLE_LIMITS } from "@/lib/tables/sheet";
import type { TableFile } from "@/lib/tables/read-table";

type Params = { params: Promise<{ round: string }> };

/** The file, and beside it how its columns are read. */
const MAX_BODY = TABLE_LIMITS.bytes + 1_000_000;

const STATUSES: Readonly<Record<string, number>> = { crossSite: 403, signedOut: 401, notFound: 404, tooLarge: 413, tooOften: 429 };

/**
 * Receives a file of key figures and says what stands in it, what loading it would do, or loads it;
 * see `fileRequestSchema`. Nothing is received from who may not load here.
 */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  if (!isSameOrigin(request)) return answerTo(problem("crossSite"), STATUSES);
  const actor = await currentActor();
  if (!actor) return answerTo(problem("signedOut"), STATUSES);
  const { round } = await params;
  const regio = new URL(request.url).searchParams.get("regio") ?? undefined;
  if (!(await mayLoadFile(actor, round, regio))) return answerTo(problem("notFound"), STATUSES);
  if (!(await tablesRead.allow(actor.userId))) return answerTo(problem("tooOften"), STATUSES);

  if (Number(request.headers.get("content-length") ?? 0) > MAX_BODY) return answerTo(problem("tooLarge"), STATUSES);
  const body = await readBody(request, MAX_BODY);
  if (!body.ok) return answerTo(body, STATUSES);
  const sent = await sentForm(body.value, request.headers.get("content-type") ?? "");
  if (!sent.ok) return answerTo(sent, STATUSES);
  const table = await readTableInProcess(sent.value.bytes);
  if (!table.ok) return answerTo(table, STATUSES);
  return answerTo(await handle(actor, { round, regio }, sent.value, table.value), STATUSES);
}

type Sent = { bytes: Buffer; name: string; asked: FileRequest };

async function sentForm(body: Buffer, contentType: string): Promise<Result<Sent, Problem<"wrongType" | "empty">>> {
  // What is no form is answered like any other that does not fit.
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": contentType } }).formData().catch(() => null);
  const file = form?.get(FILE_FIELDS.file);
  const asked = form?.get(FILE_FIELDS.request);
  if (!(file instanceof File) || typeof asked !== "string") return problem("wrongType");
  const json = parseJson(Buffer.from(asked));
  const parsed = fileRequestSchema.safeParse(json.ok ? json.value : null);
  if (!parsed.success) return problem("wrongType");
  return ok({ bytes: Buffer.from(await file.arrayBuffer()), name: shownName(file.name), asked: parsed.data });
}

async function handle(actor: Actor, { round, regio }: { round: string; regio: string | undefined }, { bytes, name, asked }: Sent, { sheets }: TableFile): Promise<Result<unknown, Problem>> {
  if (asked.step === "inspect") return inspectFile(actor, round, regio, sheets, asked.heading);
  const sheet = sheets[asked.sheet];
  if (!sheet) return problem("wrongType");
  const file = { name, sheet, hash: createHash("sha256").update(bytes).digest("hex") };
  if (asked.step === "plan") return planFile(actor, round, regio, file, asked.mapping, new Date());
  const source = sourceSchema.safeParse(asked.source);
  if (!source.success) return problem("source", { details: { sentence: source.error.issues[0]?.message ?? "" } });
  return loadFile(actor, round, regio, file, { mapping: asked.mapping, source: source.data, digest: asked.digest }, new Date());
}

/** The name of a file as the history shows it; no file system sees it. */
function shownName(name: string): string {
  return onOneLine(name.normalize("NFC").replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, "")).slice(-200) || "bestand";
}
