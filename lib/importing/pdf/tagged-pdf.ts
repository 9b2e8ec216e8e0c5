import type { StructTreeContent, StructTreeNode } from "pdfjs-dist/types/src/display/api";
import { LineBuilder } from "../line-builder";
import { plainCharacters } from "../read-text";
import type { CellPlace, LineRole, Piece, SourceDocument } from "../source";

export type TaggedPage = {
  number: number;
  tree: StructTreeNode | null;
  /** Text by the id of its marked content. */
  marked: ReadonlyMap<string, readonly Piece[]>;
};

const MAX_DEPTH = 100;
const INLINE = new Set(["Span", "Link", "Reference", "Lbl", "Em", "Strong", "Quote", "Code", "Annot", "Form", "NonStruct"]);

/** A tagged PDF in the order of its tags; `characters` counts what was reached, white space aside. */
export function readTags(pages: readonly TaggedPage[]): { document: SourceDocument; characters: number } {
  const reader = new TagReader();
  for (const page of pages) reader.readPage(page);
  return {
    document: { lines: reader.finish(), wrapped: false, width: 0, asides: [], formatted: true },
    characters: reader.characters,
  };
}

type Block = { pieces: Piece[]; role: LineRole; cells: readonly CellPlace[]; page: number; first: boolean };

class TagReader {
  characters = 0;
  private readonly blocks: Block[] = [];
  private page: TaggedPage = { number: 0, tree: null, marked: new Map() };
  private tables = 0;
  private fresh = true;
  /** The last table, with its rows and columns: on the next page it may go on. */
  private last: { id: number; rows: number; columns: number } | undefined;
  private lists = 0;

  readPage(page: TaggedPage): void {
    this.page = page;
    this.fresh = true;
    if (page.tree) this.readChildren(page.tree, { kind: "plain" }, [], 0);
  }

  finish() {
    const builder = new LineBuilder(1);
    let page = 1;
    for (const block of this.blocks) {
      while (page < block.page) {
        builder.breakPage();
        page += 1;
      }
      builder.add(block.pieces, block.role, block.cells);
    }
    return builder.lines;
  }

  private readNode(node: StructTreeNode, role: LineRole, cells: readonly CellPlace[], depth: number): void {
    if (depth > MAX_DEPTH) return;
    const rank = /^H([1-6])?$/.exec(node.role);
    if (rank) return this.addBlock(this.textOf(node, depth), { kind: "heading", rank: Number(rank[1] ?? 1) }, cells);
    switch (node.role) {
      case "Title":
        return this.addBlock(this.textOf(node, depth), { kind: "heading", rank: 1 }, cells);
      case "Table":
        return this.readTable(node, cells, depth);
      case "L":
        return this.readList(node, role, cells, depth);
      case "Artifact":
        return;
      default:
        return this.readChildren(node, role, cells, depth);
    }
  }

  /** What stands in a container: blocks, and text between them that is a paragraph by itself. */
  private readChildren(node: StructTreeNode, role: LineRole, cells: readonly CellPlace[], depth: number): void {
    let open: Piece[] = [];
    let own = role;
    const close = () => {
      if (open.length > 0) {
        this.addBlock(open, own, cells);
        if (own.kind === "item") own = { kind: "continuation", depth: own.depth };
      }
      open = [];
    };
    for (const child of node.children) {
      if (!("role" in child)) open.push(...this.contentOf(child));
      else if (INLINE.has(child.role) && !hasBlocks(child)) open.push(...this.textOf(child, depth + 1));
      else {
        close();
        const before = this.blocks.length;
        this.readNode(child, own, cells, depth + 1);
        if (own.kind === "item" && this.blocks.length > before) own = { kind: "continuation", depth: own.depth };
      }
    }
    close();
  }

  private readList(list: StructTreeNode, around: LineRole, cells: readonly CellPlace[], depth: number): void {
    this.lists += 1;
    const series = String(this.lists);
    const level = around.kind === "item" || around.kind === "continuation" ? around.depth + 1 : 1;
    for (const item of list.children) {
      if (!("role" in item)) continue;
      if (item.role !== "LI") {
        // A list within a list may stand beside the item that it belongs to.
        this.readNode(item, item.role === "L" ? { kind: "continuation", depth: level } : around, cells, depth + 1);
        continue;
      }
      const label = item.children.find((child): child is StructTreeNode => "role" in child && child.role === "Lbl");
      const mark = label ? this.textOf(label, depth).map(({ text }) => text).join("").trim() : "";
      const number = /^\(?(\d{1,4})[.)]?$/.exec(mark)?.[1];
      const rest: StructTreeNode = { ...item, children: item.children.filter((child) => child !== label) };
      // Without a mark it goes on from the page before.
      const role: LineRole =
        mark === "" && this.fresh && label === undefined
          ? { kind: "continuation", depth: level }
          : { kind: "item", depth: level, ordered: number !== undefined, series, ...(number !== undefined && { number: Number(number) }) };
      this.readChildren(rest, role, cells, depth + 1);
    }
  }

