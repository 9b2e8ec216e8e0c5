import { stripForbiddenCharacters } from "./characters";
import {
  EMPTY_RICH_TEXT,
  type Block,
  type Cell,
  type Inline,
  type List,
  type ListItem,
  type RichText,
  type Table,
  type TableRow,
} from "./types";

/** Whether nothing is written: only white space, without a table or list that says something. */
export function isEmptyRichText(doc: RichText): boolean {
  return plainText(doc).trim() === "";
}

/**
 * The text without its formatting: every paragraph, heading, list item and row of a table on a
 * line of its own, cells separated by a tab.
 *
 * @param options.listMarkers put "• " or "1. " before list items, indented by depth
 */
export function plainText(doc: RichText, options: { listMarkers?: boolean } = {}): string {
  return doc.content.flatMap((block) => linesOf(block, options.listMarkers === true)).join("\n");
}

/** The number of characters as the limit counts them: of the text, not of its formatting. */
export function countCharacters(doc: RichText): number {
  return doc.content.reduce((sum, block) => sum + charactersOf(block), 0);
}

function charactersOf(node: Block | ListItem | TableRow | Cell | Inline): number {
  if (node.type === "text") return node.text.length;
  if (node.type === "hardBreak") return 0;
  let characters = 0;
  for (const child of node.content ?? []) characters += charactersOf(child);
  return characters;
}

/** Every line that says something as a paragraph; forbidden characters are dropped. */
export function richTextFromPlainText(text: string): RichText {
  const content = stripForbiddenCharacters(text)
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line): Block => ({ type: "paragraph", content: [{ type: "text", text: line }] }));
  return content.length > 0 ? { type: "doc", content } : EMPTY_RICH_TEXT;
}

/** The text of a run of inline nodes; a break is a new line. */
export function inlineText(content: Inline[] = []): string {
  return content.map((piece) => (piece.type === "text" ? piece.text : "\n")).join("");
}

function linesOf(block: Block, markers: boolean): string[] {
  if (block.type === "table") return rowsOf(block, markers);
  if (block.type === "paragraph" || block.type === "heading") return [inlineText(block.content)];
  return itemsOf(block, markers);
}

function itemsOf(list: List, markers: boolean): string[] {
  return list.content.flatMap((item, index) => {
    const lines = item.content.flatMap((block) => linesOf(block, markers));
    if (!markers) return lines;
    const marker = list.type === "bulletList" ? "• " : `${list.attrs.start + index}. `;
    const indent = " ".repeat(marker.length);
    return lines.map((line, lineIndex) => (lineIndex === 0 ? marker : indent) + line);
  });
}

function rowsOf(table: Table, markers: boolean): string[] {
  return table.content.map((row) =>
    row.content
      .map((cell) =>
        cell.content
          .flatMap((block) => linesOf(block, markers))
          .join(" ")
          .replace(/[\n\t]/g, " "),
      )
      .join("\t"),
  );
}
