import type { Problem } from "@/lib/result";
import { MAX_TYPED } from "@/lib/template/answers/limits";
import { readMarker } from "@/lib/template/answers/markers";
import { formatAmountForField, parseAmount, type AmountProblem } from "@/lib/values/amount";
import { formatNumber, parseCount, parsePercent, type NumberProblem } from "@/lib/values/number";

/** What one types in a field for a number: a count, a percentage or an amount in euros. */
export type NumberKind = { type: "integer" | "percent" | "money"; decimals: number };

export const AMOUNT: NumberKind = { type: "money", decimals: 0 };

/** A value as stored: a number (pupils, percent 0-100, cents), why there is none, or unreadable text. */
export type NumberEntry = number | "nvt" | "onbekend" | "pm" | { typed: string };

export type CellProblem = AmountProblem | NumberProblem | Problem<"pmOnlyForAmounts" | "typedTooLong">;

/** Markers in the words of the form. */
export const MARKER_WORDS = { onbekend: "niet bekend", nvt: "n.v.t.", pm: "PM" } as const;

/**
 * Reads what was typed. Nothing typed is no entry; text that cannot be read is kept as typed, with
 * the problem.
 */
export function readCell(kind: NumberKind, text: string): { entry: NumberEntry | undefined; problem?: CellProblem } {
  const typed = text.trim();
  if (typed === "") return { entry: undefined };
  const marker = readMarker(typed);
  if (marker === "pm" && kind.type !== "money") {
    return { entry: { typed }, problem: { code: "pmOnlyForAmounts" } };
  }
  if (marker) return { entry: marker };
  const parsed =
    kind.type === "money"
      ? parseAmount(typed)
      : kind.type === "percent"
        ? parsePercent(typed, kind.decimals)
        : parseCount(typed);
  if (parsed.ok) return { entry: parsed.value };
  // More than is kept of an unreadable text: the field keeps it, saving would refuse it.
  if (typed.length > MAX_TYPED) {
    return { entry: { typed }, problem: { code: "typedTooLong", details: { limit: MAX_TYPED, characters: typed.length } } };
  }
  return { entry: { typed }, problem: parsed.problem };
}

/** An entry as it stands in a field. */
export function writeCell(kind: NumberKind, entry: NumberEntry | undefined): string {
  if (entry === undefined) return "";
  if (typeof entry === "object") return entry.typed;
  if (typeof entry === "string") return MARKER_WORDS[entry];
  if (kind.type === "money") return formatAmountForField(entry);
  // A percentage keeps the decimals it was typed with; no others are added.
  return kind.type === "percent"
    ? formatNumber(entry, Math.min(kind.decimals, decimalsOf(entry)))
    : formatNumber(entry);
}

/** Whether two entries are the same to who reads them. */
export function sameEntry(a: NumberEntry | undefined, b: NumberEntry | undefined): boolean {
  if (typeof a === "object" && typeof b === "object") return a.typed === b.typed;
  return a === b;
}

function decimalsOf(value: number): number {
  return (String(value).split(".")[1] ?? "").length;
}
