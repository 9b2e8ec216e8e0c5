import type { Part } from "@/lib/template/definition";
import type { DocumentBlock, HeadingRole } from "./model";

export type OutlinePlace = { level: number; role: HeadingRole };

/**
 * Where each part's title stands in the outline of the document. A heading says its own level; a
 * part stands below the heading of its group, failing that below the last chapter.
 */
export function outlineOf(parts: readonly Part[]): ReadonlyMap<string, OutlinePlace> {
  const places = new Map<string, OutlinePlace>();
  const headings = new Map<string, number>();
  let chapter = 0;
  for (const part of parts) {
    if (part.kind === "heading") {
      const level = part.level ?? 1;
      chapter = level === 1 ? 1 : chapter;
      headings.set(part.id, level);
      places.set(part.id, { level, role: level === 1 ? "chapter" : "group" });
    } else if (part.kind === "preamble" || part.kind === "cover") {
      places.set(part.id, { level: 1, role: "label" });
    } else {
      const group = part.group === undefined ? undefined : headings.get(part.group);
      places.set(part.id, { level: (group ?? chapter) + 1, role: "section" });
    }
  }
  return places;
}

/**
 * The same blocks without a skipped level: a heading is at most one deeper than the one before it,
 * whatever the template says. A document with a skipped level is not accessible.
 */
export function withoutSkippedLevels(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  let last = 0;
  return blocks.map((block) => {
    if (block.kind === "heading") {
      last = Math.min(block.level, last + 1);
      return { ...block, level: last };
    }
    if (block.kind === "richText") {
      const headingLevel = Math.min(block.headingLevel, last + 1);
      for (const part of block.value.content) {
        if (part.type === "heading") last = headingLevel + part.attrs.level - 1;
      }
      return { ...block, headingLevel };
    }
    return block;
  });
}
