import { z } from "zod";
import { idSchema, labelSchema, optionsSchema, proseSchema } from "../identifiers";

const common = { id: idSchema, label: labelSchema, hint: proseSchema.optional() };

/** A line of the form that follows from what the portal knows already; never typed. */
export const derivedQuestionSchema = z.strictObject({
  ...common,
  kind: z.literal("derived"),
  from: z.enum([
    "board.name",
    "board.partnerships",
    "round.period",
    "signature.name",
    "signature.function",
    "part.doesNotApply",
  ]),
});

/** Formatted text of any length. */
export const longTextQuestionSchema = z.strictObject({
  ...common,
  kind: z.literal("longText"),
  required: z.boolean(),
  /** Beside the common text, one optional text per number chosen in that question; either will do. */
  perNumberOf: idSchema.optional(),
  /** Shown only where the rows of `rows` do not add up to the amounts of `table`. */
  shownWhenDiffers: z.strictObject({ rows: idSchema, table: idSchema }).optional(),
});

export const multiChoiceQuestionSchema = z.strictObject({
  ...common,
  kind: z.literal("multiChoice"),
  required: z.boolean(),
  options: optionsSchema,
  /** The region may change the options. */
  optionsFrom: z.literal("region").optional(),
});

/** A choice out of the indicators of the part the question stands in. */
export const indicatorNumbersQuestionSchema = z.strictObject({
  ...common,
  kind: z.literal("indicatorNumbers"),
  required: z.boolean(),
  minSelected: z.number().int().min(0).max(50),
  suffixLabel: labelSchema.optional(),
});

/** Amounts by row, with a column for each SWV of the board. */
export const moneyTableQuestionSchema = z.strictObject({
  ...common,
  kind: z.literal("moneyTable"),
  rows: z
    .array(
      z.strictObject({
        id: idSchema,
        label: labelSchema,
        note: proseSchema.optional(),
        appliesTo: idSchema,
      }),
    )
    .min(1)
    .max(40),
});

const rowFieldSchema = z.discriminatedUnion("kind", [
  z.strictObject({ id: idSchema, kind: z.literal("amount"), label: labelSchema }),
  z.strictObject({ id: idSchema, kind: z.literal("text"), label: labelSchema, required: z.boolean() }),
  z.strictObject({
    id: idSchema,
    kind: z.literal("choice"),
    label: labelSchema,
    options: optionsSchema,
  }),
  /** The SWV whose money it was, or all of them together; asked only where the board has several. */
  z.strictObject({ id: idSchema, kind: z.literal("partnership"), label: labelSchema }),
]);
export type RowField = z.infer<typeof rowFieldSchema>;

/** Any number of rows, each an amount and what the template asks beside it. */
export const spendingRowsQuestionSchema = z.strictObject({
  ...common,
  kind: z.literal("spendingRows"),
  minRows: z.number().int().min(0).max(100),
  /** The money table whose total these rows account for. */
  balancesWith: idSchema.optional(),
  rowFields: z
    .array(rowFieldSchema)
    .min(2)
    .max(12)
    .refine((fields) => fields.filter((field) => field.kind === "amount").length === 1, {
      message: "precies één veld is een bedrag",
    }),
});

/** Free annexes, each with a title, a text and the part it follows in print. */
export const annexListQuestionSchema = z.strictObject({ ...common, kind: z.literal("annexList") });

export const fieldSchema = z.discriminatedUnion("kind", [
  derivedQuestionSchema,
  longTextQuestionSchema,
  multiChoiceQuestionSchema,
  indicatorNumbersQuestionSchema,
  moneyTableQuestionSchema,
  spendingRowsQuestionSchema,
  annexListQuestionSchema,
]);

export type DerivedQuestion = z.infer<typeof derivedQuestionSchema>;
export type LongTextQuestion = z.infer<typeof longTextQuestionSchema>;
export type MultiChoiceQuestion = z.infer<typeof multiChoiceQuestionSchema>;
export type IndicatorNumbersQuestion = z.infer<typeof indicatorNumbersQuestionSchema>;
export type MoneyTableQuestion = z.infer<typeof moneyTableQuestionSchema>;
export type SpendingRowsQuestion = z.infer<typeof spendingRowsQuestionSchema>;
export type AnnexListQuestion = z.infer<typeof annexListQuestionSchema>;
export type Field = z.infer<typeof fieldSchema>;
