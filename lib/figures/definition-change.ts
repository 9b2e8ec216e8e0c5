import type { TemplateDefinition } from "@/lib/template/definition";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import type { FigureYear } from "./figure-year";

/**
 * Whether a figure means something else than in the year before, so that the two may not be joined
 * in a line: another explanation, definition of the region, unit, division or way of adding up, another day of counting, or
 * no such figure at all.
 */
export function definitionChanged(id: string, before: FigureYear, after: FigureYear): boolean {
  const one = figureIn(before.definition, id);
  const other = figureIn(after.definition, id);
  if (!one || !other) return true;
  if (meaning(one) !== meaning(other)) return true;
  return other.period === "countDate" && before.countDate.slice(5) !== after.countDate.slice(5);
}

/** The figure in a version of the form. */
export function figureIn(definition: TemplateDefinition, id: string): FigureDefinition | undefined {
  return definition.figures.find((figure) => figure.id === id);
}

/** All that decides what a figure counts; its name and its place in the form do not. */
function meaning(figure: FigureDefinition): string {
  return JSON.stringify([
    oneSpaced(figure.help),
    oneSpaced(figure.definition ?? ""),
    figure.type,
    figure.unit,
    figure.appliesTo,
    figure.period,
    figure.perPartnership,
    figure.view ?? null,
    figure.shareOf ?? null,
    figure.fromAnswer ?? null,
    figure.aggregation,
    figure.dimension ? [figure.dimension.relation, figure.dimension.values.map(({ id }) => id)] : null,
  ]);
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
