import type { Block, FlowBlock, Inline, RichText } from "@/lib/rich-text/types";
import type { PrintedPiece } from "./printed-form";
import { escapeXml } from "./render-docx";
import { amountText } from "./render-text";

/** A form as a page that a browser prints. */
export function renderHtml(pieces: readonly PrintedPiece[]): string {
  return `<!doctype html><html lang="nl"><head><title>Formulier</title><style>body{font:11pt sans-serif}td,th{border:1px solid;padding:2pt 6pt}</style></head><body>${pieces.map(pieceHtml).join("")}</body></html>`;
}

function pieceHtml(piece: PrintedPiece): string {
  switch (piece.kind) {
    case "title":
      return `<h${Math.min(piece.level, 2)}>${escapeXml(piece.text)}</h${Math.min(piece.level, 2)}>`;
    case "subtitle":
    case "explanation":
    case "fixed":
    case "footnote":
      return `<p><em>${escapeXml(piece.text)}</em></p>`;
    case "label":
      return `<h3>${escapeXml(piece.text)}</h3>`;
    case "list":
      return `<ul>${piece.items.map((item) => `<li>${escapeXml(item)}</li>`).join("")}</ul>`;
    case "line":
      return `<p>${escapeXml(piece.label)} &nbsp; ${escapeXml(piece.value)}</p>`;
    case "boxes":
      return `<p>${escapeXml(piece.label ?? "")} ${piece.options.map(({ text, ticked }) => `${ticked ? "[x]" : "[ ]"} ${escapeXml(text)}`).join(" &nbsp; ")}</p>`;
    case "answer":
      return piece.text ? textHtml(piece.text) : "";
    case "annex":
      return `<h1>${escapeXml(piece.title)}</h1>${textHtml(piece.text)}`;
    case "numbers":
      return `<p>${escapeXml(piece.label)} ${escapeXml(piece.suffix)} ${piece.numbers.join(", ")}</p>`;
    case "money":
      return `<table>${piece.rows.map(({ label, note, amounts }) => `<tr><td>${escapeXml(label)} ${escapeXml(note)}</td>${amounts.map((amount) => `<td>€ ${amountText(amount)}</td>`).join("")}</tr>`).join("")}</table>`;
    case "spending":
      return piece.rows.map(({ amount, purpose }, index) => `<p>${index + 1}. € ${amountText(amount)} tbv ${escapeXml(purpose)} etc.</p>`).join("");
    case "indicators":
      return `<table>${piece.items.map(({ number, text }) => `<tr><td>${number}</td><td>${escapeXml(text)}</td></tr>`).join("")}</table>`;
  }
}

function textHtml(text: RichText): string {
  return text.content.map(blockHtml).join("");
}

function blockHtml(block: Block | FlowBlock): string {
  switch (block.type) {
    case "heading":
      return `<h4>${inlineHtml(block.content)}</h4>`;
    case "paragraph":
      return `<p>${inlineHtml(block.content)}</p>`;
    case "table":
      return `<table>${block.content.map((row) => `<tr>${row.content.map((cell) => `<${cell.type === "tableHeader" ? "th" : "td"}>${cell.content.map(blockHtml).join("")}</${cell.type === "tableHeader" ? "th" : "td"}>`).join("")}</tr>`).join("")}</table>`;
    default: {
      const tag = block.type === "bulletList" ? "ul" : "ol";
      return `<${tag}>${block.content.map((item) => `<li>${item.content.map((inner) => (inner.type === "paragraph" ? inlineHtml(inner.content) : blockHtml(inner))).join("")}</li>`).join("")}</${tag}>`;
    }
  }
}

function inlineHtml(content: readonly Inline[] = []): string {
  return content
    .map((piece) => {
      if (piece.type === "hardBreak") return "<br>";
      return (piece.marks ?? []).reduce((inner, { type }) => (type === "bold" ? `<b>${inner}</b>` : type === "italic" ? `<i>${inner}</i>` : inner), escapeXml(piece.text));
    })
    .join("");
}
