import { groupsOf } from "./groups";
import type { DocumentBlock } from "./model";

/**
 * The questions that stand at each anchor of the document, each question at its first place. The
 * figures of a part stand together at the part, as their table does.
 */
export function keysByAnchor(blocks: readonly DocumentBlock[]): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const { anchor, source, blocks: inside } of groupsOf(blocks)) {
    if (anchor === undefined) continue;
    const rows = inside.flatMap((block) => (block.kind === "figureTable" ? block.rows.map((row) => row.source.question) : []));
    const keys = [source.question, ...rows].filter((key): key is string => key !== undefined && !seen.has(key));
    for (const key of keys) seen.add(key);
    if (keys.length > 0) places.set(anchor, [...new Set(keys)]);
  }
  return places;
}
