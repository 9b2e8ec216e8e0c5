import { z } from "zod";
import { MAX_AMOUNT_CENTS } from "@/lib/values/amount";
import { MAX_TYPED } from "./limits";
import type { AmountEntry, Marker, Typed } from "./markers";
import { plainText } from "./plain-text";

export const typedSchema: z.ZodType<Typed> = z.strictObject({ typed: plainText(MAX_TYPED).min(1) });

export const markerSchema: z.ZodType<Marker> = z.enum(["nvt", "onbekend", "pm"]);

export const amountEntrySchema: z.ZodType<AmountEntry> = z.union([
  z.number().int().min(0).max(MAX_AMOUNT_CENTS).multipleOf(100),
  markerSchema,
  typedSchema,
]);
