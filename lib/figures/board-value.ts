import type { TemplateDefinition } from "@/lib/template/definition";
import { partFigures } from "@/lib/template/figure-parts";
import { cellId, type FigureCells, type Given } from "./cells";
import { lineDimensions, type FigureLine } from "./line";
import { namesPartnership, spendingPlace } from "./spending-places";

/** The code of an SWV; null: the region, all its SWVs together. */
export type Scope = string | null;

/** A cell that a value was made of; `partnership` is empty for the whole board. */
export type Source = { figure: string; partnership: string };

/** What a board gives for a line: a number, why there is none, or `empty`: nothing was given. */
export type BoardValue =
  | {
      state: "number";
      value: number;
      /** A part of it is unknown or was not given: the number is the sum of what is known. */
      incomplete: boolean;
      sources: readonly Source[];
    }
  | { state: "nvt" | "onbekend" | "pm" | "empty" };

const EMPTY: BoardValue = { state: "empty" };

/**
 * What one board gives for a line, in one SWV or in the region. Values per SWV add up to the
 * board's; a figure that is asked of the whole board stands at each of its SWVs as it is, but for
 * spending of which the rows name their SWV.
 *
 * A partition is the sum of its values. Of a figure that is asked only where its parts are unknown
 * (`askedOnlyIfUnknown`), the parts count where they are known.
 *
 * @param partnerships codes of the board's SWVs; only used for what can differ per SWV.
 */
export function boardValue(
  line: FigureLine,
  scope: Scope,
  cells: FigureCells,
  partnerships: readonly string[],
  definition: TemplateDefinition,
): BoardValue {
  const { figure } = line;
  if (cells.get(cellId(figure.id, "", ""))?.state === "nvt") return { state: "nvt" };
  const parts = line.value === null && line.option === null ? partFigures(figure, definition).map((part) => ({ figure: part, value: null, option: null })) : [];
  if (parts.length > 0) {
    const known = parts.map((part) => boardValue(part, scope, cells, partnerships, definition));
    if (known.every(({ state }) => state === "number")) return sum(known);
  }
  if (!figure.perPartnership) {
    if (scope === null || !namesPartnership(figure, definition)) return valueAt(line, "", cells);
    const place = spendingPlace(figure, scope, cells, partnerships);
    return place === undefined ? EMPTY : valueAt(line, place, cells);
  }
  const codes = scope === null ? partnerships : partnerships.filter((code) => code === scope);
  const total = sum(codes.map((code) => valueAt(line, code, cells)));
  const once = line.option !== null || figure.type === "boolean";
  return once && total.state === "number" ? { ...total, value: Math.min(1, total.value) } : total;
}

function valueAt(line: FigureLine, partnership: string, cells: FigureCells): BoardValue {
  const { figure } = line;
  const at = (dimension: string) => cells.get(cellId(figure.id, partnership, dimension));
  const source = { figure: figure.id, partnership };
  if (line.option !== null) {
    const { own, base } = lineDimensions(line);
    const answered = read(at(base), source);
    return answered.state === "number" ? { ...answered, value: at(own) ? 1 : 0 } : answered;
  }
  const own = read(at(line.value ?? ""), source);
  if (own.state !== "empty" || line.value !== null || figure.dimension?.relation !== "partition") return own;
  const values = figure.dimension.values.map(({ id }) => read(at(id), source));
  // A value of a partition that was left open leaves a gap, as one that is not known does.
  const given = values.filter(({ state }) => state !== "empty");
  const total = sum(given);
  return total.state === "number" ? { ...total, incomplete: total.incomplete || given.length < values.length, sources: [source] } : total;
}

function read(given: Given | undefined, source: Source): BoardValue {
  if (!given) return EMPTY;
  if (given.state !== "number") return { state: given.state };
  return given.value === null ? EMPTY : { state: "number", value: given.value, incomplete: false, sources: [source] };
}

/**
 * The sum of values. Only numbers enter; another value than n.v.t. beside them makes the sum
 * incomplete. Without any number it is what all of them are, or unknown where one is.
 */
function sum(values: readonly BoardValue[]): BoardValue {
  const numbers = values.flatMap((value) => (value.state === "number" ? [value] : []));
  if (numbers.length > 0) {
    const gap = values.some(({ state }) => state !== "number" && state !== "nvt");
    return {
      state: "number",
      value: numbers.reduce((total, { value }) => total + value, 0),
      incomplete: gap || numbers.some(({ incomplete }) => incomplete),
      sources: numbers.flatMap(({ sources }) => sources),
    };
  }
  if (values.some(({ state }) => state === "onbekend")) return { state: "onbekend" };
  if (values.some(({ state }) => state === "pm")) return { state: "pm" };
  return values.length > 0 && values.every(({ state }) => state === "nvt") ? { state: "nvt" } : EMPTY;
}
