import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { DocumentModel } from "@/lib/document/model";
import { reportFilesMade } from "./limits";

const FILES = {
  pdf: { extension: "pdf", disposition: "inline" },
  word: { extension: "docx", disposition: "attachment" },
} as const;

/** A kind of file that a document can become. */
export type FileKind = {
  format: keyof typeof FILES;
  type: string;
  render: (model: DocumentModel) => Promise<Uint8Array>;
};

export type FileExtension = (typeof FILES)[FileKind["format"]]["extension"];

/**
 * The answer with a document as a file. Who asks for very many at once is told to wait.
 *
 * @param note leaves in the trace that it was taken, once it is made
 */
export async function documentFile(
  actor: Actor,
  model: DocumentModel,
  { format, type, render }: FileKind,
  nameOf: (extension: FileExtension) => string,
  note: () => Promise<void>,
): Promise<Response> {
  if (!(await reportFilesMade.allow(actor.userId))) return new Response(TOO_MANY, { status: 429, headers: TOO_MANY_HEADERS });
  const file = await render(model);
  await note();
  const { extension, disposition } = FILES[format];
  return new Response(new Uint8Array(file), {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `${disposition}; filename="${nameOf(extension)}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

const TOO_MANY = "U hebt heel veel bestanden achter elkaar opgevraagd. Wacht een minuut en probeer het dan opnieuw.";
const TOO_MANY_HEADERS = {
  "Content-Type": "text/plain; charset=utf-8",
  "Retry-After": "60",
  "Cache-Control": "private, no-store",
};
