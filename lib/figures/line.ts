import type { TemplateDefinition } from "@/lib/template/definition";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import { offeredOptions } from "@/lib/template/offered-options";
import { optionDimension } from "./cells";
import { WITHOUT_KIND } from "./spending-places";

/**
 * What one row of a table of figures is about: a figure, one value of its dimension, or one option
 * that can be chosen in it.
 */
export type FigureLine = {
  figure: FigureDefinition;
  /** A value of the figure's dimension; null: the figure itself. */
  value: string | null;
  /** A choice, board or indicator; the row then counts the boards that chose it. */
  option: string | null;
};

/** The key of a line, in addresses as well: `thuiszitters`, `ankerpuntScore.1`. */
export function lineKey({ figure, value, option }: FigureLine): string {
  return [figure.id, ...(value === null ? [] : [value]), ...(option === null ? [] : [option])].join(".");
}

/** Where the line's cells stand, and the cell that says whether the question was answered at all. */
export function lineDimensions(line: FigureLine): { own: string; base: string } {
  const base = line.value ?? "";
  return { own: line.option === null ? base : optionDimension(line.value, line.option), base };
}

/** Whether boards choose from a list in this figure, rather than give a number. */
export function isChosen(figure: FigureDefinition): boolean {
  return figure.aggregation.op === "frequency";
}

/**
 * The rows with which a figure stands in a table. A figure whose values are parallel has a row for
 * each, as they have no total.
 */
export function headLines(figure: FigureDefinition): FigureLine[] {
  if (figure.dimension?.relation !== "parallel") return [{ figure, value: null, option: null }];
  return figure.dimension.values.map(({ id }) => ({ figure, value: id, option: null }));
}

/** What a head line is divided into: the values of its dimension, or the options; spending without a kind last. */
export function partLines(line: FigureLine): FigureLine[] {
  const { figure } = line;
  if (isChosen(figure)) {
    return offeredOptions(figure.options).map(({ id }) => ({ figure, value: line.value, option: id }));
  }
  if (line.value !== null || figure.dimension === undefined || figure.dimension.relation === "parallel") return [];
  const values = figure.dimension.values.map(({ id }) => id);
  const all = figure.fromAnswer?.kind === "spendingByChoice" ? [...values, WITHOUT_KIND] : values;
  return all.map((value) => ({ figure, value, option: null }));
}

/** The line a reference of the template means: `leerlingenTotaal.bao`. */
export function referencedLine(definition: TemplateDefinition, reference: string): FigureLine | undefined {
  const [id, value = null] = reference.split(".", 2);
  const figure = definition.figures.find((candidate) => candidate.id === id);
  return figure && { figure, value, option: null };
}

/** The head line an address names; undefined where there is none. */
export function findHeadLine(definition: TemplateDefinition, key: string): FigureLine | undefined {
  return definition.figures.flatMap(headLines).find((line) => lineKey(line) === key);
}

/** The line's name in words, without its figure where it is a value or an option of it. */
export function lineLabel({ figure, value, option }: FigureLine): string {
  if (option !== null) return figure.options?.find(({ id }) => id === option)?.label ?? option;
  if (value === null) return figure.label;
  if (value === WITHOUT_KIND) return "zonder soort";
  return figure.dimension?.values.find(({ id }) => id === value)?.label ?? value;
}
