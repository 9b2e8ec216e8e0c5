import type { FixedBlock } from "./definition";

/** A block of fixed text as plain fields; a link has its address beside its words. */
export type FixedBlockFields = { text: string; href?: string };

/** What one does with the text of a block in its field. */
export const BLOCK_LABELS: Readonly<Record<FixedBlock["type"], string>> = {
  p: "Alinea",
  quote: "Citaat",
  caption: "Bijschrift",
  bulletList: "Opsomming",
  orderedList: "Genummerde lijst",
  definitionList: "Begrippen",
  link: "Link",
};

/**
 * A block as it stands in its field: a list has an item on each line, of which more lines begin with
 * a space; a term stands before a colon.
 * A colon right behind the term is part of it and printed; one with a space before it only divides.
 */
export function fieldsOfBlock(block: FixedBlock): FixedBlockFields {
  const line = (text: string) => text.replace(/\s*\n\s*/g, "\n  ");
  switch (block.type) {
    case "p":
    case "quote":
    case "caption":
      return { text: block.text };
    case "bulletList":
    case "orderedList":
      return { text: block.items.map(line).join("\n") };
    case "definitionList":
      return { text: block.items.map(({ term, text }) => `${line(term)}${term.endsWith(":") ? "" : " :"} ${line(text)}`).join("\n") };
    case "link":
      return { text: block.text, href: block.href };
  }
}
