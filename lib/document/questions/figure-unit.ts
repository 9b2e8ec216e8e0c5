import type { FigureDefinition } from "@/lib/template/figure-definition";

/**
 * What a figure counts (leerlingen, scholen, TLV), where its label does not say so already.
 * Undefined for percentages and amounts, of which the sign stands at the number, and for choices.
 */
export function unitBesideLabel({ type, unit, label }: Pick<FigureDefinition, "type" | "unit" | "label">): string | undefined {
  if (type !== "integer") return undefined;
  return label.toLowerCase().includes(unit.toLowerCase()) ? undefined : unit;
}
