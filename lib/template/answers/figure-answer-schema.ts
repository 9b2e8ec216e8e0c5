import { z } from "zod";
import { MAX_COUNT } from "@/lib/values/number";
import { MAX_AMOUNT_CENTS } from "@/lib/values/amount";
import type { FormContext } from "../context";
import type { FigureDefinition } from "../figure-definition";
import { offeredOptions } from "../offered-options";
import { askedCells, cellKey, type FigureAnswer } from "./figure-answer";
import { MAX_EXPLANATION } from "./limits";
import { typedSchema } from "./marker-schema";
import { plainText } from "./plain-text";

/** What may be stored for a figure while the board writes; cells that are not asked are refused. */
export function figureAnswerSchema(figure: FigureDefinition, context: FormContext): z.ZodType<FigureAnswer> {
  const keys = new Set(askedCells(figure, context).map(cellKey));
  const cells = z
    .record(z.string().max(130), entryOfType(figure, context))
    .refine((record) => Object.keys(record).every((key) => keys.has(key)), "unknownCell");
  return z.strictObject({
    values: cells,
    previous: cells.optional(),
    qualifier: z.boolean().optional(),
    note: plainText(MAX_EXPLANATION).optional(),
    revisionNote: plainText(MAX_EXPLANATION).optional(),
  });
}

function entryOfType(figure: FigureDefinition, context: FormContext) {
  const optionIds = new Set(offeredOptions(figure.options).map((option) => option.id));
  const boardIds = new Set(context.otherBoards.map((board) => board.id));
  const known = (ids: Set<string>) => z.string().max(60).refine((id) => ids.has(id), "unknownOption");
  const marker = z.enum(["nvt", "onbekend"]);
  switch (figure.type) {
    case "integer":
      return z.union([z.number().int().min(0).max(MAX_COUNT), marker, typedSchema]);
    case "percent":
      return z.union([z.number().min(0).max(100), marker, typedSchema]);
    case "money":
      return z.union([
        z.number().int().min(0).max(MAX_AMOUNT_CENTS).multipleOf(100),
        z.enum(["nvt", "onbekend", "pm"]),
        typedSchema,
      ]);
    case "boolean":
      return z.union([z.boolean(), marker]);
    case "choice":
      return z.union([marker, known(optionIds)]);
    case "multiChoice":
      return z.union([marker, distinct(known(optionIds), 60)]);
    case "boardSet":
      return z.union([marker, distinct(known(boardIds), 500)]);
    case "indicatorSet":
      return z.never();
  }
}

function distinct(item: z.ZodType<string>, limit: number) {
  return z.array(item).max(limit).refine((items) => new Set(items).size === items.length, "repeated");
}
