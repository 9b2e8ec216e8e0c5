import { z } from "zod";
import { hasForbiddenCharacters } from "@/lib/rich-text/characters";
import { idSchema } from "@/lib/template/identifiers";
import { onOneLine } from "@/lib/values/one-line";
import { plainName } from "@/lib/values/plain-name";

const line = (most: number) =>
  z
    .string()
    .overwrite(onOneLine)
    .max(most, `Gebruik ten hoogste ${most} tekens.`)
    .refine((text) => !hasForbiddenCharacters(text), "Verwijder tekens die niet te drukken zijn.");

/** What an office types of an indicator; its key follows from its name when it is made. */
export const indicatorInputSchema = z.strictObject({
  label: line(120).min(1, "Vul een naam in.").refine((text) => plainName(text) !== "", "Gebruik letters of cijfers in de naam."),
  type: z.enum(["integer", "percent", "money"], "Kies wat voor getal het is."),
  decimals: z.number().int().min(0).max(4),
  unit: line(40),
  counts: z.enum(["pupils", "other"]),
  periodKind: z.enum(["schoolYear", "calendarYear", "quarter", "countDate"], "Kies waar het kengetal over gaat."),
  perPartnership: z.boolean(),
  part: idSchema.or(z.literal("")),
  question: idSchema.or(z.literal("")),
  definition: z
    .string()
    .trim()
    .max(1_000, "Gebruik ten hoogste 1000 tekens.")
    .refine((text) => !hasForbiddenCharacters(text), "Verwijder tekens die niet te drukken zijn."),
  source: line(200),
});
export type IndicatorInput = z.infer<typeof indicatorInputSchema>;
