import type { TemplateDefinition } from "./definition";
import type { FigureDefinition } from "./figure-definition";

/**
 * The figures that together are this one, and that count instead of it where all of them are known:
 * what it names, or of a figure that is asked only where its parts are unknown, what it must equal.
 */
export function partFigures(figure: FigureDefinition, definition: Pick<TemplateDefinition, "figures">): FigureDefinition[] {
  const { aggregation } = figure;
  const instead = aggregation.op === "sum" ? aggregation.countsInsteadOf : undefined;
  const equal = figure.askedOnlyIfUnknown
    ? figure.checks?.find((check) => check.kind === "equalsSumOf")?.figures
    : undefined;
  return (instead ?? equal ?? []).flatMap((id) => definition.figures.find((candidate) => candidate.id === id) ?? []);
}
