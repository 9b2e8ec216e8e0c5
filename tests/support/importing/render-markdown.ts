import { markdownOf } from "@/lib/rich-text/markdown";
import type { PrintedPiece } from "./printed-form";
import { amountText } from "./render-text";

/** How a converter writes a form as Markdown. */
export type MarkdownShape = {
  title: (text: string, level: number) => string;
  label: (text: string) => string;
  /** How lines are broken within a paragraph. */
  lineBreak: string;
  /** Where the parts of the form stand in tables. */
  tables: "none" | "pipes" | "html" | "grid";
  bold: (text: string) => string;
};

export function renderMarkdown(pieces: readonly PrintedPiece[], shape: MarkdownShape): string {
  return pieces.map((piece) => pieceText(piece, shape)).join("\n\n<!-- -->\n\n");
}

function pieceText(piece: PrintedPiece, shape: MarkdownShape): string {
  switch (piece.kind) {
    case "title":
      return framed(shape.title(piece.text, piece.level), shape);
    case "subtitle":
    case "explanation":
    case "fixed":
    case "footnote":
      return framed(escaped(piece.text), shape);
    case "label":
      return framed(shape.label(piece.text), shape);
    case "list":
      return piece.items.map((item) => `- ${escaped(item)}`).join("\n");
    case "line":
      return `${shape.bold(piece.label)} ${piece.value}${piece.hint ? ` ${piece.hint}` : ""}`;
    case "boxes":
      return `${piece.label ? `${shape.bold(piece.label)} ` : ""}${piece.options.map(({ text, ticked }) => `${ticked ? "☒" : "☐"} ${text}`).join(shape.lineBreak)}`;
    case "answer":
      return piece.text ? markdownOf(piece.text) : "";
    case "annex":
      return `${shape.title(piece.title, 1)}\n\n${markdownOf(piece.text)}`;
    case "numbers":
      return `${escaped(piece.label)} ${shape.bold(piece.suffix)} ${piece.numbers.join(", ")}`;
    case "money":
      return moneyText(piece, shape);
    case "spending":
      return piece.rows.map(({ amount, purpose }, index) => `${index + 1}\\. € ${amountText(amount)} tbv ${escaped(purpose)} etc.`).join(shape.lineBreak);
    case "indicators":
      return shape.tables === "none"
        ? piece.items.map(({ number, text }) => `${number} ${escaped(text)}`).join(shape.lineBreak)
        : `|  |  |\n| --- | --- |\n${piece.items.map(({ number, text }) => `| ${number} | ${escaped(text)} |`).join("\n")}`;
  }
}

function moneyText({ rows }: PrintedPiece & { kind: "money" }, shape: MarkdownShape): string {
  if (shape.tables === "none") return rows.map(({ label, note, amounts }) => `${escaped(label)} ${note} ${amounts.map((amount) => `€ ${amountText(amount)}`).join(" ")}`).join(shape.lineBreak);
  return `|  | ${rows[0]?.amounts.map(() => " ").join(" | ") ?? ""} |\n| --- |${rows[0]?.amounts.map(() => " --- |").join("") ?? ""}\n${rows
    .map(({ label, note, amounts }) => `| ${escaped(label)} ${note} | ${amounts.map((amount) => `€ ${amountText(amount)}`).join(" | ")} |`)
    .join("\n")}`;
}

/** A line of the form in a table of one cell, as the old form has it. */
function framed(text: string, { tables }: MarkdownShape): string {
  const plain = text.replace(/^#+ /, "");
  switch (tables) {
    case "none":
      return text;
    case "pipes":
      return `| ${plain} |\n| --- |`;
    case "html":
      return `<table>\n<tbody>\n<tr>\n<td><p><strong>${plain.replace(/[*\\]/g, "").replaceAll("&", "&amp;").replaceAll(">", "&gt;")}</strong></p></td>\n</tr>\n</tbody>\n</table>`;
    case "grid":
      return `+${"-".repeat(plain.length + 2)}+\n| ${plain} |\n+${"-".repeat(plain.length + 2)}+`;
  }
}

function escaped(text: string): string {
  return text.replace(/[*_[\]|]/g, "\\$&");
}
