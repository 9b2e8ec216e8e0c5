import { DataTable } from "@/components/ui/data-table";
import { figureCell } from "@/lib/document/entry-text";
import type { ComparedReport } from "@/lib/data/dashboard/load-comparison";
import { figureApplies } from "@/lib/figures/figure-applies";
import { effectiveEntry } from "@/lib/report/effective-value";
import { visibleQuestions } from "@/lib/report/visibility";
import { askedCells, cellKey } from "@/lib/template/answers/figure-answer";
import type { Part, TemplateDefinition } from "@/lib/template/definition";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import { boardName } from "./board-name";

const NOT_FOR_BOARD = "n.v.t.";

type FigureLineOfBoards = { figure: FigureDefinition; value: string | null };

/** The figures of a part, a row for each, a column for each board. */
export function ComparedFigures({ part, definition, reports }: { part: Part; definition: TemplateDefinition; reports: readonly ComparedReport[] }) {
  const lines = definition.figures
    .filter((figure) => figure.part === part.id && figure.source === "asked")
    .flatMap(linesOf)
    .filter((line) => reports.some((report) => cellTexts(line, part, report).some((text) => text !== NOT_FOR_BOARD)));
  if (lines.length === 0) return null;
  return (
    <DataTable
      caption="Cijfers"
      rows={lines}
      rowKey={({ figure, value }) => `${figure.id}.${value ?? ""}`}
      columns={[
        { key: "figure", header: "Cijfer", rowHeader: true, cell: (line) => <LineName {...line} /> },
        ...reports.map((report) => ({
          key: report.boardId,
          header: boardName(report),
          numeric: true,
          cell: (line: FigureLineOfBoards) => <Cells texts={cellTexts(line, part, report)} />,
        })),
      ]}
    />
  );
}

function linesOf(figure: FigureDefinition): FigureLineOfBoards[] {
  const values = figure.dimension?.values.map(({ id }) => ({ figure, value: id })) ?? [];
  return figure.dimension && figure.dimension.relation !== "subset" ? values : [{ figure, value: null }, ...values];
}

function LineName({ figure, value }: FigureLineOfBoards) {
  const name = figure.dimension?.values.find(({ id }) => id === value)?.label;
  return (
    <>
      {figure.label}
      {name === undefined ? null : <span className="font-normal">: {name}</span>}
      <span className="block text-small font-normal text-ink-3">{figure.unit}</span>
    </>
  );
}

/** What a board gave; where the figure is asked per SWV and it has several, each with its SWV. */
function cellTexts({ figure, value }: FigureLineOfBoards, part: Part, { content }: ComparedReport): string[] {
  if (!figureApplies(figure, content.context.definition, content.context.board)) return [NOT_FOR_BOARD];
  const question = visibleQuestions(part, content).find(({ id }) => id === figure.id);
  if (question?.kind !== "figure") return [];
  const cells = askedCells(figure, content.context).filter((cell) => cell.value === value);
  return cells.map((cell) => {
    const { text } = figureCell(figure, effectiveEntry(content, question, cellKey(cell)), content.context, "niet ingevuld");
    return cells.length > 1 && cell.partnership !== null ? `${cell.partnership}: ${text}` : text;
  });
}

function Cells({ texts }: { texts: readonly string[] }) {
  return (
    <ul className="list-none whitespace-normal">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
