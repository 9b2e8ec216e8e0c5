import type { RichText } from "@/lib/rich-text/types";
import { flowParagraphs, written } from "./flow";
import type { ListCounter } from "./numbering";
import type { Piece } from "./piece";
import { headingStyle } from "./styles";
import { userTable } from "./user-table";

/** A text that a board wrote; `headingLevel` is the level in the outline of its first rank of headings. */
export function richTextPieces(text: RichText, headingLevel: number, lists: ListCounter): Piece[] {
  return text.content.flatMap((block): Piece[] => {
    switch (block.type) {
      case "heading":
        return [written(block.content, { style: headingStyle(headingLevel + block.attrs.level - 1) })];
      case "table":
        return userTable(block, lists);
      default:
        return flowParagraphs([block], { lists });
    }
  });
}

