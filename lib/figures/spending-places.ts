import { JOINT } from "@/lib/template/answers/joint";
import type { TemplateDefinition } from "@/lib/template/definition";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import { cellId, type FigureCells } from "./cells";

/** The part of a spending figure that rows without a kind add up to; no id of a form reads like it. */
export const WITHOUT_KIND = "_";

/**
 * Whether a figure of the whole board can be read per SWV, because its spending rows name the SWV
 * whose money it was (domain guide, "Who").
 */
export function namesPartnership(figure: FigureDefinition, definition: TemplateDefinition): boolean {
  const source = figure.fromAnswer;
  if (source?.kind !== "spendingByChoice" && source?.kind !== "spendingTotal") return false;
  return definition.parts.some(({ fields }) =>
    fields.some((field) => field.id === source.question && field.kind === "spendingRows" && field.rowFields.some(({ kind }) => kind === "partnership")),
  );
}

/**
 * Where the cells of a spending figure stand that are about one SWV. Undefined where they cannot be
 * told apart from those of the board's other SWVs. What a board spent of the money of all of its
 * SWVs together stands under {@link JOINT} and counts for none of them.
 *
 * @param partnerships codes of the board's SWVs; a board in one SWV has no cells of its own for it.
 */
export function spendingPlace(
  figure: FigureDefinition,
  code: string,
  cells: FigureCells,
  partnerships: readonly string[],
): string | undefined {
  if (cells.has(cellId(figure.id, code, ""))) return code;
  const divided = cells.has(cellId(figure.id, JOINT, "")) || partnerships.some((other) => cells.has(cellId(figure.id, other, "")));
  return !divided && partnerships.length === 1 ? "" : undefined;
}
