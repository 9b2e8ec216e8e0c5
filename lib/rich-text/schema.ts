import { z } from "zod";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { hasForbiddenCharacters } from "./characters";
import { MAX_CHARACTERS, MAX_NODES, MAX_TABLE_COLUMNS } from "./limits";
import { normaliseRichText } from "./normalise";
import { structureSchema } from "./structure";
import { tableColumns } from "./table-grid";
import type { RichText } from "./types";

export type { RichText } from "./types";

export type RichTextProblemCode =
  /** More than MAX_CHARACTERS characters; details: limit, characters. */
  | "tooLong"
  /** More nodes, or nested deeper, than any text written by hand; details: limit. */
  | "tooComplex"
  /** A table of more than MAX_TABLE_COLUMNS columns; details: limit. */
  | "tableTooWide"
  /** Control characters or half a surrogate pair. */
  | "controlCharacters"
  /** A link to something else than http, https or mailto. */
  | "unsafeLink"
  /** A node, mark, attribute or shape that formatted text does not have. */
  | "unknownContent";

/** Levels of JSON: five lists within a table take 33, marks and attributes three more. */
const MAX_JSON_DEPTH = 50;
/** Values of JSON in all: a node with two marks and a link has some fifteen. */
const MAX_JSON_VALUES = MAX_NODES * 15;

/**
 * Reads a formatted text from outside and brings it into its normal form.
 *
 * @param input anything, usually parsed JSON; `undefined` is refused too
 * @returns the text, or a problem with a {@link RichTextProblemCode}; `path` names the place
 */
export function parseRichText(input: unknown): Result<RichText, Problem<RichTextProblemCode>> {
  const measured = measure(input);
  if (measured !== null) return measured;
  const parsed = structureSchema.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = issue?.path.map(String).join(".") ?? "";
    const unsafeLink = issue?.code === "custom" && issue.params?.code === "unsafeLink";
    return problem<RichTextProblemCode>(unsafeLink ? "unsafeLink" : "unknownContent", { path });
  }
  for (const [index, block] of parsed.data.content.entries()) {
    if (block.type === "table" && tableColumns(block, MAX_TABLE_COLUMNS) === null) {
      return problem("tableTooWide", {
        path: `content.${index}`,
        details: { limit: MAX_TABLE_COLUMNS },
      });
    }
  }
  const text = normaliseRichText(parsed.data);
  // Filling up a table adds cells, so the limit is looked at once more.
  return measure(text) ?? ok(text);
}

/**
 * The same border as a Zod type, for answers that contain formatted text. The message of the issue
 * is the problem's code.
 */
export const richTextSchema: z.ZodType<RichText> = z.unknown().transform((input, context) => {
  const result = parseRichText(input);
  if (result.ok) return result.value;
  const { code, path, details } = result.problem;
  context.addIssue({
    code: "custom",
    message: code,
    params: { code, ...details },
    path: path ? path.split(".") : [],
  });
  return z.NEVER;
});

/** Measures before anything recursive touches the input: it may be made to be deep or endless. */
function measure(input: unknown): { ok: false; problem: Problem<RichTextProblemCode> } | null {
  const tooComplex = () =>
    problem<RichTextProblemCode>("tooComplex", { details: { limit: MAX_NODES } });
  const stack: { value: unknown; depth: number }[] = [{ value: input, depth: 0 }];
  let values = 0;
  let nodes = 0;
  let characters = 0;
  let forbidden = false;
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    values += 1;
    if (values > MAX_JSON_VALUES || top.depth > MAX_JSON_DEPTH) return tooComplex();
    if (typeof top.value === "string") forbidden ||= hasForbiddenCharacters(top.value);
    if (typeof top.value !== "object" || top.value === null) continue;
    const children: unknown[] = Object.values(top.value);
    if (stack.length + children.length > MAX_JSON_VALUES) return tooComplex();
    if ("content" in top.value || "text" in top.value) nodes += 1;
    if ("text" in top.value && typeof top.value.text === "string")
      characters += top.value.text.length;
    for (const value of children) stack.push({ value, depth: top.depth + 1 });
  }
  if (characters > MAX_CHARACTERS) {
    return problem("tooLong", { details: { limit: MAX_CHARACTERS, characters } });
  }
  if (nodes > MAX_NODES) return tooComplex();
  return forbidden ? problem("controlCharacters") : null;
}
