import { z } from "zod";
import { idSchema, labelSchema, optionIdSchema, optionsSchema, proseSchema } from "./identifiers";

/**
 * How the parts of a figure relate: `partition` values add up to the figure, `subset` values are
 * part of it, `parallel` values stand on their own and have no total.
 */
export const dimensionSchema = z.strictObject({
  relation: z.enum(["partition", "subset", "parallel"]),
  values: z.array(z.strictObject({ id: idSchema, label: labelSchema })).min(1).max(40),
});

/** A reference to a figure, or to one value of its dimension: `leerlingenTotaal.bao`. */
export const figureReferenceSchema = z
  .string()
  .regex(/^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)?$/, "figuur of figuur.waarde");

const aggregationSchema = z.discriminatedUnion("op", [
  z.strictObject({
    op: z.literal("sum"),
    /** Also show the total as a share of that figure's total. */
    ratioTo: figureReferenceSchema.or(z.literal("schoolCount")).optional(),
    /** A board's value of this figure counts where it does not know those. */
    countsInsteadOf: z.array(idSchema).optional(),
  }),
  z.strictObject({
    op: z.literal("weightedMean"),
    by: figureReferenceSchema.or(z.literal("schoolCount")),
    alsoShow: z.enum(["spread", "boardsBelowNorm"]).optional(),
  }),
  z.strictObject({ op: z.literal("frequency") }),
  z.strictObject({ op: z.literal("countTrue") }),
  z.strictObject({ op: z.literal("none") }),
]);

const checkSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("equalsSumOf"), figures: z.array(idSchema).min(1) }),
  z.strictObject({ kind: z.literal("atMost"), figure: idSchema }),
  z.strictObject({ kind: z.literal("valuesSumTo"), figure: idSchema }),
]);

/** From which answers a figure with source `answer` is taken. */
const answerSourceSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("moneyTableRow"), question: idSchema, row: idSchema }),
  z.strictObject({ kind: z.literal("spendingByChoice"), question: idSchema, field: idSchema }),
  z.strictObject({ kind: z.literal("spendingTotal"), question: idSchema }),
  z.strictObject({ kind: z.literal("spendingHasPm"), question: idSchema }),
  z.strictObject({ kind: z.literal("indicatorNumbers"), questions: z.array(idSchema).min(1) }),
]);

export const figureDefinitionSchema = z.strictObject({
  id: idSchema,
  part: idSchema,
  label: labelSchema,
  help: proseSchema,
  type: z.enum(["integer", "percent", "money", "boolean", "choice", "multiChoice", "boardSet", "indicatorSet"]),
  unit: labelSchema,
  /**
   * What an integer counts. Pupils unless the form says otherwise: then its small counts are not
   * hidden from anybody (domain guide, "Small counts").
   */
  counts: z.enum(["pupils", "other"]).optional(),
  decimals: z.number().int().min(0).max(4),
  appliesTo: idSchema,
  priority: z.enum(["core", "secondary"]),
  /** `asked`: a field; `answer`: taken from another answer; `computed`: from several boards. */
  source: z.enum(["asked", "answer", "computed"]),
  previousYear: z.boolean(),
  prefillableBySwv: z.boolean(),
  perPartnership: z.boolean(),
  period: z.enum(["round", "countDate", "latestMeasurement"]),
  aggregation: aggregationSchema,
  dimension: dimensionSchema.optional(),
  options: optionsSchema.optional(),
  /** The region may change the options. */
  optionsFrom: z.literal("region").optional(),
  /** The region says in `definition` what exactly is counted. */
  definitionFrom: z.literal("region").optional(),
  definition: proseSchema.optional(),
  qualifier: z.strictObject({ id: optionIdSchema, label: labelSchema }).optional(),
  askedOnlyIfUnknown: z.array(idSchema).optional(),
  checks: z.array(checkSchema).optional(),
  /** Which end of a move between schools is counted; the two ends are never added. */
  view: z.enum(["sending", "receiving"]).optional(),
  /** Percent 0-100 that the region holds itself to. */
  norm: z.number().min(0).max(100).optional(),
  fromAnswer: answerSourceSchema.optional(),
  /** A board's share of that figure's total, per SWV. */
  shareOf: figureReferenceSchema.optional(),
});

export type FigureDefinition = z.infer<typeof figureDefinitionSchema>;
export type Dimension = z.infer<typeof dimensionSchema>;
