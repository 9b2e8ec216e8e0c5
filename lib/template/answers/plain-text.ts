import { z } from "zod";
import { hasForbiddenCharacters } from "@/lib/rich-text/characters";

/** Unformatted text of at most `limit` characters, without characters that cannot be printed. */
export function plainText(limit: number): z.ZodString {
  return z
    .string()
    .max(limit)
    .refine((text) => !hasForbiddenCharacters(text), "controlCharacters");
}
