import { Paragraph, type IParagraphOptions } from "docx";
import { MAX_LIST_DEPTH } from "@/lib/rich-text/limits";
import { inlineText } from "@/lib/rich-text/plain-text";
import type { FlowBlock, Inline, List } from "@/lib/rich-text/types";
import { BULLETS, numbersFrom, type ListCounter } from "./numbering";
import { inlineRuns, isRightToLeft, type Look } from "./runs";
import { listStyle } from "./styles";

/** What of a text stands around its words: the style of its paragraphs, and how all of it looks. */
export type Surroundings = { lists: ListCounter; style?: string; look?: Look };

/** Paragraphs and lists, in a text, a cell or an item of a list. */
export function flowParagraphs(blocks: readonly FlowBlock[], around: Surroundings): Paragraph[] {
  return blocks.flatMap((block) =>
    block.type === "paragraph"
      ? [written(block.content, around.style === undefined ? {} : { style: around.style }, around.look)]
      : listParagraphs(block, 1, around),
  );
}

function listParagraphs(list: List, depth: number, around: Surroundings): Paragraph[] {
  const numbered = list.type === "orderedList";
  // Deeper than Word has styles for does not occur in a stored text.
  const at = Math.min(depth, MAX_LIST_DEPTH);
  const item: IParagraphOptions = {
    style: listStyle(numbered ? "ListNumber" : "ListBullet", at),
    numbering: numbered
      ? { reference: numbersFrom(list.attrs.start), level: at - 1, instance: around.lists.next(), custom: true }
      : { reference: BULLETS.reference, level: at - 1, custom: true },
  };
  return list.content.flatMap(({ content }) =>
    content.flatMap((block, index): Paragraph[] => {
      if (block.type !== "paragraph") return listParagraphs(block, depth + 1, around);
      return [written(block.content, index === 0 ? item : { style: listStyle("ListContinue", at) }, around.look)];
    }),
  );
}

/** One paragraph of a board's words, from right to left where they are. */
export function written(content: readonly Inline[] | undefined, options: IParagraphOptions, look?: Look): Paragraph {
  const bidirectional = isRightToLeft(inlineText([...(content ?? [])]));
  return new Paragraph({ ...options, children: inlineRuns(content, look), ...(bidirectional && { bidirectional }) });
}
