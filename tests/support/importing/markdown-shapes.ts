import type { MarkdownShape } from "./render-markdown";

const bold = (text: string) => `**${text}**`;

/** The ways in which converters write a Word form as Markdown. */
export const MARKDOWN_SHAPES: Readonly<Record<string, MarkdownShape>> = {
  "headings and paragraphs": { title: (text, level) => `${"#".repeat(level === 3 ? 2 : 1)} ${text}`, label: bold, lineBreak: "\n\n", tables: "none", bold },
  "bold titles and broken lines": { title: bold, label: bold, lineBreak: "\\\n", tables: "none", bold },
  "the form in pipe tables": { title: bold, label: bold, lineBreak: "\n\n", tables: "pipes", bold },
  "the form in tables of HTML": { title: bold, label: bold, lineBreak: "\n\n", tables: "html", bold: (text) => `__${text}__` },
  "the form in drawn tables": { title: bold, label: (text) => text, lineBreak: "  \n", tables: "grid", bold },
};
