import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import { headRows } from "@/lib/rich-text/head-rows";
import type { Cell, Table as WrittenTable } from "@/lib/rich-text/types";
import { flowParagraphs } from "./flow";
import type { ListCounter } from "./numbering";
import type { Piece } from "./piece";
import { HEAD_FILL, LINE, TEXT_WIDTH } from "./styles";

const border = { style: BorderStyle.SINGLE, size: 4, color: LINE };
const BORDERS = { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border };

/** The more columns, the smaller the letters, as on paper. */
function look(columns: number): { style: string; margin: number } {
  if (columns > 12) return { style: "TabeltekstKlein", margin: 25 };
  return columns > 6 ? { style: "TabeltekstSmal", margin: 60 } : { style: "Tabeltekst", margin: 100 };
}

/** A table of a board's own making, as wide as the text, with a line after it so that two do not become one. */
export function userTable(table: WrittenTable, lists: ListCounter): Piece[] {
  const columns = table.content[0]?.content.reduce((sum, cell) => sum + cell.attrs.colspan, 0) ?? 1;
  const { style, margin } = look(columns);
  // A head that is the whole table has nothing to repeat above.
  const head = Math.min(headRows(table), table.content.length - 1);
  const cellOf = (cell: Cell) =>
    new TableCell({
      children: flowParagraphs(cell.content, { lists, style, ...(cell.type === "tableHeader" && { look: { bold: true } }) }),
      columnSpan: cell.attrs.colspan,
      rowSpan: cell.attrs.rowspan,
      ...(cell.type === "tableHeader" && { shading: { fill: HEAD_FILL } }),
    });
  return [
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: Array.from({ length: columns }, () => Math.floor(TEXT_WIDTH / columns)),
      margins: { top: 40, bottom: 40, left: margin, right: margin },
      borders: BORDERS,
      tableLook: { firstRow: head > 0, firstColumn: hasRowHeads(table, head), noHBand: true, noVBand: true },
      rows: table.content.map(({ content }, index) => new TableRow({ children: content.map(cellOf), ...(index < head && { tableHeader: true, keepNext: true }) })),
    }),
    new Paragraph({ style: "Tabeltekst" }),
  ];
}

function hasRowHeads(table: WrittenTable, head: number): boolean {
  const body = table.content.slice(head);
  return body.length > 0 && body.every(({ content }) => content[0]?.type === "tableHeader");
}
