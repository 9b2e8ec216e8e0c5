import type { Inline, Mark } from "@/lib/rich-text/types";
import { embolden, type LooseBlock, type LooseMarker, withoutBold } from "@/lib/rich-text/assemble-blocks";
import {
  headingRank,
  isDropped,
  isNoteReference,
  isTab,
  isWordContinuation,
  marksWithin,
  wordMarker,
} from "./pasted-style";
import { readTable } from "./pasted-table";
import { pastedText, tidyParagraphs, withoutTypedBullet } from "./tidy-inline";

/** What cannot come along, counted so that the person can be told. */
export type LeftOut = { images: number; notes: number };

const BLOCKS = new Set(
  "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption".split(
    " ",
  ),
);

/** What the words at hand will be when they end. */
type Frame =
  | { kind: "paragraph" | "continuation" }
  | { kind: "heading"; rank: number }
  | { kind: "item"; marker: LooseMarker; begun: boolean; bold: boolean };

type Surroundings = { frame: Frame; marks: Mark[]; listDepth: number; preformatted: boolean };

/** The blocks of a pasted page in reading order. */
export function readPasted(root: Element, leftOut: LeftOut): LooseBlock[] {
  const blocks: LooseBlock[] = [];
  let words: Inline[] = [];

  const flush = (frame: Frame) => {
    for (const content of tidyParagraphs(words)) blocks.push(blockOf(frame, content));
    words = [];
  };

  const walk = (parent: Node, around: Surroundings) => {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3)
        words.push(...pastedText(node.textContent ?? "", around.marks, around.preformatted));
      else if (isElement(node)) visit(node, around);
    }
  };

  const visit = (element: Element, around: Surroundings) => {
    if (isDropped(element)) return;
    if (isNoteReference(element)) {
      leftOut.notes += 1;
    } else if (element.localName === "img") {
      if (!isSpacer(element)) leftOut.images += 1;
    } else if (element.localName === "br") {
      words.push({ type: "hardBreak" });
    } else if (isTab(element)) {
      words.push({ type: "text", text: " ", marks: around.marks });
    } else if (isTable(element)) {
      flush(around.frame);
      blocks.push(...readTable(element, (cell) => readPasted(cell, leftOut)));
    } else if (BLOCKS.has(element.localName)) {
      flush(around.frame);
      const within = enter(element, around);
      walk(element, within);
      flush(within.frame);
    } else {
      walk(element, { ...around, marks: marksWithin(element, around.marks) });
    }
  };

  const start: Surroundings = {
    frame: { kind: "paragraph" },
    marks: marksWithin(root, []),
    listDepth: 0,
    preformatted: false,
  };
  walk(root, start);
  flush(start.frame);
  return blocks;
}

function enter(element: Element, around: Surroundings): Surroundings {
  const name = element.localName;
  const marks = marksWithin(element, around.marks);
  const preformatted = around.preformatted || name === "pre";
  if (name === "ul" || name === "ol") return { ...around, marks, listDepth: around.listDepth + 1 };
  if (name === "li") {
    const marker = listMarker(element, around.listDepth);
    return { ...around, marks, frame: { kind: "item", marker, begun: false, bold: false } };
  }
  const rank = headingRank(element);
  if (around.frame.kind === "item") {
    // Shared with the item on purpose: whichever paragraph comes first begins it.
    if (rank !== null) around.frame.bold = true;
    return { ...around, marks, preformatted };
  }
  if (rank !== null) return { ...around, marks, frame: { kind: "heading", rank } };
  const marker = wordMarker(element);
  if (marker)
    return { ...around, marks, frame: { kind: "item", marker, begun: false, bold: false } };
  if (isWordContinuation(element)) return { ...around, marks, frame: { kind: "continuation" } };
  return { ...around, marks, preformatted };
}

function blockOf(frame: Frame, content: Inline[]): LooseBlock {
  if (frame.kind === "heading")
    return { kind: "heading", rank: frame.rank, content: withoutBold(content) };
  if (frame.kind === "item") {
    const words = frame.bold ? embolden(content) : content;
    frame.bold = false;
    if (frame.begun) return { kind: "continuation", depth: frame.marker.depth, content: words };
    frame.begun = true;
    return { kind: "item", ...frame.marker, content: words };
  }
  const bulleted = withoutTypedBullet(content);
  if (bulleted !== null) return { kind: "item", depth: 1, ordered: false, content: bulleted };
  return { kind: frame.kind, content };
}

/** The place of a `<li>`: by its nesting, or by the level that Word on the web writes on it. */
function listMarker(item: Element, nesting: number): LooseMarker {
  const level = Number(item.getAttribute("data-aria-level") ?? item.getAttribute("aria-level"));
  const depth = Math.max(1, nesting, Number.isInteger(level) ? level : 1);
  const list = item.closest("ul, ol");
  if (list?.localName !== "ol") return { depth, ordered: false };
  const start = Number.parseInt(list.getAttribute("start") ?? "1", 10);
  const before = [...list.children].filter((sibling) => sibling.localName === "li").indexOf(item);
  return {
    depth,
    ordered: true,
    number: (start >= 0 && start < 1_000 ? start : 1) + Math.max(0, before),
  };
}

/** Mail programs send pictures of one point to count readers. */
function isSpacer(image: Element): boolean {
  return image.getAttribute("width") === "1" || image.getAttribute("height") === "1";
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isTable(element: Element): element is HTMLTableElement {
  return element.localName === "table";
}
