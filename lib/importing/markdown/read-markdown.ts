import type { Element, ParentNode } from "domhandler";
import { isTag, isText } from "domhandler";
import { parseDocument } from "htmlparser2";
import type { List, PhrasingContent, RootContent, Table } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { LineBuilder } from "../line-builder";
import { plainCharacters } from "../read-text";
import type { Aside, CellPlace, LineRole, Piece, SourceDocument } from "../source";
import { markdownPieces, withoutConverterMarks, type TextTable } from "./converter-marks";

/** Longest line of a file that wraps its paragraphs; beyond, a line break is meant. */
const WRAPPED_AT = 130;
const MAX_DEPTH = 60;

/** Markdown, as converters make it of a Word file: titles bold or as headings, tables of all kinds. */
export function readMarkdown(text: string): SourceDocument {
  const source = plainCharacters(text.replace(/\r\n?/g, "\n"));
  const lengths = source.split("\n").filter((line) => line.trim() !== "").map((line) => line.length).sort((a, b) => a - b);
  const wraps = (lengths[Math.floor(lengths.length * 0.97)] ?? 0) <= WRAPPED_AT;
  const reader = new MarkdownReader(wraps);
  reader.readSource(source, []);
  return { lines: reader.builder.lines, wrapped: false, width: 0, asides: reader.asides, formatted: true };
}

class MarkdownReader {
  readonly builder = new LineBuilder();
  readonly asides: Aside[] = [];
  private tables = 0;
  private series = 0;

  constructor(private readonly wraps: boolean) {}

  readSource(source: string, cells: readonly CellPlace[]): void {
    for (const piece of markdownPieces(withoutConverterMarks(source))) {
      if (typeof piece === "string") this.readMarkdown(piece, cells);
      else this.readTextTable(piece, cells);
    }
  }

