import type { Block, Cell, FlowBlock, Inline, List, Mark, RichText, TableRow } from "@/lib/rich-text/types";
import type { LineForm } from "./change";

/** The look of one character. */
export type Look = { bold: boolean; italic: boolean; href: string | null };

/** A line of a text as it is compared. The texts of all lines are those of `plainText`. */
export type TextLine = {
  text: string;
  /** For every UTF-16 unit of the text. */
  looks: readonly Look[];
  form: LineForm;
  /** The same for lines that look the same but for their words. */
  shape: string;
};

const PLAIN: Look = { bold: false, italic: false, href: null };
const PARAGRAPH: LineForm = { kind: "paragraph" };

/** The lines of a formatted text. */
export function linesOfRichText(text: RichText): TextLine[] {
  return text.content.flatMap(linesOfBlock);
}

/** The lines of an unformatted text; of an empty one none. */
export function linesOfPlainText(text: string | undefined): TextLine[] {
  if (text === undefined || text === "") return [];
  return text.split("\n").map((line) => ({ ...letters(line), form: PARAGRAPH, shape: "paragraph" }));
}

function linesOfBlock(block: Block): TextLine[] {
  switch (block.type) {
    case "paragraph":
      return [{ ...inline(block.content), form: PARAGRAPH, shape: "paragraph" }];
    case "heading": {
      const { level } = block.attrs;
      return [{ ...inline(block.content), form: { kind: "heading", level }, shape: `heading ${level}` }];
    }
    case "bulletList":
    case "orderedList":
      return linesOfList(block, 1, "");
    case "table":
      return block.content.map(rowLine);
  }
}

/** `around` tells the lists that this one stands in. */
function linesOfList(list: List, depth: number, around: string): TextLine[] {
  const path = `${around} ${list.type === "bulletList" ? "bullet" : `from ${list.attrs.start}`}`;
  return list.content.flatMap((item, number) =>
    item.content.flatMap((block, index): TextLine[] => {
      if (block.type !== "paragraph") return linesOfList(block, depth + 1, path);
      const first = index === 0;
      const marker = !first ? "" : list.type === "bulletList" ? "•" : `${list.attrs.start + number}.`;
      return [{ ...inline(block.content), form: { kind: "item", depth, marker }, shape: `${path}${first ? "" : " on"}` }];
    }),
  );
}

function rowLine(row: TableRow): TextLine {
  const cells = row.content.map((cell) => joined(cell.content.flatMap(linesOfBlock), " "));
  const { text, looks } = joined(
    cells.map((cell) => ({ ...cell, text: cell.text.replace(/[\n\t]/g, " ") })),
    "\t",
  );
  return { text, looks, form: { kind: "row" }, shape: `row ${row.content.map(skeleton).join(" ")}` };
}

/** A cell without its words. */
function skeleton({ type, attrs, content }: Cell): string {
  return `${type} ${attrs.colspan} ${attrs.rowspan} (${content.map(skeletonOfFlow).join(" ")})`;
}

function skeletonOfFlow(block: FlowBlock): string {
  if (block.type === "paragraph") return "p";
  const start = block.type === "orderedList" ? block.attrs.start : "";
  return `${block.type}${start}(${block.content.map((item) => item.content.map(skeletonOfFlow).join(" ")).join(",")})`;
}

type Letters = Pick<TextLine, "text" | "looks">;

function joined(lines: readonly Letters[], between: string): Letters {
  return {
    text: lines.map(({ text }) => text).join(between),
    looks: lines.flatMap(({ looks }, index) => (index === 0 ? looks : [PLAIN, ...looks])),
  };
}

function inline(content: readonly Inline[] = []): Letters {
  return {
    text: content.map((piece) => (piece.type === "text" ? piece.text : "\n")).join(""),
    looks: content.flatMap((piece) => {
      if (piece.type !== "text") return [PLAIN];
      return Array<Look>(piece.text.length).fill(lookOf(piece.marks));
    }),
  };
}

function letters(text: string): Letters {
  return { text, looks: Array<Look>(text.length).fill(PLAIN) };
}

function lookOf(marks: readonly Mark[] = []): Look {
  const link = marks.find((mark) => mark.type === "link");
  return {
    bold: marks.some(({ type }) => type === "bold"),
    italic: marks.some(({ type }) => type === "italic"),
    href: link?.attrs.href ?? null,
  };
}
