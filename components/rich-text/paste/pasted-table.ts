import { MAX_TABLE_COLUMNS } from "@/lib/rich-text/limits";
import { inlineText } from "@/lib/rich-text/plain-text";
import { repairTable, tableColumns } from "@/lib/rich-text/table-grid";
import type { Cell, FlowBlock, Inline, Table, TableRow } from "@/lib/rich-text/types";
import { assembleFlow, type LooseBlock, withoutBold } from "@/lib/rich-text/assemble-blocks";

/** Reads the blocks within an element. */
type ReadBlocks = (element: Element) => LooseBlock[];

/**
 * A table of the page. One cell, or a table that only serves the layout, gives its blocks; one
 * that is wider than we can print gives a paragraph per row; an empty one gives nothing.
 */
export function readTable(element: HTMLTableElement, read: ReadBlocks): LooseBlock[] {
  const caption = element.caption ? read(element.caption) : [];
  const rows = [...element.rows];
  const cells = rows.flatMap((row) => [...row.cells]);
  const role = element.getAttribute("role");
  if (cells.length <= 1 || role === "presentation" || role === "none") {
    return [...caption, ...cells.flatMap((cell) => read(cell))];
  }
  const raw: Table = {
    type: "table",
    content: rows.map((row): TableRow => ({
      type: "tableRow",
      content: [...row.cells].map((cell) => readCell(cell, read)),
    })),
  };
  if (!raw.content.some((row) => row.content.some(saysSomething))) return caption;
  if (tableColumns(raw, MAX_TABLE_COLUMNS) === null) return [...caption, ...rowsAsParagraphs(raw)];
  const table = repairTable(raw);
  return table === null ? caption : [...caption, { kind: "table", table: withHeaderRow(table) }];
}

function readCell(cell: HTMLTableCellElement, read: ReadBlocks): Cell {
  const header =
    cell.localName === "th" || cell.parentElement?.parentElement?.localName === "thead";
  const content = assembleFlow(read(cell));
  const attrs = { colspan: Math.max(1, cell.colSpan), rowspan: Math.max(1, cell.rowSpan) };
  return header
    ? { type: "tableHeader", attrs, content: content.map(plainWeight) }
    : { type: "tableCell", attrs, content };
}

/**
 * Word seldom says which row is the header; a first row in which every word is bold is one. A
 * table without header cells cannot be read aloud well.
 */
function withHeaderRow(table: Table): Table {
  const [first, ...rest] = table.content;
  if (first === undefined || rest.length === 0) return table;
  if (table.content.some((row) => row.content.some((cell) => cell.type === "tableHeader")))
    return table;
  const staysInRow = first.content.every((cell) => cell.attrs.rowspan === 1);
  const bold = first.content.filter(saysSomething).every((cell) => cell.content.every(isBold));
  if (!staysInRow || !bold || !first.content.some(saysSomething)) return table;
  const header = first.content.map((cell): Cell => ({
    type: "tableHeader",
    attrs: cell.attrs,
    content: cell.content.map(plainWeight),
  }));
  return { type: "table", content: [{ type: "tableRow", content: header }, ...rest] };
}

function saysSomething(cell: Cell): boolean {
  return cell.content.some(
    (block) => block.type !== "paragraph" || inlineText(block.content).trim() !== "",
  );
}

function isBold(block: FlowBlock): boolean {
  if (block.type !== "paragraph") return false;
  return (block.content ?? []).every(
    (piece) =>
      piece.type !== "text" ||
      piece.text.trim() === "" ||
      piece.marks?.some((mark) => mark.type === "bold"),
  );
}

function plainWeight(block: FlowBlock): FlowBlock {
  return block.type === "paragraph"
    ? { ...block, content: withoutBold(block.content ?? []) }
    : block;
}

function rowsAsParagraphs(table: Table): LooseBlock[] {
  return table.content.map((row) => ({
    kind: "paragraph",
    content: row.content.flatMap((cell, index): Inline[] => {
      const words = cell.content.flatMap((block) =>
        block.type === "paragraph" ? (block.content ?? []) : [],
      );
      return index === 0 ? words : [{ type: "text", text: " | " }, ...words];
    }),
  }));
}
