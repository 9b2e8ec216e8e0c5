import "server-only";
import type { z } from "zod";

/** The first sentence for each field that does not fit, by the field's name in the form. */
export function fieldErrors(error: z.ZodError, fields: Readonly<Record<string, string>>): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of error.issues) errors[fields[String(path[0])] ?? ""] ??= message;
  return errors;
}
