import { z } from "zod";
import { offeredOptions } from "./offered-options";

/** Ids of parts, questions, figures, rows and options: stable keys that never change meaning. */
export const idSchema = z
  .string()
  .max(60)
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, "letters, cijfers en streepjes, zonder spaties");

/** Ids that the values of an answer use for "does not apply", "not known" and "not administered". */
export const RESERVED_VALUES = ["nvt", "onbekend", "pm"] as const;

/** Ids of choices: an id that reads as a marker would make an answer ambiguous. */
export const optionIdSchema = idSchema.refine(
  (id) => !RESERVED_VALUES.some((reserved) => reserved === id),
  "deze naam is gereserveerd voor een antwoord zonder getal",
);

/** Words in addresses beside the parts of a report; a part of that name could not be reached. */
const RESERVED_PARTS = [
  "controleren",
  "ondertekenen",
  "ontvangst",
  "over-dit-formulier",
  "logboek",
  "versies",
  "erratum",
  "inlezen",
  "pdf",
  "word",
  "downloaden",
];

/** Ids of parts: they stand in addresses. */
export const partIdSchema = idSchema.refine(
  (id) => !RESERVED_PARTS.includes(id.toLowerCase()),
  "deze naam is gereserveerd voor een pagina van het portaal",
);

/** Ids of forms: they stand in addresses too. */
export const templateIdSchema = idSchema.refine(
  (id) => id.toLowerCase() !== "importeren",
  "deze naam is gereserveerd voor een pagina van het portaal",
);

export const labelSchema = z.string().trim().min(1).max(500);
export const proseSchema = z.string().trim().min(1).max(5_000);

/**
 * One choice of a list: the id is stored, the label is shown. A retired one can no longer be chosen;
 * it keeps its id and its label, so that older answers still read as they did.
 */
export const optionSchema = z.strictObject({
  id: optionIdSchema,
  label: labelSchema,
  retired: z.literal(true).optional(),
});
export type Option = z.infer<typeof optionSchema>;

/** How many choices a list may offer; the retired ones beside them are not counted. */
export const MAX_OFFERED = 60;

/** A list of choices, of which at least one can be chosen. */
export const optionsSchema = z
  .array(optionSchema)
  .max(300)
  .refine((options) => {
    const { length } = offeredOptions(options);
    return length > 0 && length <= MAX_OFFERED;
  }, `een lijst biedt 1 tot en met ${MAX_OFFERED} keuzes aan`);
