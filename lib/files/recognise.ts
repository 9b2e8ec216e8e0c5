import { fileTypeFromBuffer } from "file-type";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { annexFileType, type AnnexFileType } from "@/lib/template/answers/annex-file";

const WORD: AnnexFileType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const MACRO_TYPE = /macroenabled/i;
/** The part of a Word file that holds its macros; names of parts stand uncompressed in the file. */
const MACRO_PARTS = /vba(?:project|data)/i;

/**
 * The type of a file by its content, whatever its name says.
 *
 * @returns `unknownFileType` for what may not be put with an annex, `hasMacros` for a Word file that can run something
 */
export async function recogniseFile(
  content: Buffer,
): Promise<Result<AnnexFileType, Problem<"empty" | "unknownFileType" | "hasMacros">>> {
  if (content.length === 0) return problem("empty");
  const found = await typeOf(content);
  if (found !== undefined && MACRO_TYPE.test(found)) return problem("hasMacros");
  const type = annexFileType(found);
  if (!type) return problem("unknownFileType");
  return type === WORD && MACRO_PARTS.test(content.toString("latin1")) ? problem("hasMacros") : ok(type);
}

/** A file that is cut off or only begins like one of a kind is of no kind. */
async function typeOf(content: Buffer): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(content))?.mime;
  } catch {
    return undefined;
  }
}
