import type { TemplateDefinition } from "@/lib/template/definition";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import { SCHOOL_COUNT } from "./cells";
import { referencedLine } from "./line";

/** Units of counts that are not of people; every other count is taken to be one of pupils. */
const NOT_PUPILS = new Set(["scholen", "besturen", "locaties", "groepen", "klassen", "uren", "dagen", "weken"]);

/** Whether a figure counts pupils, so that its small counts must be hidden from outside. */
export function countsPupils(figure: FigureDefinition): boolean {
  return figure.type === "integer" && !NOT_PUPILS.has(figure.unit.toLowerCase());
}

/** The count of pupils of which a figure is a percentage; undefined where it is of something else. */
export function pupilsBehind(figure: FigureDefinition, definition: TemplateDefinition): string | undefined {
  const { aggregation, type } = figure;
  if (type !== "percent" || aggregation.op !== "weightedMean" || aggregation.by === SCHOOL_COUNT) return undefined;
  const line = referencedLine(definition, aggregation.by);
  return line && countsPupils(line.figure) ? aggregation.by : undefined;
}
