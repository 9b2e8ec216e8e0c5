import { z } from "zod";
import { MAX_COUNT } from "@/lib/values/number";
import { MAX_AMOUNT_CENTS } from "@/lib/values/amount";
import type { FormContext } from "../context";
import type { FigureDefinition } from "../figure-definition";
import { typedSchema, type Typed } from "./markers";
import { plainText } from "./plain-text";

/** Longest explanation beside a figure, in characters. */
export const MAX_EXPLANATION = 2_000;

/**
 * One cell of a figure: which SWV (null: the whole board) and which value of its dimension
 * (null: the figure itself).
 */
export type FigureCell = { partnership: string | null; value: string | null };

/** The key under which a cell's entry is stored: `PO9101.bao`, `bestuur.totaal`. */
export function cellKey(cell: FigureCell): string {
  return `${cell.partnership ?? "bestuur"}.${cell.value ?? "totaal"}`;
}

/** The cell a key stands for; the opposite of {@link cellKey}. */
export function cellOfKey(key: string): FigureCell {
  const dot = key.indexOf(".");
  const partnership = key.slice(0, dot);
  const value = key.slice(dot + 1);
  return {
    partnership: partnership === "bestuur" ? null : partnership,
    value: value === "totaal" ? null : value,
  };
}

/**
 * The cells a board is asked to fill in. A partition or parallel figure asks its values only (a
 * partition's total is their sum); a subset asks the figure and what of it.
 */
export function askedCells(figure: FigureDefinition, context: Pick<FormContext, "board">): FigureCell[] {
  const partnerships = figure.perPartnership
    ? context.board.partnerships.map((partnership) => partnership.code)
    : [null];
  const values = figure.dimension?.values.map((value) => value.id) ?? [];
  const asked = figure.dimension && figure.dimension.relation !== "subset" ? values : [null, ...values];
  return partnerships.flatMap((partnership) => asked.map((value) => ({ partnership, value })));
}

function entryOfType(figure: FigureDefinition, context: FormContext) {
  const optionIds = new Set(figure.options?.map((option) => option.id));
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
      return z.union([marker, z.array(known(optionIds)).max(60)]);
    case "boardSet":
      return z.union([marker, z.array(known(boardIds)).max(500)]);
    case "indicatorSet":
      return z.never();
  }
}

/** A number, a choice or choices, yes or no, a marker, or what was typed and could not be read. */
export type FigureEntry = number | boolean | string | string[] | Typed;

/**
 * The answer to an asked figure. `values` and `previous` are keyed by {@link cellKey};
 * `previous` is what the board gives as last year (a correction of what it gave then is explained
 * in `revisionNote`); `note` explains where the board contradicts what the SWV counts.
 */
export type FigureAnswer = {
  values: Record<string, FigureEntry>;
  previous?: Record<string, FigureEntry>;
  qualifier?: boolean;
  note?: string;
  revisionNote?: string;
};

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
