import { ok, type Result } from "@/lib/result";
import { hasForbiddenCharacters } from "@/lib/rich-text/characters";
import { fixedBlockSchema, type FixedBlock } from "./definition";
import type { FixedBlockFields } from "./fixed-text-fields";

/**
 * The blocks that were typed in a block's field: none when it was emptied, several paragraphs where
 * an empty line divides them.
 *
 * @returns a sentence where the field cannot be read
 */
export function blocksOfFields(type: FixedBlock["type"], fields: FixedBlockFields): Result<FixedBlock[], string> {
  const text = fields.text.replace(/\r\n?/g, "\n").trim();
  if (hasForbiddenCharacters(text)) return refuse("Verwijder tekens die niet te drukken zijn.");
  if (text === "" && (fields.href ?? "").trim() === "") return ok([]);
  switch (type) {
    case "p":
      return checked(text.split(/\n\s*\n/).map((paragraph) => ({ type, text: paragraph.trim() })));
    case "quote":
    case "caption":
      return checked([{ type, text }]);
    case "bulletList":
    case "orderedList":
      return checked([{ type, items: linesOf(text) }]);
    case "definitionList":
      return definitions(linesOf(text));
    case "link": {
      const href = (fields.href ?? "").trim();
      if (text === "") return refuse("Vul ook de woorden van de link in.");
      if (!fixedBlockSchema.safeParse({ type, text: "x", href }).success) {
        return refuse("Vul een adres in dat begint met https://");
      }
      return checked([{ type, text, href }]);
    }
  }
}

/** The items of a list: one on each line; a line that begins with a space goes on with the one above it. */
function linesOf(text: string): string[] {
  return text
    .replace(/(\S)[^\S\n]*\n[^\S\n]+(?=\S)/g, "$1\u0000")
    .split("\n")
    .map((line) => line.trim().replaceAll("\u0000", "\n"))
    .filter((line) => line !== "");
}

function definitions(lines: readonly string[]): Result<FixedBlock[], string> {
  const items = lines.map((line) => {
    const [, words = "", space = "", text = ""] = /^(.*?\S)(\s*):(.*)$/s.exec(line) ?? [];
    return { term: words === "" || space !== "" ? words : `${words}:`, text: text.trim() };
  });
  const wrong = items.findIndex(({ term, text }) => term === "" || text === "");
  if (wrong >= 0) return refuse(`Zet op regel ${wrong + 1} een begrip, een dubbele punt en de uitleg.`);
  return checked([{ type: "definitionList", items }]);
}

function checked(blocks: FixedBlock[]): Result<FixedBlock[], string> {
  const parsed = fixedBlockSchema.array().safeParse(blocks);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  if (issue?.code !== "too_big") return refuse("Deze tekst is niet te lezen. Typ hem over.");
  const limit = Number(issue.maximum);
  return refuse(
    issue.origin === "array" ? `Gebruik ten hoogste ${limit} regels.` : `Gebruik ten hoogste ${limit} tekens voor één stuk tekst.`,
  );
}

function refuse(sentence: string): { ok: false; problem: string } {
  return { ok: false, problem: sentence };
}
