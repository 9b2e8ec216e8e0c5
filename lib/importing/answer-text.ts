import { assembleBlocks, assembleFlow, type LooseBlock } from "@/lib/rich-text/assemble-blocks";
import { isSafeHref } from "@/lib/rich-text/link";
import { normaliseRichText } from "@/lib/rich-text/normalise";
import { repairTable } from "@/lib/rich-text/table-grid";
import type { Cell, FlowBlock, Inline, Mark, RichText, Table, TableRow } from "@/lib/rich-text/types";
import { rebuildParagraphs, type Layout, type Paragraph } from "./paragraphs";
import type { Piece, SourceLine } from "./source";

/** How the lines of this file become text; `layoutTables` are those in which the form itself stands. */
export type TextLayout = Layout & { layoutTables: ReadonlySet<number> };

/** The lines as formatted text: paragraphs, headings, lists and tables as they were meant. */
export function answerText(lines: readonly SourceLine[], layout: TextLayout): RichText {
  return normaliseRichText({ type: "doc", content: assembleBlocks(looseBlocks(lines, layout)) });
}

function looseBlocks(lines: readonly SourceLine[], layout: TextLayout): LooseBlock[] {
  const blocks: LooseBlock[] = [];
  let index = 0;
  while (index < lines.length) {
    const table = contentTable(lines[index], layout);
    const end = endOfRun(lines, index, (line) => contentTable(line, layout) === table);
    const run = lines.slice(index, end);
    if (table === undefined) blocks.push(...paragraphBlocks(run, layout));
    else blocks.push(...tableBlocks(run, table, layout));
    index = end;
  }
  return blocks;
}

function endOfRun(lines: readonly SourceLine[], start: number, same: (line: SourceLine) => boolean): number {
  let end = start + 1;
  for (let line = lines[end]; line !== undefined && same(line); line = lines[end]) end += 1;
  return end;
}

/** The outermost table around a line that is the board's own, not the layout of the form. */
function contentTable(line: SourceLine | undefined, { layoutTables }: TextLayout): number | undefined {
  return line?.cells.find(({ table }) => !layoutTables.has(table))?.table;
}

function paragraphBlocks(lines: readonly SourceLine[], layout: TextLayout): LooseBlock[] {
  return rebuildParagraphs(lines, layout).flatMap((paragraph) => looseBlock(paragraph));
}

function looseBlock({ role, pieces }: Paragraph): LooseBlock[] {
  const content = inlines(pieces);
  if (content.length === 0) return [];
  switch (role.kind) {
    case "heading":
      return [{ kind: "heading", rank: role.rank, content: withoutBold(content) }];
    case "item":
      return [{ ...role, content }];
    case "continuation":
      return [{ kind: "continuation", depth: role.depth, content }];
    case "plain":
      return [{ kind: "paragraph", content }];
  }
}

/** A heading is bold by itself. */
function withoutBold(content: Inline[]): Inline[] {
  return content.map((piece) => (piece.type === "text" ? { ...piece, marks: (piece.marks ?? []).filter(({ type }) => type !== "bold") } : piece));
}

function tableBlocks(lines: readonly SourceLine[], id: number, layout: TextLayout): LooseBlock[] {
  const rows = new Map<number, Map<number, SourceLine[]>>();
  for (const line of lines) {
    const place = line.cells.find(({ table }) => table === id);
    if (!place) continue;
    const row = rows.get(place.row) ?? new Map<number, SourceLine[]>();
    rows.set(place.row, row);
    row.set(place.column, [...(row.get(place.column) ?? []), line]);
  }
  const columns = new Set([...rows.values()].flatMap((row) => [...row.keys()]));
  if (columns.size < 2 && rows.size < 2) return paragraphBlocks(lines, layout);
  const width = Math.max(...columns) + 1;
  const covered = new Set<string>();
  const content = [...rows.entries()]
    .sort(([a], [b]) => a - b)
    .map(([number, row]): TableRow => ({ type: "tableRow", content: cellsOf({ number, cells: row }, { id, width, covered }, layout) }));
  const table = repairTable({ type: "table", content });
  return table === null ? [] : [{ kind: "table", table: withHeaderRow(table) }];
}

