import { z } from "zod";
import { figureDefinitionSchema } from "./figure-definition";
import { idSchema, labelSchema, partIdSchema, proseSchema, templateIdSchema } from "./identifiers";
import { fieldSchema } from "./questions/definition";
import { referenceIssues } from "./references";

/** Blocks of fixed text: content of the region, printed as it stands. */
export const fixedBlockSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("p"), text: proseSchema }),
  z.strictObject({ type: z.literal("quote"), text: proseSchema }),
  z.strictObject({ type: z.literal("bulletList"), items: z.array(proseSchema).min(1).max(60) }),
  z.strictObject({ type: z.literal("orderedList"), items: z.array(proseSchema).min(1).max(60) }),
  z.strictObject({
    type: z.literal("definitionList"),
    items: z.array(z.strictObject({ term: labelSchema, text: proseSchema })).min(1).max(60),
  }),
  z.strictObject({ type: z.literal("caption"), text: labelSchema }),
  z.strictObject({
    type: z.literal("link"),
    text: labelSchema,
    href: z.url({ protocol: /^https?$/ }),
  }),
]);
export type FixedBlock = z.infer<typeof fixedBlockSchema>;

export const partSchema = z.strictObject({
  id: partIdSchema,
  kind: z.enum(["preamble", "cover", "fixedText", "heading", "section", "processSection", "annex"]),
  /** Printed verbatim in PDF and Word. */
  title: labelSchema,
  subtitle: labelSchema.optional(),
  /** For navigation and the screen. */
  shortTitle: labelSchema,
  /** One sentence on the screen: what is asked and why. */
  intro: proseSchema.optional(),
  /** The template's own explanation, printed under the title. */
  explanation: proseSchema.optional(),
  /** Depth of a heading in print, 1 or 2. */
  level: z.number().int().min(1).max(2).optional(),
  appliesTo: idSchema,
  /** The heading part or group this part stands under. */
  group: idSchema.optional(),
  blocks: z.array(fixedBlockSchema).max(60).optional(),
  footnotes: z
    .array(z.strictObject({ marker: z.string().max(3), text: proseSchema, rows: z.array(idSchema) }))
    .optional(),
  /** Whether the title is printed; a preamble or an annex of the portal is not in the printed template. */
  printed: z.boolean(),
  fields: z.array(fieldSchema).max(60),
});
export type Part = z.infer<typeof partSchema>;

export const indicatorSchema = z.strictObject({
  number: z.number().int().min(1).max(999),
  text: proseSchema,
  part: idSchema,
});
export type Indicator = z.infer<typeof indicatorSchema>;

const shape = z.strictObject({
  /** The form's own id, the same over its versions. */
  id: templateIdSchema,
  title: labelSchema,
  /** Which boards a part, row or figure is for: those with a school of one of these types. */
  appliesTo: z.record(
    idSchema,
    z.strictObject({ label: labelSchema, schoolTypes: z.array(idSchema).min(1).nullable() }),
  ),
  /** Headings of the navigation that are no part of the printed form. */
  groups: z.array(z.strictObject({ id: idSchema, shortTitle: labelSchema })),
  parts: z.array(partSchema).min(1).max(200),
  indicators: z.array(indicatorSchema).max(999),
  figures: z.array(figureDefinitionSchema).max(400),
});

/**
 * A form as data: its parts with their questions, its indicators and its figures. Everything else
 * (steps, progress, checks, figures, documents) is derived from it and the answers.
 * Also refuses a definition whose ids clash or whose references lead nowhere.
 */
export const templateDefinitionSchema = shape.superRefine((definition, context) => {
  for (const issue of referenceIssues(definition)) {
    context.addIssue({ code: "custom", path: issue.path, message: issue.message });
  }
});

/**
 * A definition as it was stored. It passed the checks of its day: later ones are for new versions
 * and must not lock anybody out of an older round.
 */
export const storedDefinitionSchema = shape;

export type TemplateDefinition = z.infer<typeof shape>;
