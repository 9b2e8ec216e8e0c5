import type { FixedBlock } from "@/lib/template/definition";
import type { Period } from "@/lib/values/period";
import type { BlockSource, DocumentBlock } from "./model";
import { withPeriod } from "./printing";

/** A block of the region's own text as it is printed. */
export function fixedBlock(block: FixedBlock, source: BlockSource, period: Period): DocumentBlock {
  const text = (value: string) => withPeriod(value, period);
  switch (block.type) {
    case "p":
      return { kind: "paragraph", source, tone: "body", text: text(block.text) };
    case "caption":
      return { kind: "paragraph", source, tone: "caption", text: text(block.text) };
    case "quote":
      return { kind: "quote", source, text: text(block.text) };
    case "bulletList":
    case "orderedList":
      return { kind: "list", source, ordered: block.type === "orderedList", items: block.items.map(text) };
    case "definitionList":
      return {
        kind: "definitions",
        source,
        items: block.items.map((item) => ({ term: text(item.term), text: text(item.text) })),
      };
    case "link":
      return { kind: "link", source, text: text(block.text), href: block.href };
  }
}