  private readMarkdown(source: string, cells: readonly CellPlace[]): void {
    const tree = fromMarkdown(source, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
    for (const node of tree.children) this.readNode(node, { kind: "plain" }, cells, 0);
  }

  private readTextTable({ rows, header }: TextTable, cells: readonly CellPlace[]): void {
    const table = this.nextTable();
    rows.forEach((row, index) =>
      row.forEach((text, column) => this.readSource(text, [...cells, { table, row: index, column, colspan: 1, rowspan: 1, header: header && index === 0 }])),
    );
  }

  private nextTable(): number {
    this.tables += 1;
    return this.tables;
  }

  private readNode(node: RootContent, role: LineRole, cells: readonly CellPlace[], depth: number): void {
    if (depth > MAX_DEPTH) return;
    switch (node.type) {
      case "heading":
        return this.builder.add(this.inline(node.children), { kind: "heading", rank: node.depth }, cells);
      case "paragraph":
        return this.builder.add(this.inline(node.children), role, cells);
      case "blockquote":
        return node.children.forEach((child) => this.readNode(child, role, cells, depth + 1));
      case "list":
        return this.readList(node, cells, depth + 1);
      case "table":
        return this.readPipes(node, cells);
      case "html":
        return this.readHtml(node.value, cells);
      // What stands far to the right is no program: a converter kept the layout.
      case "code":
        return node.value.split("\n").forEach((line) => this.builder.add([{ text: line.trim() }], role, cells));
      case "definition":
        return this.builder.add([{ text: `[${node.label ?? node.identifier}]: ${node.url}` }], role, cells);
      default:
        return;
    }
  }

  private readList(list: List, cells: readonly CellPlace[], depth: number): void {
    this.series += 1;
    const series = String(this.series);
    list.children.forEach((item, index) => {
      const own: LineRole = { kind: "item", depth, ordered: list.ordered === true, series, ...(list.ordered && { number: (list.start ?? 1) + index }) };
      item.children.forEach((child, place) => this.readNode(child, place === 0 ? own : { kind: "continuation", depth }, cells, depth + 1));
    });
  }

  private readPipes(node: Table, cells: readonly CellPlace[]): void {
    const table = this.nextTable();
    node.children.forEach((row, index) =>
      row.children.forEach((cell, column) => {
        // Converters write paragraphs in a cell with breaks between.
        const pieces = this.inline(cell.children);
        this.builder.add(pieces, { kind: "plain" }, [...cells, { table, row: index, column, colspan: 1, rowspan: 1, header: index === 0 }]);
      }),
    );
  }

  private inline(nodes: readonly PhrasingContent[], look: Partial<Piece> = {}): Piece[] {
    return nodes.flatMap((node): Piece[] => {
      switch (node.type) {
        case "text":
          return this.textPieces(node.value, look);
        case "inlineCode":
          return [{ ...look, text: node.value }];
        case "strong":
          return this.inline(node.children, { ...look, bold: true });
        case "emphasis":
          return this.inline(node.children, { ...look, italic: true });
        case "link":
          return this.inline(node.children, { ...look, href: node.url });
        case "break":
          return [{ text: "\n" }];
        case "html":
          return this.inlineHtml(node.value);
        case "delete":
        case "linkReference":
          return this.inline(node.children, look);
        default:
          return [];
      }
    });
  }

  /** A line of the source is a line of its own for finding the form; a soft one reads as a space. */
  private textPieces(text: string, look: Partial<Piece>): Piece[] {
    return text.split("\n").flatMap((line, index): Piece[] => [...(index === 0 ? [] : [this.wraps ? { text: "\n", soft: true as const } : { text: "\n" }]), ...(line === "" ? [] : [{ ...look, text: line }])]);
  }

  private inlineHtml(html: string): Piece[] {
    this.keepComments(html);
    return /^<br\s*\/?>$/i.test(html) ? [{ text: "\n" }] : [];
  }

  private readHtml(html: string, cells: readonly CellPlace[]): void {
    this.keepComments(html);
    this.readElements(parseDocument(html), cells, 0);
  }

  private keepComments(html: string): void {
    for (const [, text = ""] of html.matchAll(/<!--([\s\S]*?)-->/g)) {
      if (/\p{L}{2}/u.test(text) && !/^\s*(?:end|start)?\s*list\s*$/i.test(text)) this.asides.push({ kind: "comment", text: text.trim() });
    }
  }

  private readElements(parent: ParentNode, cells: readonly CellPlace[], depth: number): void {
    if (depth > MAX_DEPTH) return;
    let open: Piece[] = [];
    const close = (role: LineRole = { kind: "plain" }) => {
      this.builder.add(open, role, cells);
      open = [];
    };
    for (const child of parent.children) {
      if (isText(child)) open.push({ text: child.data.replace(/\s+/g, " ") });
      else if (isTag(child)) {
        if (child.name === "table") {
          close();
          this.readHtmlTable(child, cells, depth);
        } else if (BLOCKS.has(child.name)) {
          close();
          const rank = /^h([1-6])$/.exec(child.name)?.[1];
          if (rank !== undefined) this.builder.add(htmlPieces(child), { kind: "heading", rank: Number(rank) }, cells);
          else if (child.name === "li") this.builder.add(htmlPieces(child), { kind: "item", depth: 1, ordered: isTag(parent) && parent.name === "ol" }, cells);
          else if (child.name === "p") this.builder.add(htmlPieces(child), { kind: "plain" }, cells);
          else this.readElements(child, cells, depth + 1);
        } else open.push(...htmlPieces(child));
      }
    }
    close();
  }

  private readHtmlTable(element: Element, cells: readonly CellPlace[], depth: number): void {
    const table = this.nextTable();
    const covered = new Set<string>();
    rowsOf(element).forEach((row, y) => {
      let column = 0;
      for (const cell of row.children.filter(isTag)) {
        if (cell.name !== "td" && cell.name !== "th") continue;
        while (covered.has(`${y}.${column}`)) column += 1;
        const colspan = Math.min(30, Math.max(1, Number(cell.attribs.colspan ?? 1) || 1));
        const rowspan = Math.min(500, Math.max(1, Number(cell.attribs.rowspan ?? 1) || 1));
        for (let below = 1; below < rowspan; below += 1) for (let beside = 0; beside < colspan; beside += 1) covered.add(`${y + below}.${column + beside}`);
        this.readElements(cell, [...cells, { table, row: y, column, colspan, rowspan, header: cell.name === "th" }], depth + 1);
        column += colspan;
      }
    });
  }
}

const BLOCKS = new Set(["p", "div", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "tbody", "thead", "tr", "td", "th", "body", "html"]);

function rowsOf(table: Element): Element[] {
  return table.children.filter(isTag).flatMap((child) => (child.name === "tr" ? [child] : child.name === "table" ? [] : rowsOf(child)));
}

function htmlPieces(element: Element, look: Partial<Piece> = {}): Piece[] {
  if (element.name === "br") return [{ text: "\n" }];
  const own = { ...look, ...(/^(?:b|strong)$/.test(element.name) && { bold: true as const }), ...(/^(?:i|em)$/.test(element.name) && { italic: true as const }) };
  const href = element.name === "a" ? element.attribs.href : undefined;
  const inner = href === undefined ? own : { ...own, href };
  return element.children.flatMap((child) => (isText(child) ? [{ ...inner, text: child.data.replace(/\s+/g, " ") }] : isTag(child) ? htmlPieces(child, inner) : []));
}
