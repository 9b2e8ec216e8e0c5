import type { Mark as EditorMark, Node } from "@tiptap/pm/model";
import { normaliseRichText } from "@/lib/rich-text/normalise";
import type {
  Block,
  Cell,
  FlowBlock,
  Inline,
  ListItem,
  Mark,
  RichText,
} from "@/lib/rich-text/types";

/**
 * The text in the editor, in normal form but of any length: what somebody typed is never cut off,
 * also not while it is too long to be saved. Reads the editor's nodes one by one rather than
 * through `parseRichText`: this runs at every letter, and without Zod the editor's script is a
 * good deal smaller.
 *
 * @throws on a node that formatted text does not have: a fault of ours
 */
export function typedText(doc: Node): RichText {
  return normaliseRichText({ type: "doc", content: doc.children.map(blockOf) });
}

function blockOf(node: Node): Block {
  switch (node.type.name) {
    case "heading":
      return {
        type: "heading",
        attrs: { level: node.attrs.level === 2 ? 2 : 1 },
        content: node.children.map(inlineOf),
      };
    case "table":
      return {
        type: "table",
        content: node.children.map((row) => ({
          type: "tableRow",
          content: row.children.map(cellOf),
        })),
      };
    default:
      return flowOf(node);
  }
}

function flowOf(node: Node): FlowBlock {
  switch (node.type.name) {
    case "paragraph":
      return { type: "paragraph", content: node.children.map(inlineOf) };
    case "bulletList":
      return { type: "bulletList", content: node.children.map(itemOf) };
    case "orderedList":
      return {
        type: "orderedList",
        attrs: { start: Number(node.attrs.start) },
        content: node.children.map(itemOf),
      };
    default:
      throw unknown(node.type.name);
  }
}

function itemOf(node: Node): ListItem {
  return { type: "listItem", content: node.children.map(flowOf) };
}

function cellOf(node: Node): Cell {
  return {
    type: node.type.name === "tableHeader" ? "tableHeader" : "tableCell",
    attrs: { colspan: Number(node.attrs.colspan), rowspan: Number(node.attrs.rowspan) },
    content: node.children.map(flowOf),
  };
}

function inlineOf(node: Node): Inline {
  if (node.type.name === "hardBreak") return { type: "hardBreak" };
  if (node.text === undefined) throw unknown(node.type.name);
  return { type: "text", text: node.text, marks: node.marks.map(markOf) };
}

function markOf(mark: EditorMark): Mark {
  switch (mark.type.name) {
    case "bold":
      return { type: "bold" };
    case "italic":
      return { type: "italic" };
    case "link":
      return { type: "link", attrs: { href: String(mark.attrs.href) } };
    default:
      throw unknown(mark.type.name);
  }
}

function unknown(name: string): Error {
  return new Error(`The editor holds a ${name}, which formatted text does not have.`);
}
