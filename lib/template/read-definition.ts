import { nl } from "zod/locales";
import { ok, type Result } from "@/lib/result";
import { hasForbiddenCharacters } from "@/lib/rich-text/characters";
import { MAX_FILE_BYTES } from "@/lib/values/text-file";
import { templateDefinitionSchema, type TemplateDefinition } from "./definition";

/** What Zod says of its own in Dutch; our own sentences come before it. */
const dutch = nl();

/** One thing that is wrong with a definition: where it stands and what is the matter, in Dutch. */
export type DefinitionIssue = { path: string; message: string };

/**
 * Reads a form from JSON text, for a dry run as much as for the real import.
 *
 * @returns the definition, or everything that is wrong with it
 */
export function readDefinition(
  json: string,
): Result<TemplateDefinition, { code: "invalidDefinition"; issues: DefinitionIssue[] }> {
  if (json.length > MAX_FILE_BYTES) return invalid([{ path: "", message: "Het bestand is te groot." }]);
  let input: unknown;
  try {
    // A byte order mark is no JSON, and editors on Windows write one.
    input = JSON.parse(json.replace(/^\ufeff/, ""), withPlainLineEnds);
  } catch {
    return invalid([{ path: "", message: "Dit is geen JSON-bestand." }]);
  }
  const parsed = templateDefinitionSchema.safeParse(input, { error: dutch.localeError });
  if (!parsed.success) {
    return invalid(parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join("."), message })));
  }
  const unprintable = [...unprintablePaths(parsed.data, [])];
  return unprintable.length === 0 ? ok(parsed.data) : invalid(unprintable);
}

function withPlainLineEnds(_key: string, value: unknown): unknown {
  return typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value;
}

/** Where texts hold characters that no database or printed page can carry. */
function* unprintablePaths(value: unknown, path: readonly string[]): Generator<DefinitionIssue> {
  if (typeof value === "string") {
    if (hasForbiddenCharacters(value)) {
      yield { path: path.join("."), message: "Hier staat een teken dat niet te drukken is." };
    }
  } else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* unprintablePaths(inner, [...path, key]);
  }
}

function invalid(issues: DefinitionIssue[]) {
  return { ok: false as const, problem: { code: "invalidDefinition" as const, issues } };
}
