import { figureCell } from "@/lib/document/entry-text";
import { askedCells, cellKey, cellOfKey, type FigureAnswer, type FigureEntry } from "@/lib/template/answers/figure-answer";
import { isTyped } from "@/lib/template/answers/markers";
import type { FormContext } from "@/lib/template/context";
import type { FigureQuestion } from "@/lib/template/question";
import type { FieldChange } from "./change";
import { plainField, valueField } from "./field-changes";

/** The cells of a figure that differ, this year's before last year's, and its notes. */
export function figureChanges(
  { figure }: FigureQuestion,
  before: FigureAnswer | undefined,
  after: FigureAnswer | undefined,
  context: FormContext,
): FieldChange[] {
  const text = (entry: FigureEntry | undefined) => {
    const shown = figureCell(figure, entry, context, "").text;
    return isTyped(entry) ? `${shown} (geen getal)` : shown;
  };
  const label = (year: "values" | "previous", key: string) => {
    const { partnership, value } = cellOfKey(key);
    const name = figure.dimension?.values.find(({ id }) => id === value)?.label;
    return [year === "previous" ? "Vorig jaar" : null, partnership, name].filter(Boolean).join(", ") || "Waarde";
  };
  const asked = askedCells(figure, context).map(cellKey);
  const cells = (["values", "previous"] as const).flatMap((year) => {
    const [was, is] = [before?.[year] ?? {}, after?.[year] ?? {}];
    const keys = [...new Set([...asked, ...Object.keys(was), ...Object.keys(is)])];
    return keys.flatMap((key) => valueField(label(year, key), text(was[key]), text(is[key])));
  });
  const word = (chosen: boolean | undefined) => (chosen === true ? "ja" : "nee");
  return [
    ...cells,
    ...(figure.qualifier
      ? valueField(figure.qualifier.label, word(before?.qualifier), word(after?.qualifier))
      : []),
    ...plainField("Toelichting op het getal", before?.note, after?.note),
    ...plainField("Toelichting op het getal van vorig jaar", before?.revisionNote, after?.revisionNote),
  ];
}