  private readTable(table: StructTreeNode, around: readonly CellPlace[], depth: number): void {
    const rows = rowsOf(table, 0);
    const columns = Math.max(0, ...rows.map((row) => row.children.length));
    const goesOn = this.fresh && this.last !== undefined && this.last.columns === columns && this.blocks.at(-1)?.cells.at(-1)?.table === this.last.id;
    if (!goesOn || !this.last) {
      this.tables += 1;
      this.last = { id: this.tables, rows: 0, columns };
    }
    const own = this.last;
    const caption = table.children.find((child): child is StructTreeNode => "role" in child && child.role === "Caption");
    if (caption) this.addBlock(this.textOf(caption, depth), { kind: "plain" }, around);
    for (const row of rows) {
      let column = 0;
      for (const cell of row.children) {
        if (!("role" in cell)) continue;
        this.readChildren(cell, { kind: "plain" }, [...around, { table: own.id, row: own.rows, column, colspan: 1, rowspan: 1, header: cell.role === "TH" }], depth + 1);
        column += 1;
      }
      own.rows += 1;
    }
    this.last = own;
  }

  private textOf(node: StructTreeNode, depth: number): Piece[] {
    if (depth > MAX_DEPTH) return [];
    return node.children.flatMap((child) => ("role" in child ? this.textOf(child, depth + 1) : this.contentOf(child)));
  }

  private contentOf({ id }: StructTreeContent): Piece[] {
    const runs = this.page.marked.get(id) ?? [];
    this.characters += runs.reduce((sum, { text }) => sum + text.replace(/\s/g, "").length, 0);
    return runs.map((run) => ({ ...run, text: plainCharacters(run.text), ...(run.text === "\n" && { soft: true as const }) }));
  }

  private addBlock(pieces: readonly Piece[], role: LineRole, cells: readonly CellPlace[]): void {
    const own = trimBreaks(pieces);
    if (own.length === 0) return;
    const last = this.blocks.at(-1);
    const first = this.fresh;
    this.fresh = false;
    // A paragraph that the page broke goes on on the next.
    if (first && last && last.page < this.page.number && goesOn(last, own, role) && sameCells(last.cells, cells)) {
      last.pieces.push({ text: "\n", soft: true }, ...own);
      return;
    }
    this.blocks.push({ pieces: own, role, cells, page: this.page.number, first });
  }
}

function hasBlocks(node: StructTreeNode): boolean {
  return node.children.some((child) => "role" in child && (!INLINE.has(child.role) || hasBlocks(child)));
}

function rowsOf(node: StructTreeNode, depth: number): StructTreeNode[] {
  if (depth > MAX_DEPTH) return [];
  return node.children.flatMap((child) => {
    if (!("role" in child)) return [];
    return child.role === "TR" ? [child] : child.role === "Caption" ? [] : rowsOf(child, depth + 1);
  });
}

function trimBreaks(pieces: readonly Piece[]): Piece[] {
  let start = 0;
  let end = pieces.length;
  while (start < end && (pieces[start]?.text ?? "").trim() === "") start += 1;
  while (end > start && (pieces[end - 1]?.text ?? "").trim() === "") end -= 1;
  return pieces.slice(start, end);
}

function goesOn(last: Block, pieces: readonly Piece[], role: LineRole): boolean {
  if (role.kind === "heading" || last.role.kind === "heading" || role.kind === "item") return false;
  const before = last.pieces.map(({ text }) => text).join("").trimEnd();
  const behind = pieces.map(({ text }) => text).join("").trimStart();
  return role.kind === "continuation" ? last.role.kind !== "plain" : /[\u00ad-]$/.test(before) || (!/[.!?:;…]["”’)]*$/.test(before) && before.length > 60) || /^\p{Ll}/u.test(behind);
}

function sameCells(a: readonly CellPlace[], b: readonly CellPlace[]): boolean {
  const one = a.at(-1);
  const other = b.at(-1);
  return one?.table === other?.table && one?.row === other?.row && one?.column === other?.column;
}
