import { askedCells, cellKey, type FigureEntry } from "@/lib/template/answers/figure-answer";
import { isTyped } from "@/lib/template/answers/markers";
import { questionsOfPart } from "@/lib/template/question";
import type { FigureValues, ReportContent } from "./content";
import { effectiveEntry } from "./effective-value";

/** The values that count in a report, by figure and cell: what stands as "vorig jaar" a year later. */
export function figureValuesOf(content: ReportContent): FigureValues {
  const values: Record<string, Record<string, FigureEntry>> = {};
  for (const part of content.context.definition.parts) {
    for (const question of questionsOfPart(part, content.context)) {
      if (question.kind !== "figure") continue;
      const cells: Record<string, FigureEntry> = {};
      for (const cell of askedCells(question.figure, content.context).map(cellKey)) {
        const entry = effectiveEntry(content, question, cell);
        if (entry !== undefined && !isTyped(entry)) cells[cell] = entry;
      }
      if (Object.keys(cells).length > 0) values[question.id] = cells;
    }
  }
  return values;
}
