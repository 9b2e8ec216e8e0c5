import type { BlockSource, DocumentBlock } from "./model";

/** Neighbouring blocks that belong to one question (or one annex, or the part itself). */
export type BlockGroup = {
  source: BlockSource;
  /** Where a link to the question arrives; absent where an earlier group already has it. */
  anchor: string | undefined;
  blocks: DocumentBlock[];
};

/** The address within a page of a part, a question or an annex: `vraag-thuiszitters`. */
export function anchorOf({ part, question, row }: BlockSource): string {
  if (question === undefined) return `onderdeel-${part}`;
  return row === undefined ? `vraag-${question}` : `vraag-${question}-${row}`;
}

/** The document cut where remarks and links attach, in its own order. Each anchor occurs once. */
export function groupsOf(blocks: readonly DocumentBlock[]): BlockGroup[] {
  const groups: BlockGroup[] = [];
  const used = new Set<string>();
  // The lines of a figure table are questions of their own, with an anchor on their first line.
  for (const block of blocks) {
    if (block.kind !== "figureTable") continue;
    for (const { source } of block.rows) used.add(anchorOf(source));
  }
  for (const block of blocks) {
    const anchor = anchorOf(block.source);
    const last = groups.at(-1);
    if (last && anchorOf(last.source) === anchor) {
      last.blocks.push(block);
      continue;
    }
    groups.push({ source: block.source, anchor: used.has(anchor) ? undefined : anchor, blocks: [block] });
    used.add(anchor);
  }
  return groups;
}
