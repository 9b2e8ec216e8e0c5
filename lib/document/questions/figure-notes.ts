import { answerTo } from "@/lib/report/content";
import { askedCells, cellKey } from "@/lib/template/answers/figure-answer";
import type { FigureQuestion } from "@/lib/template/question";
import { figureCell } from "../entry-text";
import type { TableNote } from "../model";
import { withPeriod, type Printing } from "../printing";
import { valueLabel } from "./figure-rows";

/**
 * What stands below a figure: what the SWV says is counted, and what the board explains: why it
 * counts otherwise, why last year was corrected.
 */
export function figureNotes(part: string, question: FigureQuestion, printing: Printing): TableNote[] {
  const answer = answerTo(printing.content.answers, question);
  const note = answer?.note?.trim();
  const revision = [revisedValues(question, printing), answer?.revisionNote?.trim()].filter(Boolean).join(" ");
  const source = { part, question: question.id };
  const { definition } = question.figure;
  return [
    ...(definition === undefined
      ? []
      : [{ source, label: `${question.label}, definitie van het SWV`, text: withPeriod(definition, printing.content.context.period) }]),
    ...(note ? [{ source, label: question.label, text: note }] : []),
    ...(revision ? [{ source, label: `${question.label}, herzien`, text: revision }] : []),
  ];
}

/** `Was 15.`, or for a figure in parts `groep 3 was 2.`; nothing that the audience may not see. */
function revisedValues({ figure, ...question }: FigureQuestion, { content, counts, missing }: Printing): string {
  const given = answerTo(content.answers, { figure, ...question })?.previous ?? {};
  const before = content.previousFigures[figure.id] ?? {};
  return askedCells(figure, content.context)
    .flatMap((cell) => {
      const key = cellKey(cell);
      const was = before[key];
      if (given[key] === undefined || was === undefined || JSON.stringify(given[key]) === JSON.stringify(was)) return [];
      // The older value is not in any column, so a small one is hidden by hiding every one of them.
      if (counts.hidesSmallCounts && typeof was === "number") return [];
      const text = figureCell(figure, was, content.context, missing).text;
      return cell.value === null ? [`Was ${text}.`] : [`${valueLabel(figure, cell)} was ${text}.`];
    })
    .join(" ");
}
