import type { TemplateDefinition } from "@/lib/template/definition";
import type { FigureDefinition } from "@/lib/template/figure-definition";

/**
 * The figures of which this one is the sum, by the checks of the form or because it counts instead
 * of them. Who knows the sum and all of them but one, knows that one. Empty where there are none.
 */
export function tiedFigures(figure: FigureDefinition, definition: TemplateDefinition): FigureDefinition[] {
  const { aggregation, checks = [] } = figure;
  const instead = aggregation.op === "sum" ? (aggregation.countsInsteadOf ?? []) : [];
  const sums = checks.map((check) => {
    switch (check.kind) {
      case "equalsSumOf":
        return check.figures;
      case "valuesSumTo":
        return [check.figure];
      case "atMost":
        return [];
    }
  });
  // A form says it in one way; were it more, each would be the same sum.
  const ids = [instead, ...sums].find(({ length }) => length > 0) ?? [];
  return ids.flatMap((id) => definition.figures.find((other) => other.id === id && id !== figure.id) ?? []);
}

/** How many sums a figure stands away from figures that are no sum of others. */
export function tieDepth(figure: FigureDefinition, definition: TemplateDefinition, seen: readonly string[] = []): number {
  if (seen.includes(figure.id)) return 0;
  const behind = tiedFigures(figure, definition).map((other) => tieDepth(other, definition, [...seen, figure.id]) + 1);
  return Math.max(0, ...behind);
}
