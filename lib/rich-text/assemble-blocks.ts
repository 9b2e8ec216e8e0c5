import type { Block, FlowBlock, Inline, List, ListItem, Table } from "./types";

/** What a document from outside holds, pasted or imported, in reading order: lists are not nested yet, headings not ranked. */
export type LooseBlock =
  | { kind: "paragraph"; content: Inline[] }
  | { kind: "heading"; rank: number; content: Inline[] }
  | ({ kind: "item"; content: Inline[] } & LooseMarker)
  /** A further paragraph of the item before it at this depth; without one: of the last item. */
  | { kind: "continuation"; depth?: number; content: Inline[] }
  | { kind: "table"; table: Table };

/** The place of an item; `number` and `series` only tell where a new list begins. */
export type LooseMarker = { depth: number; ordered: boolean; number?: number; series?: string };

type OpenList = { depth: number; list: List; next: number | undefined; series: string | undefined };

/**
 * Nests the items and gives headings two levels: the highest rank that occurs becomes "Kop", all
 * others "Tussenkop".
 */
export function assembleBlocks(pasted: readonly LooseBlock[]): Block[] {
  const ranks = pasted.flatMap((block) => (block.kind === "heading" ? [block.rank] : []));
  const highest = Math.min(...ranks);
  const blocks: Block[] = [];
  let open: OpenList[] = [];
  for (const block of pasted) {
    if (block.kind === "item") {
      open = addItem(blocks, open, block, block.content);
      continue;
    }
    const { depth = Number.POSITIVE_INFINITY } = block.kind === "continuation" ? block : {};
    open = open.filter((candidate) => candidate.depth <= depth);
    const lastItem = open.at(-1)?.list.content.at(-1);
    if (block.kind === "continuation" && lastItem !== undefined) {
      lastItem.content.push({ type: "paragraph", content: block.content });
      continue;
    }
    open = [];
    if (block.kind === "table") blocks.push(block.table);
    else if (block.kind === "heading") {
      blocks.push({
        type: "heading",
        attrs: { level: block.rank === highest ? 1 : 2 },
        content: block.content,
      });
    } else blocks.push({ type: "paragraph", content: block.content });
  }
  return blocks;
}

/** The same for a table cell, which knows no headings or tables: their words stay, headings bold. */
export function assembleFlow(pasted: readonly LooseBlock[]): FlowBlock[] {
  const flat = pasted.flatMap((block): LooseBlock[] => {
    if (block.kind === "heading") return [{ kind: "paragraph", content: embolden(block.content) }];
    if (block.kind !== "table") return [block];
    return block.table.content.flatMap((row) =>
      row.content.flatMap((cell) => cell.content.flatMap(flattened)),
    );
  });
  return assembleBlocks(flat).filter((block) => block.type !== "heading" && block.type !== "table");
}

function flattened(block: FlowBlock): LooseBlock[] {
  if (block.type === "paragraph") return [{ kind: "paragraph", content: block.content ?? [] }];
  return block.content.flatMap((item) => item.content.flatMap(flattened));
}

export function embolden(content: Inline[]): Inline[] {
  return content.map((piece) =>
    piece.type === "text" ? { ...piece, marks: [...(piece.marks ?? []), { type: "bold" }] } : piece,
  );
}

export function withoutBold(content: Inline[]): Inline[] {
  return content.map((piece) =>
    piece.type === "text"
      ? { ...piece, marks: (piece.marks ?? []).filter((mark) => mark.type !== "bold") }
      : piece,
  );
}

/** Puts an item in the list it belongs to, opening one where needed; gives back the open lists. */
function addItem(
  blocks: Block[],
  before: readonly OpenList[],
  marker: LooseMarker,
  content: Inline[],
): OpenList[] {
  const item: ListItem = { type: "listItem", content: [{ type: "paragraph", content }] };
  const open = before.filter((candidate) => candidate.depth <= marker.depth);
  const top = open.at(-1);
  if (top !== undefined && top.depth === marker.depth) {
    if (continues(top, marker)) {
      top.list.content.push(item);
      top.next = (marker.number ?? top.next ?? 0) + 1;
      return open;
    }
    open.pop();
  }
  const list: List = marker.ordered
    ? { type: "orderedList", attrs: { start: marker.number ?? 1 }, content: [item] }
    : { type: "bulletList", content: [item] };
  const parent = open.at(-1)?.list.content.at(-1);
  if (parent === undefined) blocks.push(list);
  else parent.content.push(list);
  const next = marker.number === undefined ? undefined : marker.number + 1;
  return [...open, { depth: marker.depth, list, next, series: marker.series }];
}

function continues(open: OpenList, marker: LooseMarker): boolean {
  if ((open.list.type === "orderedList") !== marker.ordered) return false;
  if (!marker.ordered) return true;
  return marker.number === undefined ? open.series === marker.series : open.next === marker.number;
}
