import type { Block, Cell, FlowBlock, Inline, ListItem, Mark, RichText, Table } from "@/lib/rich-text/types";
import type { DocumentBlock, DocumentModel } from "./model";
import { breakable, printable, type Covers } from "./printable-text";

/** Longest word that fits on a line of the page, and in a cell of a table of the form. */
const LONGEST_WORD = 70;
const LONGEST_WORD_IN_CELL = 24;
/** The same for the running head, of which each side has a third of the line. */
const LONGEST_WORD_IN_HEAD = 24;
/** Letters of the smallest size that fit on a line, for tables of a board's own making. */
const LETTERS_ON_A_LINE = 110;

type TypstTable = { type: "table"; columns: number; head: Cell[]; headHasLink: boolean; body: Cell[] };
type TypstText = { content: (Exclude<Block, Table> | TypstTable)[] };
type TypstBlock = Exclude<DocumentBlock, { kind: "richText" }> | { kind: "richText"; headingLevel: number; value: TypstText };

export type TypstOptions = {
  /** Which characters the fonts of the document have. */
  covers: Covers;
  /** Whether links in answers can be followed; their text is printed in any case. */
  links: boolean;
};

/**
 * The document as the data that `report.typ` prints, in JSON. Text stays data: nothing in it can
 * become Typst code. Characters without a shape become a visible mark.
 */
export function typstData(model: DocumentModel, { covers, links }: TypstOptions): string {
  const blocks = model.blocks.map(typstBlock);
  const head = { board: model.meta.board, runningTitle: model.runningTitle };
  const data = { ...model, head: mapStrings(head, LONGEST_WORD_IN_HEAD), blocks };
  return JSON.stringify(data, (key, value: unknown) => {
    if (key === "marks" && Array.isArray(value) && !links) return value.filter((mark: Mark) => mark.type !== "link");
    if (typeof value !== "string" || key === "href") return value;
    return printable(value, covers);
  });
}

function typstBlock(block: DocumentBlock): TypstBlock {
  switch (block.kind) {
    case "richText":
      return { kind: "richText", headingLevel: block.headingLevel, value: typstText(block.value) };
    case "figureTable":
    case "moneyTable":
    case "spendingTable":
    case "summaryTable":
      return {
        ...block,
        rows: block.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, text: breakable(cell.text, LONGEST_WORD_IN_CELL) })),
        })),
        notes: mapStrings(block.notes, LONGEST_WORD),
      };
    default:
      return mapStrings(block, LONGEST_WORD);
  }
}

function typstText(text: RichText): TypstText {
  return {
    content: text.content.map((block) =>
      block.type === "table" ? typstTable(block) : mapStrings(block, LONGEST_WORD),
    ),
  };
}

/** Head rows repeat on each page; they are the rows of header cells at the top, unless a cell reaches below them. */
function typstTable(table: Table): TypstTable {
  const rows = table.content;
  const columns = rows[0]?.content.reduce((sum, cell) => sum + cell.attrs.colspan, 0) ?? 1;
  const firstBody = rows.findIndex((row) => row.content.some((cell) => cell.type === "tableCell"));
  const count = firstBody === -1 ? 1 : firstBody;
  const head = rows.slice(0, count);
  const staysInside = head.every((row, index) => row.content.every((cell) => index + cell.attrs.rowspan <= count));
  const headRows = staysInside ? count : 0;
  const longest = Math.max(3, Math.floor(LETTERS_ON_A_LINE / columns));
  const cells = (part: Table["content"]) =>
    mapStrings(part.flatMap((row) => row.content), Math.min(longest, LONGEST_WORD));
  const repeated = rows.slice(0, headRows);
  return {
    type: "table",
    columns,
    head: cells(repeated),
    headHasLink: hasLink(repeated.flatMap((row) => row.content)),
    body: cells(rows.slice(headRows)),
  };
}

function hasLink(nodes: readonly (Cell | FlowBlock | ListItem | Inline)[]): boolean {
  return nodes.some((node) => {
    if (node.type === "text") return node.marks?.some((mark) => mark.type === "link") ?? false;
    return node.type !== "hardBreak" && hasLink(node.content ?? []);
  });
}

/** The same value with every long word breakable; addresses and the names of kinds stay as they are. */
function mapStrings<T>(value: T, longest: number): T {
  const copy: unknown = JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      typeof inner === "string" && key !== "href" && key !== "type" ? breakable(inner, longest) : inner,
    ),
  );
  return copy as T;
}
