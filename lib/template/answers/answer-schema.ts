import { z } from "zod";
import type { AnnexFile } from "./annex-file";
import { annexFileSchema } from "./annex-file-schema";
import { richTextSchema, type RichText } from "@/lib/rich-text/schema";
import type { FormContext } from "../context";
import { offeredOptions } from "../offered-options";
import { plainText } from "./plain-text";
import { indicatorsOfQuestion } from "../indicators";
import type { Question } from "../question";
import type { FigureAnswer } from "./figure-answer";
import { figureAnswerSchema } from "./figure-answer-schema";
import { JOINT } from "./joint";
import { MAX_ANNEX_TITLE, MAX_ANNEXES, MAX_EXPLANATION, MAX_ROW_TEXT, MAX_ROWS } from "./limits";
import { amountEntrySchema } from "./marker-schema";
import type { AmountEntry } from "./markers";

/** Made by the client, so that rows keep their identity when two people edit one list. */
const rowIdSchema = z.uuid();

export type SpendingRow = {
  id: string;
  amount?: AmountEntry;
  /** By field id: text, the id of a choice, or an SWV's code. */
  fields: Record<string, string>;
};

/** By row and SWV. `notes` explain where the board contradicts what the SWV paid, same keys. */
export type MoneyTableAnswer = {
  cells: Record<string, Record<string, AmountEntry>>;
  notes?: Record<string, Record<string, string>>;
};

export type Annex = {
  id: string;
  title: string;
  sources?: string;
  text: RichText;
  /** Stored by itself; the answer names it. */
  file?: AnnexFile;
  /** The part it follows in print; absent: the last. */
  after?: string;
};

/** The value stored for each kind of question. */
export type AnswerByKind = {
  derived: never;
  longText: RichText;
  multiChoice: string[];
  indicatorNumbers: number[];
  moneyTable: MoneyTableAnswer;
  spendingRows: SpendingRow[];
  annexList: Annex[];
  figure: FigureAnswer;
};
export type Answer = AnswerByKind[Question["kind"]];

/**
 * What may be stored for a question while the board writes: half-finished is fine, another shape
 * is not. Submission checks more, see `lib/report/findings.ts`.
 */
export function entrySchema(question: Question, context: FormContext): z.ZodType<Answer> {
  switch (question.kind) {
    case "derived":
      return z.never();
    case "longText":
      return richTextSchema;
    case "multiChoice": {
      const ids = new Set(offeredOptions(question.options).map((option) => option.id));
      return distinct(z.string().max(60).refine((id) => ids.has(id), "unknownOption"));
    }
    case "indicatorNumbers": {
      const numbers = new Set(indicatorsOfQuestion(context.definition, question.id).map(({ number }) => number));
      return distinct(z.number().int().refine((number) => numbers.has(number), "outsideRange"));
    }
    case "moneyTable": {
      const rows = new Set(question.rows.map((row) => row.id));
      const codes = new Set(context.board.partnerships.map((partnership) => partnership.code));
      const byRow = <T>(cell: z.ZodType<T>) =>
        z.record(
          z.string().refine((row) => rows.has(row), "unknownRow"),
          z.record(z.string().refine((code) => codes.has(code), "unknownPartnership"), cell),
        );
      return z.strictObject({
        cells: byRow(amountEntrySchema),
        notes: byRow(plainText(MAX_EXPLANATION)).optional(),
      });
    }
    case "spendingRows":
      return distinctRows(spendingRowSchema(question, context), MAX_ROWS);
    case "annexList": {
      const parts = new Set(context.definition.parts.map((part) => part.id));
      return distinctRows(
        z.strictObject({
          id: rowIdSchema,
          title: plainText(MAX_ANNEX_TITLE),
          sources: plainText(MAX_EXPLANATION).optional(),
          text: richTextSchema,
          file: annexFileSchema.optional(),
          after: z.string().refine((id) => parts.has(id), "unknownPart").optional(),
        }),
        MAX_ANNEXES,
      );
    }
    case "figure":
      return figureAnswerSchema(question.figure, context);
  }
}

function spendingRowSchema(question: Question & { kind: "spendingRows" }, context: FormContext) {
  const codes = [JOINT, ...context.board.partnerships.map((partnership) => partnership.code)];
  const fields: Record<string, z.ZodOptional<z.ZodType<string>>> = {};
  for (const field of question.rowFields) {
    if (field.kind === "text") fields[field.id] = plainText(MAX_ROW_TEXT).optional();
    if (field.kind === "choice") fields[field.id] = z.enum(offeredOptions(field.options).map((option) => option.id)).optional();
    if (field.kind === "partnership") fields[field.id] = z.enum(codes).optional();
  }
  return z.strictObject({
    id: rowIdSchema,
    amount: amountEntrySchema.optional(),
    fields: z.strictObject(fields).transform(withoutAbsent),
  });
}

function withoutAbsent(fields: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])),
  );
}

function distinct<T extends string | number>(item: z.ZodType<T>) {
  return z.array(item).max(MAX_ROWS).refine((items) => new Set(items).size === items.length, "repeated");
}

function distinctRows<T extends { id: string }>(row: z.ZodType<T>, limit: number) {
  return z
    .array(row)
    .max(limit)
    .refine((rows) => new Set(rows.map(({ id }) => id)).size === rows.length, "repeated");
}
