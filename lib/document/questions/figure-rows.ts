import { answerTo } from "@/lib/report/content";
import { askedCells, cellKey, type FigureCell } from "@/lib/template/answers/figure-answer";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import type { FigureQuestion } from "@/lib/template/question";
import { entryInColumn, type FigureColumn, type Visibility } from "../audience";
import { BLANK, figureCell, numberText } from "../entry-text";
import type { TableCell, TableRow } from "../model";
import { partnershipInShort, type Printing } from "../printing";
import { unitBesideLabel } from "./figure-unit";

/** Stands for a number that would give a small count away. */
const WITHHELD = "weggelaten";

/**
 * A figure as lines of a table: one for the figure itself, below it one for each SWV where it is
 * asked per SWV and the board has several, below that one for each value of its dimension.
 */
export function figureRows(
  part: string,
  question: FigureQuestion,
  columns: readonly FigureColumn[],
  printing: Printing,
): TableRow[] {
  const { figure } = question;
  const cells = askedCells(figure, printing.content.context);
  const row = (depth: TableRow["depth"], label: string, values: TableCell[]): TableRow => ({
    source: { part, question: question.id },
    depth,
    role: "row",
    cells: [{ text: label, state: "value" }, ...values],
  });
  const own = (cell: FigureCell) => columns.map((column) => valueCell(question, column, cellKey(cell), printing));
  const sum = (summed: readonly FigureCell[]) => columns.map((column) => totalCell(figure, column, summed, printing));
  const label = figureLabel(question, printing);

  const nothingKnown = cells.every((cell) =>
    columns.every((column) => entryInColumn(printing.content, figure, column, cellKey(cell)) === undefined),
  );
  const first = cells[0];
  if (first && (nothingKnown || cells.length === 1)) return [row(0, label, own(first))];

  const { partnerships } = printing.content.context.board;
  const several = figure.perPartnership && partnerships.length > 1;
  const groups = several ? partnerships.map(({ code }) => code) : [figure.perPartnership ? (partnerships[0]?.code ?? null) : null];
  const rows: TableRow[] = several ? [row(0, label, sum(cells))] : [];
  for (const code of groups) {
    const ofGroup = cells.filter((cell) => cell.partnership === code);
    const whole = ofGroup.find((cell) => cell.value === null);
    const partnership = partnerships.find((candidate) => candidate.code === code);
    const groupLabel = several && partnership ? partnershipInShort(partnership) : label;
    const depth = several ? 1 : 0;
    rows.push(row(depth, groupLabel, whole ? own(whole) : sum(ofGroup)));
    for (const cell of ofGroup.filter(({ value }) => value !== null)) {
      const values = own(cell);
      // A division that this audience does not see is left out as a whole.
      if (!values.some(({ text }) => text === WITHHELD)) rows.push(row(several ? 2 : 1, valueLabel(figure, cell), values));
    }
  }
  return rows;
}

/** The label with its unit and what narrows it down: its moment, its norm, a qualifier the board ticked. */
function figureLabel(question: FigureQuestion, printing: Printing): string {
  const { figure } = question;
  const moments = { round: "", countDate: "op de teldatum", latestMeasurement: "laatste meting" } as const;
  const remarks = [
    unitBesideLabel(figure) ?? "",
    moments[figure.period],
    figure.norm === undefined ? "" : `norm ${numberText(figure, figure.norm)}`,
    figure.qualifier && answerTo(printing.content.answers, question)?.qualifier ? figure.qualifier.label : "",
  ].filter((remark) => remark !== "");
  return remarks.length > 0 ? `${figure.label} (${remarks.join(", ")})` : figure.label;
}

/** The label of one value of a figure's dimension. */
export function valueLabel(figure: FigureDefinition, cell: FigureCell): string {
  return figure.dimension?.values.find(({ id }) => id === cell.value)?.label ?? figure.label;
}

function valueCell(question: FigureQuestion, column: FigureColumn, key: string, printing: Printing): TableCell {
  const { figure } = question;
  const { content, counts } = printing;
  const entry = entryInColumn(content, figure, column, key);
  if (entry === undefined && column !== "current") return BLANK;
  const hidden = hiddenCell(counts.cell(figure, column, key));
  const cell = hidden ?? figureCell(figure, entry, content.context, printing.missing);
  const mark = column === "previous" ? previousMark(question, key, printing) : undefined;
  return mark ? { ...cell, mark } : cell;
}

/** Last year's value stands in last year's report, was corrected since, or was only given now. */
function previousMark(question: FigureQuestion, key: string, { content }: Printing): string | undefined {
  const given = answerTo(content.answers, question)?.previous?.[key];
  if (given === undefined) return undefined;
  const before = content.previousFigures[question.figure.id]?.[key];
  if (before === undefined) return "dit jaar opgegeven";
  return JSON.stringify(before) === JSON.stringify(given) ? undefined : "herzien";
}

/** The sum of cells that add up; blank where one is unknown or the figure has no sum. */
function totalCell(figure: FigureDefinition, column: FigureColumn, summed: readonly FigureCell[], printing: Printing): TableCell {
  const addsUp = figure.type === "integer" || figure.type === "money";
  if (!addsUp || figure.dimension?.relation === "parallel") return BLANK;
  // A subset is a part of the figure itself: only the figure counts.
  const keys = summed
    .filter((cell) => figure.dimension?.relation !== "subset" || cell.value === null)
    .map(cellKey);
  const entries = keys.map((key) => entryInColumn(printing.content, figure, column, key)).filter((entry) => entry !== "nvt");
  const numbers = entries.filter((entry) => typeof entry === "number");
  if (numbers.length === 0 || numbers.length < entries.length) return BLANK;
  const hidden = hiddenCell(printing.counts.total(figure, column, keys));
  return hidden ?? { text: numberText(figure, numbers.reduce((sum, value) => sum + value, 0)), state: "value" };
}

function hiddenCell(visibility: Visibility): TableCell | undefined {
  if (visibility === "shown") return undefined;
  return { text: visibility === "small" ? "<5" : WITHHELD, state: "hidden" };
}
