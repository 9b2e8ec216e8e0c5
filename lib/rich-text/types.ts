/**
 * Formatted text as it is stored: ProseMirror's JSON, kept to what a school board needs in a
 * report. Types only describe; `parseRichText` in `schema.ts` is the border.
 */

export type BoldMark = { type: "bold" };
export type ItalicMark = { type: "italic" };
/** `href` is an http, https or mailto address. */
export type LinkMark = { type: "link"; attrs: { href: string } };
export type Mark = BoldMark | ItalicMark | LinkMark;

/** `text` is never empty; `marks` is absent rather than empty. */
export type TextNode = { type: "text"; text: string; marks?: Mark[] };
export type HardBreak = { type: "hardBreak" };
export type Inline = TextNode | HardBreak;

/** An empty line has no `content`. */
export type Paragraph = { type: "paragraph"; content?: Inline[] };
/** Level 1 is a heading within the answer ("Kop"), level 2 stands under it ("Tussenkop"). */
export type Heading = { type: "heading"; attrs: { level: 1 | 2 }; content?: Inline[] };

export type BulletList = { type: "bulletList"; content: ListItem[] };
/** `start` is the number of the first item. */
export type OrderedList = { type: "orderedList"; attrs: { start: number }; content: ListItem[] };
export type List = BulletList | OrderedList;
/** The first block of an item is a paragraph. */
export type ListItem = { type: "listItem"; content: FlowBlock[] };

/** What may stand in a list item or a table cell. */
export type FlowBlock = Paragraph | BulletList | OrderedList;

type CellAttributes = { colspan: number; rowspan: number };
export type TableHeader = { type: "tableHeader"; attrs: CellAttributes; content: FlowBlock[] };
export type TableCell = { type: "tableCell"; attrs: CellAttributes; content: FlowBlock[] };
export type Cell = TableHeader | TableCell;
export type TableRow = { type: "tableRow"; content: Cell[] };
/** After parsing always a full rectangle: no holes, no overlaps, no row without a cell. */
export type Table = { type: "table"; content: TableRow[] };

export type Block = Paragraph | Heading | BulletList | OrderedList | Table;

/** A formatted text. It has at least one block; an empty text is one empty paragraph. */
export type RichText = { type: "doc"; content: Block[] };

export const EMPTY_RICH_TEXT: RichText = { type: "doc", content: [{ type: "paragraph" }] };
