import { fileTypeFromBuffer } from "file-type";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { readTextFile } from "@/lib/values/text-file";
import { readDocx } from "./docx/read-docx";
import { readMarkdown } from "./markdown/read-markdown";
import { MAX_FORM_FILE } from "./max-form-file";
import { readText } from "./read-text";
import type { SourceDocument } from "./source";

export { MAX_FORM_FILE };

/** Longest text that is read, in characters; a report of fifty pages has a tenth of it. */
const MAX_TEXT = 2_000_000;
const MAX_LINES = 40_000;

export type FormFileProblemCode =
  | "empty"
  | "tooLarge"
  | "unknownFileType"
  | "oldWord"
  | "encrypted"
  | "damaged"
  | "hasMacros"
  | "expandsTooFar"
  | "tooManyPages"
  | "tooLong"
  | "noText"
  | "tookTooLong"
  | "tookTooMuch";
export type FormFileProblem = Problem<FormFileProblemCode>;

/**
 * Reads a file by what it is, whatever its name says; the name only tells Markdown from other text.
 *
 * @param name as somebody called it
 */
export async function readFile(bytes: Uint8Array, name: string): Promise<Result<SourceDocument, FormFileProblem>> {
  if (bytes.length === 0) return problem("empty");
  if (bytes.length > MAX_FORM_FILE) return problem("tooLarge", { details: { limit: MAX_FORM_FILE, bytes: bytes.length } });
  const read = await readAs(bytes, name);
  if (!read.ok) return read;
  const { lines } = read.value;
  if (lines.length === 0) return problem("noText");
  const characters = lines.reduce((sum, { pieces }) => sum + pieces.reduce((length, { text }) => length + text.length, 0), 0);
  return lines.length > MAX_LINES || characters > MAX_TEXT ? problem("tooLong", { details: { lines: lines.length, characters } }) : read;
}

async function readAs(bytes: Uint8Array, name: string): Promise<Result<SourceDocument, FormFileProblem>> {
  if (startsWith(bytes, "PK\u0003\u0004")) return readDocx(bytes);
  // Only where there is a PDF: its reader takes longer to load than all the rest.
  if (hasPdfMark(bytes)) return (await import("./pdf/read-pdf")).readPdf(bytes);
  if (startsWith(bytes, "\u00d0\u00cf\u0011\u00e0")) return problem(isEncryptedOffice(bytes) ? "encrypted" : "oldWord");
  if ((await typeOf(bytes)) !== undefined || startsWith(bytes, "{\\rtf")) return problem("unknownFileType");
  const text = readTextFile(bytes);
  if (!text.ok) return problem(text.problem.code === "tooLarge" ? "tooLong" : "unknownFileType");
  if (text.value.trim() === "") return problem("empty");
  return ok(isMarkdown(text.value, name) ? readMarkdown(text.value) : readText(text.value));
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return Array.from(mark).every((sign, index) => bytes[index] === sign.charCodeAt(0));
}

/** Its mark may stand somewhat further: some programs write a line before it. */
function hasPdfMark(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");
}

/** Word puts a file with a password in a container of the old kind. */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  return new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1)).includes("EncryptedPackage");
}

/** A file that is cut off or only begins like one of a kind is of no kind. */
async function typeOf(bytes: Uint8Array): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(bytes))?.mime;
  } catch {
    return undefined;
  }
}

function isMarkdown(text: string, name: string): boolean {
  if (/\.(?:md|markdown)$/i.test(name)) return true;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const marked = lines.filter((line) => /^#{1,6} |^\*\*.+\*\*\s*$|^\|.*\|\s*$/.test(line.trim())).length;
  return marked >= 5 && marked / lines.length > 0.05;
}
