import type { FigureEntry } from "@/lib/template/answers/figure-answer";
import type { TemplateDefinition } from "@/lib/template/definition";
import { answerTo, type KeyFigureValue, type ReportContent } from "./content";
import type { MoneyTableAnswer } from "@/lib/template/answers/answer-schema";
import { applies, type FigureQuestion } from "@/lib/template/question";
import type { MoneyTableQuestion } from "@/lib/template/questions/definition";
import { cellKey } from "@/lib/template/answers/figure-answer";
import { isTyped, type Marker } from "@/lib/template/answers/markers";

/** What the SWV gives for a cell of a figure, if anything. */
export function keyFigureFor(content: ReportContent, figure: string, cell: string): KeyFigureValue | undefined {
  return content.keyFigures.find((value) => value.figure === figure && value.cell === cell);
}

/**
 * The value that counts for a cell: what the board typed, and where it typed nothing, what the SWV
 * gives for a figure that the SWV may prefill.
 */
export function effectiveEntry(content: ReportContent, question: FigureQuestion, cell: string): FigureEntry | undefined {
  const typed = answerTo(content.answers, question)?.values[cell];
  if (typed !== undefined) return typed;
  return question.figure.prefillableBySwv ? keyFigureFor(content, question.figure.id, cell)?.entry : undefined;
}

/**
 * Whether what the board typed goes against what the SWV gives: another number, or a number against
 * n.v.t. or not known. Nothing contradicts an SWV that does not know itself; text that could not be
 * read says nothing yet.
 */
function contradicts(typed: FigureEntry | undefined, counted: KeyFigureValue["entry"] | undefined): boolean {
  if (typed === undefined || isTyped(typed) || counted === undefined || counted === "onbekend") return false;
  return (typeof typed === "number" || typeof counted === "number") && typed !== counted;
}

/** Whether the board answers something else for a cell than the SWV counts. */
export function contradictsKeyFigure(content: ReportContent, question: FigureQuestion, cell: string): boolean {
  const typed = answerTo(content.answers, question)?.values[cell];
  const counted = keyFigureFor(content, question.figure.id, cell)?.entry;
  return contradicts(typed, counted);
}

/** The figure that a money table's row yields, under which the SWV gives its amounts. */
export function figureOfMoneyRow(
  definition: Pick<TemplateDefinition, "figures">,
  question: string,
  row: string,
): string | undefined {
  return definition.figures.find(
    ({ fromAnswer }) =>
      fromAnswer?.kind === "moneyTableRow" && fromAnswer.question === question && fromAnswer.row === row,
  )?.id;
}

/**
 * The amount that counts for a cell of a money table, in cents or as a marker: what the board
 * typed, else what the SWV gives. Undefined: not given, or typed and not readable.
 */
export function effectiveAmount(
  content: ReportContent,
  table: MoneyTableQuestion,
  row: string,
  partnership: string,
): number | Marker | undefined {
  const typed = answerTo(content.answers, table)?.cells[row]?.[partnership];
  if (typed !== undefined) return isTyped(typed) ? undefined : typed;
  return paidAmountFor(content, table, row, partnership)?.entry;
}

/**
 * The amounts that count in a money table, as if the board typed them all; undefined where none is
 * given. To show the table where it cannot be edited.
 */
export function effectiveAmounts(content: ReportContent, table: MoneyTableQuestion): MoneyTableAnswer | undefined {
  const typed = answerTo(content.answers, table);
  const { definition, board } = content.context;
  const cells: MoneyTableAnswer["cells"] = {};
  for (const row of table.rows.filter(({ appliesTo }) => applies(definition, appliesTo, board))) {
    const amounts = board.partnerships.flatMap(({ code }) => {
      const amount = typed?.cells[row.id]?.[code] ?? effectiveAmount(content, table, row.id, code);
      return amount === undefined ? [] : [[code, amount] as const];
    });
    if (amounts.length > 0) cells[row.id] = Object.fromEntries(amounts);
  }
  return Object.keys(cells).length === 0 ? typed : { ...typed, cells };
}

/** What the SWV says it paid for a cell of a money table, if anything. */
export function paidAmountFor(
  content: ReportContent,
  table: MoneyTableQuestion,
  row: string,
  partnership: string,
): KeyFigureValue | undefined {
  const figure = figureOfMoneyRow(content.context.definition, table.id, row);
  return figure === undefined ? undefined : keyFigureFor(content, figure, cellKey({ partnership, value: null }));
}

/** Whether the board gives another amount for a cell of a money table than the SWV paid. */
export function contradictsPaidAmount(
  content: ReportContent,
  table: MoneyTableQuestion,
  row: string,
  partnership: string,
): boolean {
  const typed = answerTo(content.answers, table)?.cells[row]?.[partnership];
  return contradicts(typed, paidAmountFor(content, table, row, partnership)?.entry);
}
