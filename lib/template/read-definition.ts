import { ok, type Result } from "@/lib/result";
import { templateDefinitionSchema, type TemplateDefinition } from "./definition";

/** Largest definition that is read, in characters of JSON; the shipped one has some 60.000. */
export const MAX_DEFINITION = 2_000_000;

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
  if (json.length > MAX_DEFINITION) return invalid([{ path: "", message: "Het bestand is te groot." }]);
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch {
    return invalid([{ path: "", message: "Dit is geen JSON-bestand." }]);
  }
  const parsed = templateDefinitionSchema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  return invalid(parsed.error.issues.map((issue) => ({ path: issue.path.map(String).join("."), message: issue.message })));
}

function invalid(issues: DefinitionIssue[]) {
  return { ok: false as const, problem: { code: "invalidDefinition" as const, issues } };
}
