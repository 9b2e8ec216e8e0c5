import type { TemplateDefinition } from "@/lib/template/definition";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import { SCHOOL_COUNT } from "./cells";
import { referencedLine } from "./line";

/** Whether a figure counts pupils, so that its small counts must be hidden from outside. */
export function countsPupils(figure: FigureDefinition): boolean {
  return figure.type === "integer" && figure.counts !== "other";
}

/** The count of pupils of which a figure is a percentage; undefined where it is of something else. */
export function pupilsBehind(figure: FigureDefinition, definition: TemplateDefinition): string | undefined {
  const { aggregation, type } = figure;
  if (type !== "percent" || aggregation.op !== "weightedMean" || aggregation.by === SCHOOL_COUNT) return undefined;
  const line = referencedLine(definition, aggregation.by);
  return line && countsPupils(line.figure) ? aggregation.by : undefined;
}
