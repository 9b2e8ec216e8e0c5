import { stripForbiddenCharacters } from "./characters";
import { MAX_LIST_DEPTH } from "./limits";
import { repairTable } from "./table-grid";
import {
  EMPTY_RICH_TEXT,
  type Block,
  type Cell,
  type FlowBlock,
  type Heading,
  type Inline,
  type List,
  type ListItem,
  type Mark,
  type Paragraph,
  type RichText,
  type Table,
} from "./types";

/**
 * The one normal form of a text, so that equal texts are equal JSON: neighbouring pieces with the
 * same marks are one, marks stand in a fixed order, empty pieces, empty lists and empty lines at
 * the end are gone, a heading without words is a paragraph, lists deeper than
 * {@link MAX_LIST_DEPTH} continue at that depth, tables are full rectangles. Characters that cannot
 * be stored are dropped, no other text is lost. Doing it twice changes nothing.
 */
export function normaliseRichText(doc: RichText): RichText {
  const blocks = doc.content.flatMap((block): Block[] => {
    if (block.type === "heading") return [normaliseHeading(block)];
    if (block.type === "table") return normaliseTable(block);
    return normaliseFlow(block, 1);
  });
  while (blocks.length > 0 && isEmptyParagraph(blocks.at(-1))) blocks.pop();
  return blocks.length > 0 ? { type: "doc", content: blocks } : EMPTY_RICH_TEXT;
}

/**
 * Whether two texts in normal form say the same with the same formatting. The order of keys does
 * not count: a database gives them back in its own.
 */
export function sameRichText(a: RichText, b: RichText): boolean {
  return sameValue(a, b);
}

function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const entries = Object.entries(a);
  const other = new Map<string, unknown>(Object.entries(b));
  return (
    entries.length === other.size &&
    entries.every(([key, value]) => sameValue(value, other.get(key)))
  );
}

/** A heading without words is an empty line: nobody can find a section by it. */
function normaliseHeading(heading: Heading): Heading | Paragraph {
  const inline = inlineContent(heading.content);
  const hasWords = inline.content?.some(
    (piece) => piece.type === "text" && piece.text.trim() !== "",
  );
  if (!hasWords) return { type: "paragraph", ...inline };
  return { type: "heading", attrs: { level: heading.attrs.level }, ...inline };
}

function isEmptyParagraph(block: Block | undefined): boolean {
  return block?.type === "paragraph" && (block.content ?? []).length === 0;
}

function normaliseFlow(block: FlowBlock, depth: number): FlowBlock[] {
  if (block.type === "paragraph") return [{ type: "paragraph", ...inlineContent(block.content) }];
  const items = block.content.flatMap((item) => normaliseItem(item, depth));
  if (items.length === 0) return [];
  return block.type === "bulletList"
    ? [{ type: "bulletList", content: items }]
    : [{ type: "orderedList", attrs: { start: block.attrs.start }, content: items }];
}

function normaliseItem(item: ListItem, depth: number): ListItem[] {
  if (depth < MAX_LIST_DEPTH) {
    return [listItem(item.content.flatMap((block) => normaliseFlow(block, depth + 1)))];
  }
  const own: FlowBlock[] = [];
  const deeper: ListItem[] = [];
  for (const block of item.content) {
    if (block.type !== "paragraph") deeper.push(...itemsOf(block, depth));
    else if (deeper.length === 0) own.push(...normaliseFlow(block, depth));
    else deeper.push(listItem(normaliseFlow(block, depth)));
  }
  return [listItem(own), ...deeper];
}

function itemsOf(list: List, depth: number): ListItem[] {
  return list.content.flatMap((item) => normaliseItem(item, depth));
}

function listItem(blocks: FlowBlock[]): ListItem {
  const content: FlowBlock[] =
    blocks[0]?.type === "paragraph" ? blocks : [{ type: "paragraph" }, ...blocks];
  return { type: "listItem", content };
}

function normaliseTable(table: Table): Table[] {
  const repaired = repairTable(table);
  if (repaired === null) return [];
  const rows = repaired.content.map((row) => ({
    type: row.type,
    content: row.content.map((cell): Cell => {
      const content = cell.content.flatMap((block) => normaliseFlow(block, 1));
      return {
        type: cell.type,
        attrs: { colspan: cell.attrs.colspan, rowspan: cell.attrs.rowspan },
        content: content.length > 0 ? content : [{ type: "paragraph" }],
      };
    }),
  }));
  return [{ type: "table", content: rows }];
}

function inlineContent(content: Inline[] = []): { content?: Inline[] } {
  const pieces: Inline[] = [];
  for (const piece of content) {
    if (piece.type === "hardBreak") {
      pieces.push({ type: "hardBreak" });
      continue;
    }
    const text = stripForbiddenCharacters(piece.text);
    if (text === "") continue;
    const marks = normaliseMarks(piece.marks);
    const last = pieces.at(-1);
    if (last?.type === "text" && sameValue(last.marks ?? [], marks)) {
      pieces[pieces.length - 1] = { ...last, text: last.text + text };
    } else {
      pieces.push({ type: "text", text, ...(marks.length > 0 ? { marks } : {}) });
    }
  }
  return pieces.length > 0 ? { content: pieces } : {};
}

const MARK_ORDER = ["link", "bold", "italic"] as const;

function normaliseMarks(marks: Mark[] = []): Mark[] {
  return MARK_ORDER.flatMap((type): Mark[] => {
    const mark = marks.find((candidate) => candidate.type === type);
    if (mark === undefined) return [];
    return mark.type === "link"
      ? [{ type: "link", attrs: { href: mark.attrs.href } }]
      : [{ type: mark.type }];
  });
}
