import type { Block, FlowBlock, RichText } from "@/lib/rich-text/types";
import { inlineText } from "@/lib/rich-text/plain-text";
import type { PrintedPiece } from "./printed-form";

/** How a converter writes a form as plain text. */
export type TextShape = {
  /** Longest line; absent: a line is a paragraph, as Word's own "save as text" does. */
  width?: number;
  /** Words are split at the ends of lines. */
  hyphens?: "soft" | "hard";
  indent?: number;
  bullet: string;
  titles: (text: string) => string;
  /** Blank lines between paragraphs of one answer. */
  blankBetween: boolean;
  /** Lines on a page, with its running head and foot; `end` stands between pages, a form feed where nothing else is said. */
  page?: { lines: number; head: string; foot: (page: number) => string; end?: string };
  row: (number: number, amount: string, purpose: string) => string;
  box: (ticked: boolean) => string;
};

export function renderText(pieces: readonly PrintedPiece[], shape: TextShape): string {
  const lines: string[] = [];
  const add = (text: string, hang = "") => lines.push(...wrapped(text, shape, hang));
  for (const piece of pieces) {
    switch (piece.kind) {
      case "title":
        lines.push("", ...shape.titles(piece.text).split("\n"));
        break;
      case "subtitle":
      case "explanation":
      case "fixed":
      case "label":
      case "footnote":
        add(piece.text);
        break;
      case "list":
        piece.items.forEach((item, index) => add(`${index + 1}. ${item}`));
        break;
      case "line":
        add(`${piece.label}    ${piece.value}${piece.hint ? `  ${piece.hint}` : ""}`);
        break;
      case "boxes":
        add(`${piece.label ? `${piece.label}  ` : ""}${piece.options.map(({ text, ticked }) => `${shape.box(ticked)} ${text}`).join("   ")}`);
        break;
      case "answer":
        lines.push(...textLines(piece.text, shape), "");
        break;
      case "annex":
        lines.push("", piece.title, "", ...textLines(piece.text, shape), "");
        break;
      case "numbers":
        add(`${piece.label}      ${piece.suffix} ${piece.numbers.join(", ")}`);
        break;
      case "money":
        for (const row of piece.rows) lines.push(`${row.label}  ${row.note} ${row.amounts.map((amount) => `€  ${amountText(amount)}`).join("      ")}`);
        break;
      case "spending":
        piece.rows.forEach(({ amount, purpose }, index) => {
          add(shape.row(index + 1, amountText(amount), purpose), "");
          if (shape.blankBetween) lines.push("");
        });
        break;
      case "indicators":
        lines.push("");
        for (const { number, text } of piece.items) add(`${number} ${text}`);
        break;
    }
  }
  return paged(lines.map((line) => (line === "" ? "" : " ".repeat(shape.indent ?? 0) + line)), shape);
}

export function amountText(amount: number | "pm" | undefined): string {
  if (amount === undefined) return "";
  return amount === "pm" ? "PM" : new Intl.NumberFormat("nl-NL").format(amount / 100);
}

function textLines(text: RichText | undefined, shape: TextShape): string[] {
  if (!text) return ["      "];
  return text.content.flatMap((block, index) => [...(index > 0 && shape.blankBetween ? [""] : []), ...blockLines(block, shape)]);
}

function blockLines(block: Block | FlowBlock, shape: TextShape): string[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return wrapped(inlineText(block.content), shape, "");
    case "table":
      return block.content.map((row) => row.content.map((cell) => cell.content.map((inner) => blockLines(inner, { ...shape, width: 1000 }).join(" ")).join(" ")).join("    "));
    default:
      return block.content.flatMap((item, index) => {
        const marker = block.type === "bulletList" ? `${shape.bullet} ` : `${block.attrs.start + index}. `;
        const text = item.content.map((inner) => (inner.type === "paragraph" ? inlineText(inner.content) : "")).join(" ");
        return wrapped(marker + text, shape, " ".repeat(marker.length));
      });
  }
}

function wrapped(text: string, shape: TextShape, hang: string): string[] {
  const { width } = shape;
  if (width === undefined) return [text];
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const next = line === "" ? word : `${line} ${word}`;
    const room = width - (lines.length > 0 ? hang.length : 0);
    if (next.length <= room || line === "") {
      line = next;
      continue;
    }
    const split = shape.hyphens && syllables(word, room - line.length - 2);
    if (split) {
      lines.push(`${line} ${split[0]}${shape.hyphens === "soft" ? "\u00ad" : "-"}`);
      line = split[1];
    } else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  return lines.map((one, index) => (index === 0 ? one : hang + one));
}

/** A long word in two, where there is room for its beginning. */
function syllables(word: string, room: number): [string, string] | undefined {
  if (!/^\p{Ll}{10,}[.,]?$/u.test(word)) return undefined;
  const at = Math.min(room, word.length - 4);
  return at >= 4 ? [word.slice(0, at), word.slice(at)] : undefined;
}

function paged(lines: readonly string[], { page }: TextShape): string {
  if (!page) return lines.join("\n");
  const pages: string[] = [];
  for (let from = 0; from < lines.length; from += page.lines) {
    const number = pages.length + 1;
    pages.push([page.head, "", ...lines.slice(from, from + page.lines), "", page.foot(number)].join("\n"));
  }
  return pages.join(page.end ?? "\n\f");
}