type RowLines = { number: number; cells: ReadonlyMap<number, SourceLine[]> };

/** @param table `covered` are the places that a cell of an earlier row takes as well; it grows */
function cellsOf(row: RowLines, table: { id: number; width: number; covered: Set<string> }, layout: TextLayout): Cell[] {
  const cells: Cell[] = [];
  for (let column = 0; column < table.width; column += 1) {
    if (table.covered.has(`${row.number}.${column}`)) continue;
    const lines = row.cells.get(column) ?? [];
    const place = lines[0]?.cells.find((one) => one.table === table.id);
    const { colspan = 1, rowspan = 1, header = false } = place ?? {};
    for (let below = 1; below < rowspan; below += 1) {
      for (let beside = 0; beside < colspan; beside += 1) table.covered.add(`${row.number + below}.${column + beside}`);
    }
    const content = assembleFlow(paragraphBlocks(lines, { ...layout, wrapped: false }));
    cells.push({ type: header ? "tableHeader" : "tableCell", attrs: { colspan, rowspan }, content: header ? content.map(plainWeight) : content });
    column += colspan - 1;
  }
  return cells;
}

/** A first row in which every word is bold is the header, as in what is pasted from Word. */
function withHeaderRow(table: Table): Table {
  const [first, ...rest] = table.content;
  if (!first || rest.length === 0 || table.content.some((row) => row.content.some(({ type }) => type === "tableHeader"))) return table;
  const pieces = first.content.flatMap((cell) => cell.content.flatMap((block) => (block.type === "paragraph" ? (block.content ?? []) : [])));
  const texts = pieces.filter((piece) => piece.type === "text" && piece.text.trim() !== "");
  const bold = texts.length > 0 && texts.every((piece) => piece.type === "text" && piece.marks?.some(({ type }) => type === "bold"));
  if (!bold || first.content.some(({ attrs }) => attrs.rowspan > 1)) return table;
  const header = first.content.map((cell): Cell => ({
    ...cell,
    type: "tableHeader",
    content: cell.content.map(plainWeight),
  }));
  return { type: "table", content: [{ type: "tableRow", content: header }, ...rest] };
}

/** A header cell is bold by itself. */
function plainWeight(block: FlowBlock): FlowBlock {
  return block.type === "paragraph" && block.content ? { ...block, content: withoutBold(block.content) } : block;
}

/** Pieces as the inline content of a paragraph; white space as one reads it. */
function inlines(pieces: readonly Piece[]): Inline[] {
  const content: Inline[] = [];
  for (const piece of trimmed(pieces)) {
    piece.text.split("\n").forEach((text, index) => {
      if (index > 0) content.push({ type: "hardBreak" });
      if (text !== "") content.push({ type: "text", text, marks: marksOf(piece) });
    });
  }
  return content;
}

function marksOf({ bold, italic, href }: Piece): Mark[] {
  return [
    ...(href !== undefined && isSafeHref(href) ? [{ type: "link" as const, attrs: { href } }] : []),
    ...(bold ? [{ type: "bold" as const }] : []),
    ...(italic ? [{ type: "italic" as const }] : []),
  ];
}

/** Without white space at the ends and around line breaks, and never two spaces in a row. */
function trimmed(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let before = "\n";
  for (const piece of pieces) {
    const text = piece.text
      .replace(/\u00ad/g, "")
      .replace(/[ \t]+/g, " ")
      .replace(/ ?\n ?/g, "\n");
    const own = before === " " || before === "\n" ? text.replace(/^ /, "") : text;
    if (own === "") continue;
    before = own.slice(-1);
    result.push({ ...piece, text: own });
  }
  for (let last = result.at(-1); last && /\s$/.test(last.text); last = result.at(-1)) {
    const text = last.text.trimEnd();
    if (text !== "") {
      result[result.length - 1] = { ...last, text };
      break;
    }
    result.pop();
  }
  const first = result[0];
  if (first && /^\s/.test(first.text)) result[0] = { ...first, text: first.text.trimStart() };
  return result.filter(({ text }) => text !== "");
}
