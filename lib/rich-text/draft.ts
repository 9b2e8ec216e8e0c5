import { normaliseRichText } from "./normalise";
import { structureSchema } from "./structure";
import type { RichText } from "./types";

/**
 * The text in an editor, in normal form but of any length: what somebody typed is never cut off,
 * also not while it is too long to be saved.
 *
 * @param content the editor's JSON
 * @throws when the editor holds something that formatted text does not have: a fault of ours
 */
export function draftRichText(content: unknown): RichText {
  return normaliseRichText(structureSchema.parse(content));
}
