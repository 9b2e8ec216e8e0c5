import {
  EMPTY_RICH_TEXT,
  type Block,
  type Cell,
  type FlowBlock,
  type List,
  type ListItem,
  type RichText,
  type Table,
  type TableRow,
} from "@/lib/rich-text/types";
import { same } from "./canonical";
import type { Choice, Decide } from "./conflict";
import { onlyChange, type Three } from "./fields";
import { mergeSequences } from "./sequence";

/** Takes note of blocks in conflict and tells which to go on with. */
type DecideBlocks = (mine: readonly Block[], theirs: readonly Block[]) => Choice;

/**
 * Formatted text block by block; a list item by item and a table cell by cell, where both sides
 * left the list or the table one.
 *
 * @param annex the annex the text stands in; null: the text is the answer
 */
export function mergeRichText(
  { base, mine, theirs }: Three<RichText | null>,
  annex: string | null,
  decide: Decide,
): RichText {
  let count = 0;
  const decideBlocks: DecideBlocks = (left, right) => {
    count += 1;
    const place = `${annex === null ? "" : `rows.${annex}.`}text.${count}`;
    return decide({
      kind: "blocks",
      place,
      annex,
      joins: left.length > 0 && right.length > 0,
      mine: left,
      theirs: right,
    });
  };
  const content = mergeList(
    { base: blocksOf(base), mine: blocksOf(mine), theirs: blocksOf(theirs) },
    { one: (three) => mergeBlock(three, decideBlocks), decide: decideBlocks },
  );
  return content.length > 0 ? { type: "doc", content } : EMPTY_RICH_TEXT;
}

function blocksOf(text: RichText | null): readonly Block[] {
  return text === null || same(text, EMPTY_RICH_TEXT) ? [] : text.content;
}

type Ways<T> = {
  /** Merges one item that both changed, from within; null where it cannot be taken apart. */
  one: (three: Three<T>) => T | null;
  decide: (mine: readonly T[], theirs: readonly T[]) => Choice;
};

function mergeList<T>({ base, mine, theirs }: Three<readonly T[]>, { one, decide }: Ways<T>): T[] {
  return mergeSequences(base, mine, theirs).flatMap((stretch): readonly T[] => {
    if (stretch.kind === "merged") return stretch.items;
    const [before, left, right] = [single(stretch.base), single(stretch.mine), single(stretch.theirs)];
    const inner = before && left && right && one({ base: before, mine: left, theirs: right });
    if (inner) return [inner];
    switch (decide(stretch.mine, stretch.theirs)) {
      case "mine":
        return stretch.mine;
      case "theirs":
        return stretch.theirs;
      case "both":
        return [...stretch.theirs, ...stretch.mine];
    }
  });
}

function single<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

function mergeBlock({ base, mine, theirs }: Three<Block>, decide: DecideBlocks): Block | null {
  if (base.type === "table") {
    return mine.type === "table" && theirs.type === "table" ? mergeTable({ base, mine, theirs }, decide) : null;
  }
  if (base.type === "heading" || mine.type === "heading" || theirs.type === "heading") return null;
  if (mine.type === "table" || theirs.type === "table") return null;
  return mergeFlow({ base, mine, theirs }, decide);
}

function mergeFlow({ base, mine, theirs }: Three<FlowBlock>, decide: DecideBlocks): List | null {
  if (base.type === "bulletList" && mine.type === "bulletList" && theirs.type === "bulletList") {
    return { type: "bulletList", content: mergeItems({ base, mine, theirs }, decide) };
  }
  if (base.type !== "orderedList" || mine.type !== "orderedList" || theirs.type !== "orderedList") return null;
  const attrs = onlyChange({ base: base.attrs, mine: mine.attrs, theirs: theirs.attrs });
  return attrs
    ? { type: "orderedList", attrs: attrs.value, content: mergeItems({ base, mine, theirs }, decide) }
    : null;
}

function mergeItems<L extends List>({ base, mine, theirs }: Three<L>, decide: DecideBlocks): ListItem[] {
  const alone = (content: readonly ListItem[]): Block[] =>
    content.length > 0 ? [{ ...base, content: [...content] }] : [];
  return mergeList(
    { base: base.content, mine: mine.content, theirs: theirs.content },
    {
      one: (three) => ({ type: "listItem", content: mergeContent(three, decide) }),
      decide: (left, right) => decide(alone(left), alone(right)),
    },
  );
}

function mergeContent(
  { base, mine, theirs }: Three<{ content: readonly FlowBlock[] }>,
  decide: DecideBlocks,
): FlowBlock[] {
  return mergeList<FlowBlock>(
    { base: base.content, mine: mine.content, theirs: theirs.content },
    { one: (three) => mergeFlow(three, decide), decide },
  );
}

/** Tables with merged cells, or of which a side changed the columns, are taken as a whole. */
function mergeTable({ base, mine, theirs }: Three<Table>, decide: DecideBlocks): Table | null {
  const widths = new Set([base, mine, theirs].flatMap(({ content }) => content.map(plainWidth)));
  if (widths.size !== 1 || widths.has(null)) return null;
  const alone = (content: readonly TableRow[]): Block[] =>
    content.length > 0 ? [{ type: "table", content: [...content] }] : [];
  const content = mergeList(
    { base: base.content, mine: mine.content, theirs: theirs.content },
    {
      one: (three) => mergeRow(three, decide),
      decide: (left, right) => decide(alone(left), alone(right)),
    },
  );
  return { type: "table", content };
}

function plainWidth({ content }: TableRow): number | null {
  return content.every(({ attrs }) => attrs.colspan === 1 && attrs.rowspan === 1) ? content.length : null;
}

function mergeRow({ base, mine, theirs }: Three<TableRow>, decide: DecideBlocks): TableRow | null {
  const cells: Cell[] = [];
  for (const [index, cell] of base.content.entries()) {
    const [left, right] = [mine.content[index], theirs.content[index]];
    if (!left || !right) return null;
    const type = onlyChange({ base: cell.type, mine: left.type, theirs: right.type });
    if (!type) return null;
    const settled = onlyChange({ base: cell, mine: left, theirs: right });
    cells.push(
      settled?.value ?? {
        ...cell,
        type: type.value,
        content: mergeContent({ base: cell, mine: left, theirs: right }, decide),
      },
    );
  }
  return { type: "tableRow", content: cells };
}
