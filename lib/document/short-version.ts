import { signedTerm, signedText, type SignedBy } from "@/lib/report/filing";
import { formatDate } from "@/lib/values/date";
import { BLANK } from "./entry-text";
import type {
  DocumentBlock,
  DocumentLine,
  DocumentModel,
  FigureTableBlock,
  IndicatorListBlock,
  SpendingTableBlock,
  TableColumn,
  TableNote,
} from "./model";

/** Who signed a version or filed it for the board, and what it got for it. */
export type Signing = SignedBy & { submittedAt: Date; receipt: string; version: number };

const source = { part: "kort" };

/**
 * What of a report can be seen at a glance: whose it is, every figure, the money with its sums, which
 * indicators were worked out, who signed. What the model hides stays hidden: it is all of the model.
 *
 * @param signing null for a draft
 * @param address where the whole report can be read
 */
export function shortVersion({ blocks }: DocumentModel, signing: Signing | null, address: string): DocumentBlock[] {
  const figures = blocks.filter((block) => block.kind === "figureTable");
  const money = blocks.flatMap((block): DocumentBlock[] =>
    block.kind === "moneyTable" ? [block] : block.kind === "spendingTable" ? [sumsOf(block)] : [],
  );
  return [
    ...blocks.filter(({ kind }) => kind === "cover"),
    { kind: "paragraph", source, tone: "note", text: "Dit is de korte versie. De hele verantwoording staat in Rekenschap, voor wie daar toegang heeft:" },
    { kind: "link", source, text: address, href: address },
    ...chapter("Cijfers", [...together(figures.filter(isNumeric), "Cijfers"), ...together(figures.filter((table) => !isNumeric(table)), "Antwoorden")]),
    ...chapter("Geld", money),
    ...chapter("Uitgewerkte indicatoren", workedOut(blocks)),
    ...chapter("Ondertekening", [{ kind: "lines", source, lines: signingLines(signing) }]),
    ...blocks.filter(({ kind }) => kind === "errata"),
  ];
}

function chapter(text: string, blocks: readonly DocumentBlock[]): DocumentBlock[] {
  return blocks.length === 0 ? [] : [{ kind: "heading", source, role: "section", level: 1, text }, ...blocks];
}

function isNumeric({ columns }: FigureTableBlock): boolean {
  return columns.some(({ id, align }) => id === "current" && align === "end");
}

const COLUMN_ORDER = ["label", "previous", "current", "counted"];

/** The tables of all parts as one, with every column that one of them has. */
function together(tables: readonly FigureTableBlock[], caption: string): FigureTableBlock[] {
  if (tables.length === 0) return [];
  const columns = new Map<string, TableColumn>();
  for (const column of tables.flatMap((table) => table.columns)) columns.set(column.id, column);
  const ordered = [...columns.values()].sort((a, b) => COLUMN_ORDER.indexOf(a.id) - COLUMN_ORDER.indexOf(b.id));
  const rows = tables.flatMap((table) =>
    table.rows.map((row) => ({
      ...row,
      cells: ordered.map(({ id }) => row.cells[table.columns.findIndex((column) => column.id === id)] ?? BLANK),
    })),
  );
  return [{ kind: "figureTable", source, caption, columns: ordered, rows, notes: once(tables.flatMap(({ notes }) => notes)) }];
}

/** What every table says of itself, such as that small counts are hidden, is said once. */
function once(notes: readonly TableNote[]): TableNote[] {
  return [...new Map(notes.map((note) => [`${note.label} ${note.text}`, note])).values()];
}

/** The sums under the lines of spending, by the name of what was spent. */
function sumsOf(table: SpendingTableBlock): SpendingTableBlock {
  const rows = table.rows.filter(({ role }) => role === "total");
  const filled = table.columns.map((_, place) => rows.some(({ cells }) => cells[place]?.state !== "blank"));
  const columns = table.columns.filter((_, place) => filled[place]);
  return {
    ...table,
    columns: columns.map((column, place) => (place === 0 ? { ...column, header: table.caption } : column)),
    rows: rows.map((row) => ({ ...row, cells: row.cells.filter((_, place) => filled[place]) })),
  };
}

function workedOut(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  const lists = blocks.filter((block): block is IndicatorListBlock => block.kind === "indicatorList");
  if (lists.length === 0) return [];
  const items = lists.flatMap((list) => list.items).filter(({ chosen }) => chosen);
  return items.length > 0 ? [{ kind: "indicatorList", source, items }] : [{ kind: "missing", source, text: "geen" }];
}

function signingLines(signing: Signing | null): DocumentLine[] {
  const line = (label: string, value: string, missing = false): DocumentLine => ({ source, label, value, missing });
  if (signing === null) return [line("Ondertekend door", "nog niet ondertekend", true)];
  return [
    ...(signing.filing
      ? [line(signedTerm(signing), signedText(signing))]
      : [line("Ondertekend door", signing.signatoryName), line("Functie", signing.signatoryFunction)]),
    line("Datum", formatDate(signing.submittedAt)),
    line("Versie", `${signing.version}`),
    line("Ontvangstnummer", signing.receipt),
  ];
}
