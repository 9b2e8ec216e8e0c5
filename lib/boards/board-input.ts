import { z } from "zod";
import { hasForbiddenCharacters } from "@/lib/rich-text/characters";
import { onOneLine } from "@/lib/values/one-line";
import { SCHOOL_TYPES } from "@/lib/values/school-types";

const name = (missing: string) =>
  z
    .string()
    .overwrite(onOneLine)
    .min(1, missing)
    .max(200, "Gebruik ten hoogste 200 tekens.")
    .refine((text) => !hasForbiddenCharacters(text), "Verwijder tekens die niet te drukken zijn.");

/** The government's number of a board: five digits. */
export const boardNumberSchema = z
  .string()
  .trim()
  .regex(/^\d{5}$/, "Een bestuursnummer heeft vijf cijfers, bijvoorbeeld 41234.");

export const boardInputSchema = z.strictObject({ number: boardNumberSchema, name: name("Vul de naam van het bestuur in.") });

export const schoolInputSchema = z.strictObject({
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[0-9]{2}[A-Z]{2}([0-9]{2})?$/, "Een schoolcode heeft twee cijfers en twee letters, bijvoorbeeld 12AB of 12AB01."),
  name: name("Vul de naam van de school in."),
  type: z.enum(
    SCHOOL_TYPES.map(({ id }) => id),
    `Kies uit ${SCHOOL_TYPES.map(({ id }) => id).join(", ")}.`,
  ),
  municipality: name("Vul de gemeente in."),
  /** Code of the SWV. */
  partnership: z.string().trim().min(1, "Vul het SWV in.").max(60),
});

export type BoardInput = z.infer<typeof boardInputSchema>;
export type SchoolInput = z.infer<typeof schoolInputSchema>;
