import { inlineText } from "@/lib/rich-text/plain-text";
import type { Block, Cell, FlowBlock, ListItem, RichText } from "@/lib/rich-text/types";
import type { DocumentBlock, DocumentModel } from "@/lib/document/model";

/** Every text that a reader of the document sees, in order. */
export function visibleStrings(model: DocumentModel): string[] {
  return model.blocks.flatMap(stringsOf).filter((text) => text.trim() !== "");
}

function stringsOf(block: DocumentBlock): string[] {
  switch (block.kind) {
    case "cover":
      return [block.subtitle ?? "", block.title, ...block.lines.flatMap(({ label, value }) => [label, value])];
    case "quote":
      return [block.text, block.by ?? ""];
    case "heading":
    case "paragraph":
    case "link":
    case "missing":
    case "notApplicable":
      return [block.text];
    case "file":
      return [block.text, block.hash];
    case "lines":
      return block.lines.flatMap(({ label, value }) => [label, value]);
    case "list":
      return block.items;
    case "definitions":
      return block.items.flatMap(({ term, text }) => [term, text]);
    case "richText":
      return richTextStrings(block.value);
    case "choices":
      return block.chosen;
    case "chosenNumbers":
      return [block.label, block.numbers.join(", ") || block.missing];
    case "indicatorList":
      return block.items.flatMap(({ number, text, chosen }) => [`${number}`, text, chosen ? "(uitgewerkt)" : ""]);
    case "errata":
      return [block.title, block.note, ...block.items.flatMap(({ title, text, signed }) => [title, text, signed])];
    case "footnotes":
      return block.texts;
    case "figureTable":
    case "moneyTable":
    case "spendingTable":
    case "summaryTable":
      return [
        ...block.columns.map(({ header }) => header),
        ...block.rows.flatMap(({ cells }) => cells.flatMap(({ text, mark }) => [text, mark ?? ""])),
        ...block.notes.flatMap(({ label, text }) => [`${label}:`, text]),
      ];
  }
}

/** The texts of a board's answer, one for each paragraph, heading and cell. */
export function richTextStrings(text: RichText): string[] {
  return text.content.flatMap(ofNode);
}

function ofNode(node: Block | FlowBlock | ListItem | Cell): string[] {
  switch (node.type) {
    case "paragraph":
    case "heading":
      return [inlineText(node.content)];
    case "table":
      return node.content.flatMap((row) => row.content.flatMap(ofNode));
    default:
      return node.content.flatMap(ofNode);
  }
}

/** Text without what a line end adds or takes: white space, hyphens, places to break. */
export function bare(text: string): string {
  return text.replace(/[\s\p{Default_Ignorable_Code_Point}-]/gu, "");
}

/** The first of the strings that does not occur after the one before it; undefined when all do. */
export function firstMissing(strings: readonly string[], text: string): string | undefined {
  const searched = bare(text);
  let from = 0;
  for (const string of strings) {
    const wanted = bare(string);
    const at = searched.indexOf(wanted, from);
    if (at === -1) return string;
    from = at + wanted.length;
  }
  return undefined;
}
