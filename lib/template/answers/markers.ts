import { z } from "zod";
import { MAX_AMOUNT_CENTS } from "@/lib/values/amount";
import { plainText } from "./plain-text";

/** Longest text kept of a number that could not be read. */
export const MAX_TYPED = 60;

/**
 * What was typed in a number field and could not be read as one. It is kept as typed, so that
 * nothing is lost, and refused at submission.
 */
export const typedSchema = z.strictObject({ typed: plainText(MAX_TYPED).min(1) });
export type Typed = z.infer<typeof typedSchema>;

/**
 * A value without a number: `nvt` does not apply, `onbekend` asked and not known, `pm` not
 * administered (amounts only). None enters a sum; a value that is absent is not given.
 */
export const markerSchema = z.enum(["nvt", "onbekend", "pm"]);
export type Marker = z.infer<typeof markerSchema>;

/** An amount in integer cents (whole euros), a marker, or what was typed. */
export const amountEntrySchema = z.union([
  z.number().int().min(0).max(MAX_AMOUNT_CENTS).multipleOf(100),
  markerSchema,
  typedSchema,
]);
export type AmountEntry = z.infer<typeof amountEntrySchema>;

/** Whether an entry is text that could not be read as a number. */
export function isTyped(entry: unknown): entry is Typed {
  return typeof entry === "object" && entry !== null && "typed" in entry;
}
