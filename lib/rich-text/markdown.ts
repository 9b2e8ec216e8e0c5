import type { Block, FlowBlock, Inline, List, Mark, RichText, Table, TextNode } from "./types";

/**
 * A text as Markdown: paragraphs apart by a blank line, `## ` for a heading and `### ` for one below
 * it, `- ` and `1. ` for lists, `**bold**`, `*italic*`, links, and tables with pipes. Only what would
 * read as a mark is escaped.
 */
export function markdownOf(text: RichText): string {
  return blocksMarkdown(text.content).trim();
}

function blocksMarkdown(blocks: readonly Block[]): string {
  return blocks.map(blockMarkdown).join("\n\n").replace(/\n{3,}/g, "\n\n");
}

function blockMarkdown(block: Block): string {
  switch (block.type) {
    case "heading":
      return `${block.attrs.level === 1 ? "##" : "###"} ${inlineMarkdown(block.content).replace(/\s*\n\s*/g, " ")}`;
    case "paragraph":
      return escapeStart(inlineMarkdown(block.content).replaceAll("\n", "\\\n"));
    case "table":
      return tableMarkdown(block);
    case "bulletList":
    case "orderedList":
      return listMarkdown(block);
  }
}

function listMarkdown(list: List): string {
  const lines = list.content.map((item, index) => {
    const marker = list.type === "bulletList" ? "- " : `${list.attrs.start + index}. `;
    const indent = " ".repeat(marker.length);
    const [first, ...rest] = item.content;
    const inner = [first ? blockMarkdown(first) : "", ...rest.map((block) => (block.type === "paragraph" ? `\n${blockMarkdown(block)}` : blockMarkdown(block)))];
    return marker + inner.join("\n").split("\n").join(`\n${indent}`).replace(/[ ]+\n/g, "\n");
  });
  return lines.join("\n");
}

function tableMarkdown(table: Table): string {
  const rows = gridOf(table);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const line = (cells: readonly string[]) => `| ${Array.from({ length: columns }, (_, index) => cells[index] ?? "").join(" | ")} |`;
  const headed = table.content[0]?.content.every(({ type }) => type === "tableHeader") ?? false;
  const [head = [], ...body] = headed ? rows : [[], ...rows];
  return [line(head), `| ${Array<string>(columns).fill("---").join(" | ")} |`, ...body.map(line)].join("\n");
}

/** The cells at their places: Markdown knows no merged cells, so what one covers stays empty. */
function gridOf(table: Table): string[][] {
  const covered = new Set<string>();
  return table.content.map((row, y) => {
    const texts: string[] = [];
    for (const { attrs, content } of row.content) {
      while (covered.has(`${y}.${texts.length}`)) texts.push("");
      for (let below = 1; below < attrs.rowspan; below += 1) {
        for (let beside = 0; beside < attrs.colspan; beside += 1) covered.add(`${y + below}.${texts.length + beside}`);
      }
      texts.push(cellMarkdown(content), ...Array<string>(attrs.colspan - 1).fill(""));
    }
    return texts;
  });
}

function cellMarkdown(blocks: readonly FlowBlock[]): string {
  return blocks
    .map((block) => blockMarkdown(block).replace(/\\?\n/g, "<br>"))
    .filter((text) => text !== "")
    .join("<br>")
    .replaceAll("|", "\\|");
}

function inlineMarkdown(content: readonly Inline[] = []): string {
  let text = "";
  for (const piece of content) {
    if (piece.type === "hardBreak") {
      text += "\n";
      continue;
    }
    // Marks may not begin or end in white space.
    const [, lead = "", core = "", trail = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(piece.text) ?? [];
    const marks = core === "" ? [] : (piece.marks ?? []).filter(({ type }) => type !== "link");
    text += lead + marked(piece, marks, escapeInline(core)) + trail;
  }
  return text.replaceAll("****", "");
}

function marked(piece: TextNode, marks: readonly Mark[], inner: string): string {
  const around = marks.reduce((text, { type }) => (type === "bold" ? `**${text}**` : `*${text}*`), inner);
  const link = piece.marks?.find((mark) => mark.type === "link");
  return link && inner !== "" ? `[${around}](${link.attrs.href.replaceAll("(", "%28").replaceAll(")", "%29")})` : around;
}

/** Signs that would begin emphasis, code or a link. */
function escapeInline(text: string): string {
  return text
    .replace(/\\(?=[\\*_`[\]#|>~-])/g, "\\\\")
    .replace(/(?<!\s)\*|\*(?!\s|$)/g, "\\*")
    .replace(/(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu, "\\_")
    .replaceAll("`", "\\`")
    .replace(/\[(?=[^\]]*\]\()/g, "\\[");
}

/** Signs that would make a paragraph something else. */
function escapeStart(text: string): string {
  return text
    .replace(/^(?=#{1,6}(?:\s|$)|[-+*](?:\s|$)|>|\||~{3}|={1,}\s*$|-{2,}\s*$)/, "\\")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}
