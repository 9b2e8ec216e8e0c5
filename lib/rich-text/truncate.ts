import { countCharacters } from "./plain-text";
import { normaliseRichText } from "./normalise";
import type { Block, FlowBlock, Inline, ListItem, RichText, Table } from "./types";

const ELLIPSIS = "…";

/**
 * The beginning of a text for a preview: at most `characters` characters (the ellipsis not
 * counted), cut between words, ended with "…". A text that fits is returned as it is. A table
 * keeps the rows that fit whole; of a table whose first row does not fit nothing is shown.
 */
export function truncateRichText(doc: RichText, characters: number): RichText {
  if (countCharacters(doc) <= characters) return doc;
  const budget = { left: characters };
  const content: Block[] = [];
  for (const block of doc.content) {
    const cut = cutBlock(block, budget);
    if (cut !== null) content.push(cut);
    if (budget.left <= 0) break;
  }
  return normaliseRichText({ type: "doc", content: withEllipsis(content) });
}

/** What is left to spend; nothing as soon as something had to be cut. */
type Budget = { left: number };

function cutBlock(block: Block, budget: Budget): Block | null {
  if (block.type === "table") return cutTable(block, budget);
  if (block.type === "paragraph" || block.type === "heading") {
    const content = cutInline(block.content ?? [], budget);
    return content.length === 0 && budget.left <= 0 ? null : { ...block, content };
  }
  return cutFlow(block, budget);
}

function cutFlow(block: FlowBlock, budget: Budget): FlowBlock | null {
  if (block.type === "paragraph") {
    const content = cutInline(block.content ?? [], budget);
    return content.length === 0 && budget.left <= 0 ? null : { ...block, content };
  }
  const items: ListItem[] = [];
  for (const item of block.content) {
    const content: FlowBlock[] = [];
    for (const child of item.content) {
      const cut = cutFlow(child, budget);
      if (cut !== null) content.push(cut);
      if (budget.left <= 0) break;
    }
    if (content.length > 0) items.push({ type: "listItem", content });
    if (budget.left <= 0) break;
  }
  return items.length > 0 ? { ...block, content: items } : null;
}

function cutTable(table: Table, budget: Budget): Table | null {
  const rows: Table["content"] = [];
  for (const row of table.content) {
    const size = countCharacters({ type: "doc", content: [{ type: "table", content: [row] }] });
    if (size > budget.left) {
      budget.left = 0;
      break;
    }
    budget.left -= size;
    rows.push(row);
  }
  return rows.length > 0 ? { type: "table", content: rows } : null;
}

function cutInline(content: Inline[], budget: Budget): Inline[] {
  const pieces: Inline[] = [];
  for (const piece of content) {
    if (piece.type === "hardBreak") {
      pieces.push(piece);
      continue;
    }
    if (piece.text.length <= budget.left) {
      budget.left -= piece.text.length;
      pieces.push(piece);
      continue;
    }
    const text = cutBetweenWords(piece.text, budget.left);
    budget.left = 0;
    if (text !== "") pieces.push({ ...piece, text });
    break;
  }
  return pieces;
}

function cutBetweenWords(text: string, length: number): string {
  if (/\s/.test(text.charAt(length))) return text.slice(0, length).trimEnd();
  const start = text.slice(0, length);
  const lastSpace = start.search(/\s\S*$/);
  if (lastSpace >= 0) return start.slice(0, lastSpace).trimEnd();
  // One long word: cut in it, but not through a surrogate pair.
  return /[\ud800-\udbff]$/.test(start) ? start.slice(0, -1) : start;
}

/** Puts the ellipsis after the last words, or on a line of its own after a table. */
function withEllipsis(content: Block[]): Block[] {
  const last = content.at(-1);
  const ended = last === undefined || last.type === "table" ? null : endWithEllipsis(last);
  return ended === null
    ? [...content, { type: "paragraph", content: [{ type: "text", text: ELLIPSIS }] }]
    : [...content.slice(0, -1), ended];
}

function endWithEllipsis<Kind extends Exclude<Block, Table>>(block: Kind): Kind | null {
  if (block.type === "paragraph" || block.type === "heading") {
    return {
      ...block,
      content: [...trimmedEnd(block.content ?? []), { type: "text", text: ELLIPSIS }],
    };
  }
  const item = block.content.at(-1);
  const last = item?.content.at(-1);
  const ended = last === undefined ? null : endWithEllipsis(last);
  if (item === undefined || ended === null) return null;
  const lastItem: ListItem = { type: "listItem", content: [...item.content.slice(0, -1), ended] };
  return { ...block, content: [...block.content.slice(0, -1), lastItem] };
}

function trimmedEnd(content: Inline[]): Inline[] {
  const pieces = [...content];
  while (pieces.at(-1)?.type === "hardBreak") pieces.pop();
  return pieces;
}
