import type { Selection } from "./file-choice";
import type { DocumentBlock, DocumentModel, HeadingBlock } from "./model";
import { withoutSkippedLevels } from "./outline";
import { shortVersion, type Signing } from "./short-version";

/** A part that can be taken apart, by the title that it has in the document. */
export type ChoosablePart = { id: string; title: string };

/** The parts of a document that say something of their own, in its order. */
export function choosableParts({ blocks }: DocumentModel): ChoosablePart[] {
  const ordering = orderingParts(blocks);
  const parts = blocks.filter((block) => !goesAlong(block) && !ordering.has(block.source.part)).map(({ source }) => source.part);
  return [...new Set(parts)].map((id) => ({ id, title: titleOf(id, blocks) }));
}

/** A part without a title of its own is called by what stands in it, as annexes are. */
function titleOf(part: string, blocks: readonly DocumentBlock[]): string {
  const own = blocks.filter(({ source }) => source.part === part);
  const title = own.find((block) => block.kind === "heading" && block.source.question === undefined);
  if (title?.kind === "heading") return title.text;
  const headings = own.flatMap((block) => (block.kind === "heading" && block.role === "section" ? [block.text] : []));
  const table = own.flatMap((block) => ("caption" in block ? [block.caption] : []));
  return headings.join(", ") || table[0] || part;
}

/**
 * The chosen piece of a document, as a document: for every renderer and in the same order. The cover
 * and errata go along with each piece, and a part keeps the headings above it.
 *
 * @param signing of a signed version; a draft has none
 * @param address where the whole document can be read
 * @returns undefined where a chosen part is not in the document, or none is chosen
 */
export function selectedDocument(
  model: DocumentModel,
  selection: Selection,
  { signing, address }: { signing: Signing | null; address: string },
): DocumentModel | undefined {
  switch (selection.kind) {
    case "whole":
      return model;
    case "short":
      return { ...model, blocks: withoutSkippedLevels(shortVersion(model, signing, address)) };
    case "parts": {
      const known = new Set(choosableParts(model).map(({ id }) => id));
      const chosen = new Set(selection.parts);
      if (chosen.size === 0 || [...chosen].some((part) => !known.has(part))) return undefined;
      return { ...model, blocks: withoutSkippedLevels([...blocksOf(model.blocks, chosen)]) };
    }
  }
}

/** The cover says whose report of when it is; a correction belongs to whatever is taken of the report. */
function goesAlong({ kind }: DocumentBlock): boolean {
  return kind === "cover" || kind === "errata";
}

/** Parts that order the others by a heading, with what is said under it, and are none themselves. */
function orderingParts(blocks: readonly DocumentBlock[]): ReadonlySet<string> {
  return new Set(blocks.filter(isOrderingHeading).map(({ source }) => source.part));
}

function isOrderingHeading(block: DocumentBlock): block is HeadingBlock {
  return block.kind === "heading" && (block.role === "chapter" || block.role === "group");
}

function* blocksOf(blocks: readonly DocumentBlock[], chosen: ReadonlySet<string>): Generator<DocumentBlock> {
  const ordering = orderingParts(blocks);
  /** What stands above the parts that come, and is printed as soon as one of them is. */
  let above: { level: number; blocks: DocumentBlock[] }[] = [];
  for (const block of blocks) {
    if (block.kind === "heading" && block.role !== "label") above = above.filter(({ level }) => level < block.level);
    if (isOrderingHeading(block)) {
      above.push({ level: block.level, blocks: [block] });
    } else if (ordering.has(block.source.part)) {
      above.at(-1)?.blocks.push(block);
    } else if (goesAlong(block)) {
      yield block;
    } else if (chosen.has(block.source.part)) {
      yield* above.flatMap((heading) => heading.blocks);
      above = [];
      yield block;
    }
  }
}
