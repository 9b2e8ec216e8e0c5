import { unzipSync } from "fflate";
import { ok, problem, type Problem, type Result } from "@/lib/result";

/** Largest part of a Word file that is read, unpacked, and all of them together, in bytes. */
const MAX_PART = 24_000_000;
const MAX_PARTS = 48_000_000;
const MAX_ENTRIES = 4_000;

const WANTED = /^word\/(?:document\d*|styles|numbering|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$|^word\/_rels\/document\d*\.xml\.rels$/;
const MACROS = /(?:^|\/)vba(?:project|data)/i;

export type WordFileProblem = Problem<"damaged" | "encrypted" | "hasMacros" | "expandsTooFar" | "unknownFileType">;

/**
 * The parts of a Word file that hold text, unpacked. What a part says of its own size is looked at
 * before it is unpacked, and no more than that is written: a bomb does not go off.
 */
export function wordParts(bytes: Uint8Array): Result<ReadonlyMap<string, string>, WordFileProblem> {
  const seen = { total: 0, entries: 0, tooFar: false, macros: false, word: false, encrypted: false };
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        seen.entries += 1;
        seen.macros ||= MACROS.test(name);
        seen.encrypted ||= /^EncryptedPackage$/i.test(name);
        seen.word ||= name.startsWith("word/");
        if (!WANTED.test(name)) return false;
        seen.total += originalSize;
        seen.tooFar ||= originalSize > MAX_PART || seen.total > MAX_PARTS || seen.entries > MAX_ENTRIES;
        return !seen.tooFar;
      },
    });
  } catch {
    return problem("damaged");
  }
  if (seen.macros) return problem("hasMacros");
  if (seen.encrypted) return problem("encrypted");
  if (seen.tooFar || seen.entries > MAX_ENTRIES) return problem("expandsTooFar");
  if (!seen.word) return problem("unknownFileType");
  const decoder = new TextDecoder("utf-8");
  const parts = new Map(Object.entries(files).map(([name, content]) => [name, decoder.decode(content)]));
  return [...parts.keys()].some((name) => /^word\/document\d*\.xml$/.test(name)) ? ok(parts) : problem("damaged");
}
