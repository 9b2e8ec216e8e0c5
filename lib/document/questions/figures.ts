import { answerTo } from "@/lib/report/content";
import { askedCells, cellKey } from "@/lib/template/answers/figure-answer";
import { isAnswered } from "@/lib/report/progress";
import type { FigureQuestion } from "@/lib/template/question";
import { periodLabel, previousPeriod } from "@/lib/values/period";
import { entryInColumn, type FigureColumn } from "../audience";
import type { FigureTableBlock, TableColumn, TableRow } from "../model";
import type { Printing } from "../printing";
import { figureNotes } from "./figure-notes";
import { figureRows } from "./figure-rows";

/**
 * The figures of a part as tables, in the template's order: figures with numbers together, figures
 * that are a choice together. A secondary figure of which nothing is known is left out.
 */
export function figureTables(part: string, questions: readonly FigureQuestion[], printing: Printing): FigureTableBlock[] {
  const printed = questions.filter((question) => question.figure.priority === "core" || isGiven(question, printing));
  const runs: FigureQuestion[][] = [];
  for (const question of printed) {
    const run = runs.at(-1);
    if (run?.[0] && isNumeric(run[0]) === isNumeric(question)) run.push(question);
    else runs.push([question]);
  }
  return runs.map((run) => figureTable(part, run, printing));
}

const HIDDEN_NOTE = {
  label: "Kleine aantallen",
  text: "Een aantal van 1 tot en met 4 leerlingen staat hier als <5. Weggelaten is wat zo’n aantal zou verraden.",
};

function figureTable(part: string, questions: readonly FigureQuestion[], printing: Printing): FigureTableBlock {
  const numeric = questions.every(isNumeric);
  const columns = (["previous", "current", "counted"] as const).filter(
    (column) => column === "current" || questions.some((question) => holds(question, column, printing)),
  );
  const rows = questions.flatMap((question): TableRow[] => figureRows(part, question, columns, printing));
  return {
    kind: "figureTable",
    source: { part },
    caption: `${numeric ? "Cijfers" : "Antwoorden"}: ${titleOf(part, printing)}`,
    columns: [
      { id: "label", header: numeric ? "Cijfers" : "Vraag", align: "start", width: "text" },
      ...columns.map((column) => valueColumn(column, numeric, printing)),
    ],
    rows,
    notes: [
      ...questions.flatMap((question) => figureNotes(part, question, printing)),
      ...(rows.some(({ cells }) => cells.some(({ state }) => state === "hidden")) ? [{ source: { part }, ...HIDDEN_NOTE }] : []),
    ],
  };
}

/** The part's name, so that one table can be told from another where only its caption is heard. */
function titleOf(part: string, { content }: Printing): string {
  return content.context.definition.parts.find(({ id }) => id === part)?.shortTitle ?? "";
}

function valueColumn(column: FigureColumn, numeric: boolean, { content }: Printing): TableColumn {
  const { period } = content.context;
  const headers: Record<FigureColumn, string> = {
    previous: periodLabel(previousPeriod(period)),
    current: periodLabel(period),
    counted: "SWV telt",
  };
  return {
    id: column,
    header: headers[column],
    align: numeric ? "end" : "start",
    width: numeric ? "fit" : "text",
    ...(column === "current" && { strong: true }),
  };
}

function isNumeric({ figure }: FigureQuestion): boolean {
  return figure.type === "integer" || figure.type === "percent" || figure.type === "money";
}

function isGiven(question: FigureQuestion, printing: Printing): boolean {
  const answer = answerTo(printing.content.answers, question);
  return isAnswered(answer) || (["current", "counted"] as const).some((column) => holds(question, column, printing));
}

function holds({ figure }: FigureQuestion, column: FigureColumn, { content }: Printing): boolean {
  return askedCells(figure, content.context).some(
    (cell) => entryInColumn(content, figure, column, cellKey(cell)) !== undefined,
  );
}
