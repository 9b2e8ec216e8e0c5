import { normaliseRichText } from "@/lib/rich-text/normalise";
import type { Block, Cell, Inline, ListItem, RichText, TableRow } from "@/lib/rich-text/types";

/**
 * Formatted text from the few signs that the demo texts are written in: `# ` and `## ` headings,
 * `- ` and `1. ` lists, `| a | b |` tables whose first row is the heading, `**bold**`, `_italic_`.
 * Every other line is a paragraph.
 */
export function richText(source: string): RichText {
  const lines = source.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const kind = kindOf(lines[at] ?? "");
    let end = at + 1;
    if (kind !== "line") while (end < lines.length && kindOf(lines[end] ?? "") === kind) end += 1;
    blocks.push(blockOf(kind, lines.slice(at, end)));
    at = end;
  }
  return normaliseRichText({ type: "doc", content: blocks });
}

type LineKind = "bullet" | "ordered" | "table" | "line";

function kindOf(line: string): LineKind {
  if (line.startsWith("- ")) return "bullet";
  if (/^\d+\. /.test(line)) return "ordered";
  return line.startsWith("|") ? "table" : "line";
}

function blockOf(kind: LineKind, lines: readonly string[]): Block {
  if (kind === "bullet") return { type: "bulletList", content: lines.map((line) => item(line.slice(2))) };
  if (kind === "ordered") {
    return { type: "orderedList", attrs: { start: 1 }, content: lines.map((line) => item(line.replace(/^\d+\. /, ""))) };
  }
  if (kind === "table") return { type: "table", content: lines.map(row) };
  const line = lines[0] ?? "";
  if (line.startsWith("## ")) return { type: "heading", attrs: { level: 2 }, content: inline(line.slice(3)) };
  if (line.startsWith("# ")) return { type: "heading", attrs: { level: 1 }, content: inline(line.slice(2)) };
  return { type: "paragraph", content: inline(line) };
}

function item(text: string): ListItem {
  return { type: "listItem", content: [{ type: "paragraph", content: inline(text) }] };
}

function row(line: string, index: number): TableRow {
  const cells = line.replace(/^\||\|$/g, "").split("|").map((cell) => cell.trim());
  const type = index === 0 ? "tableHeader" : "tableCell";
  return {
    type: "tableRow",
    content: cells.map((text): Cell => ({
      type,
      attrs: { colspan: 1, rowspan: 1 },
      content: [{ type: "paragraph", content: inline(text) }],
    })),
  };
}

function inline(text: string): Inline[] {
  return text.split(/(\*\*[^*]+\*\*|\b_[^_]+_\b)/).flatMap((piece): Inline[] => {
    if (piece === "") return [];
    if (piece.startsWith("**")) return [{ type: "text", text: piece.slice(2, -2), marks: [{ type: "bold" }] }];
    if (/^_[^_]+_$/.test(piece)) return [{ type: "text", text: piece.slice(1, -1), marks: [{ type: "italic" }] }];
    return [{ type: "text", text: piece }];
  });
}
