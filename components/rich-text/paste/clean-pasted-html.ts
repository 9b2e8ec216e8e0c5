import { normaliseRichText } from "@/lib/rich-text/normalise";
import type { Block, Cell, FlowBlock, Inline, Mark } from "@/lib/rich-text/types";
import { assembleBlocks } from "@/lib/rich-text/assemble-blocks";
import { type LeftOut, readPasted } from "./read-pasted";

export type CleanedPaste = LeftOut & {
  /** Only p, h1, h2, ul, ol, li, table, tr, th, td, br, strong, em and a; empty when nothing is left. */
  html: string;
};

/**
 * Pasted HTML from Word, Outlook, Google Docs or a web page, brought back to what a formatted
 * text can hold. Needs a DOM (`DOMParser`); touches no page and loads nothing.
 */
export function cleanPastedHtml(html: string): CleanedPaste {
  const leftOut: LeftOut = { images: 0, notes: 0 };
  const page = new DOMParser().parseFromString(html, "text/html");
  const pasted = readPasted(page.body, leftOut);
  if (pasted.length === 0) return { html: "", ...leftOut };
  const text = normaliseRichText({ type: "doc", content: assembleBlocks(pasted) });
  return { html: text.content.map(blockHtml).join(""), ...leftOut };
}

function blockHtml(block: Block): string {
  if (block.type === "heading")
    return `<h${block.attrs.level}>${inlineHtml(block.content)}</h${block.attrs.level}>`;
  if (block.type !== "table") return flowHtml(block);
  const rows = block.content.map((row) => `<tr>${row.content.map(cellHtml).join("")}</tr>`);
  return `<table><tbody>${rows.join("")}</tbody></table>`;
}

function flowHtml(block: FlowBlock): string {
  if (block.type === "paragraph") return `<p>${inlineHtml(block.content)}</p>`;
  const items = block.content
    .map((item) => `<li>${item.content.map(flowHtml).join("")}</li>`)
    .join("");
  if (block.type === "bulletList") return `<ul>${items}</ul>`;
  return block.attrs.start === 1
    ? `<ol>${items}</ol>`
    : `<ol start="${block.attrs.start}">${items}</ol>`;
}

function cellHtml(cell: Cell): string {
  const tag = cell.type === "tableHeader" ? "th" : "td";
  const colspan = cell.attrs.colspan > 1 ? ` colspan="${cell.attrs.colspan}"` : "";
  const rowspan = cell.attrs.rowspan > 1 ? ` rowspan="${cell.attrs.rowspan}"` : "";
  return `<${tag}${colspan}${rowspan}>${cell.content.map(flowHtml).join("")}</${tag}>`;
}

function inlineHtml(content: Inline[] = []): string {
  return content
    .map((piece) =>
      piece.type === "hardBreak"
        ? "<br>"
        : (piece.marks ?? []).reduceRight(markHtml, escapeHtml(piece.text)),
    )
    .join("");
}

function markHtml(inner: string, mark: Mark): string {
  if (mark.type === "bold") return `<strong>${inner}</strong>`;
  if (mark.type === "italic") return `<em>${inner}</em>`;
  return `<a href="${escapeHtml(mark.attrs.href)}">${inner}</a>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
