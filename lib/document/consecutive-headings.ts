import { inlineText } from "@/lib/rich-text/plain-text";
import type { Block, RichText } from "@/lib/rich-text/types";

/**
 * The text with headings that make an outline: an empty heading is left out, and a "Tussenkop" that
 * no "Kop" precedes becomes one, because a document may not skip a level.
 */
export function consecutiveHeadings(text: RichText): RichText {
  let hasFirstLevel = false;
  const content = text.content.flatMap((block): Block[] => {
    if (block.type !== "heading") return [block];
    if (inlineText(block.content).trim() === "") return [];
    const level = hasFirstLevel ? block.attrs.level : 1;
    hasFirstLevel = true;
    return [{ ...block, attrs: { level } }];
  });
  return { type: "doc", content };
}
