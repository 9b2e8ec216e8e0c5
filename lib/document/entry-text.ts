import { isMarker, isTyped, type AmountEntry, type Marker, type Typed } from "@/lib/template/answers/markers";
import type { FigureEntry } from "@/lib/template/answers/figure-answer";
import type { FormContext } from "@/lib/template/context";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import { formatAmount } from "@/lib/values/amount";
import { formatNumber, formatPercent } from "@/lib/values/number";
import type { TableCell } from "./model";

/** A value without a number, in the words that are printed. */
export const MARKER_TEXT: Readonly<Record<Marker, string>> = { nvt: "n.v.t.", onbekend: "niet bekend", pm: "PM" };

export const BLANK: TableCell = { text: "", state: "blank" };

/** An amount in cents, a marker or nothing as a cell; `missing` is what stands for nothing. */
export function amountCell(entry: AmountEntry | undefined, missing: string): TableCell {
  if (entry === undefined) return { text: missing, state: "missing" };
  if (typeof entry === "number") return { text: formatAmount(entry), state: "value" };
  if (isTyped(entry)) return typedCell(entry);
  return markerCell(entry);
}

/** One value of a figure as a cell: a number in its unit's notation, a choice in its words. */
export function figureCell(
  figure: FigureDefinition,
  entry: FigureEntry | undefined,
  context: FormContext,
  missing: string,
): TableCell {
  if (entry === undefined) return { text: missing, state: "missing" };
  if (isTyped(entry)) return typedCell(entry);
  if (isMarker(entry)) return markerCell(entry);
  return { text: valueText(figure, entry, context), state: "value" };
}

/** A number in the notation of a figure: pupils, percent 0-100 or cents. */
export function numberText(figure: Pick<FigureDefinition, "type" | "decimals">, value: number): string {
  if (figure.type === "money") return formatAmount(value);
  return figure.type === "percent" ? formatPercent(value, figure.decimals) : formatNumber(value, figure.decimals);
}

function valueText(figure: FigureDefinition, entry: Exclude<FigureEntry, Typed>, context: FormContext): string {
  if (typeof entry === "number") return numberText(figure, entry);
  if (typeof entry === "boolean") return entry ? "ja" : "nee";
  const named = figure.type === "boardSet" ? context.otherBoards.map(({ id, name }) => ({ id, label: name })) : figure.options;
  const label = (id: string) => named?.find((option) => option.id === id)?.label ?? id;
  if (typeof entry === "string") return label(entry);
  // In the order of the list, whatever the order of choosing.
  const order = new Map(named?.map((option, index) => [option.id, index]));
  const sorted = [...entry].sort((a, b) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity));
  return sorted.length > 0 ? sorted.map(label).join(", ") : "geen";
}

function markerCell(marker: Marker): TableCell {
  return { text: MARKER_TEXT[marker], state: "marker" };
}

function typedCell(entry: Typed): TableCell {
  return { text: entry.typed, state: "missing", mark: "geen getal" };
}
