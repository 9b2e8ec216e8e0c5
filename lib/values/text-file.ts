import { ok, problem, type Problem, type Result } from "@/lib/result";

/** Largest text file that a form takes, in bytes: well under what one request may carry. */
export const MAX_FILE_BYTES = 800_000;

/** How files begin that people take for a text file: Excel and Word (zip), old Excel, PDF. */
const OTHER_KINDS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
];

/**
 * The text of a file that somebody chose: UTF-8, UTF-16 with its mark, or what older programs on
 * Windows write. Refuses spreadsheets, PDF and anything else that is not text.
 */
export function readTextFile(bytes: Uint8Array): Result<string, Problem<"tooLarge" | "notText">> {
  if (bytes.length > MAX_FILE_BYTES) return problem("tooLarge");
  if (OTHER_KINDS.some((kind) => kind.every((byte, index) => bytes[index] === byte))) return problem("notText");
  const text = decodeText(bytes);
  return text.includes("\u0000") ? problem("notText") : ok(text);
}

/** Bytes as text: UTF-8, UTF-16 with its mark, else Windows-1252, in which any bytes are text. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
