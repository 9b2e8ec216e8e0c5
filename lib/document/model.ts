import type { RichText } from "@/lib/rich-text/types";

/**
 * Where a block came from. Remarks, links and comparisons attach here; `row` is the id of a row or
 * an annex within the answer.
 */
export type BlockSource = { part: string; question?: string; row?: string };

/**
 * A report as one audience may read it, in the order of print. Plain data: it can be kept, compared
 * and handed to any renderer (screen, PDF, Word). What is not in here is shown nowhere.
 */
export type DocumentModel = {
  /** Names the document among others: `Schoolbesturen aan zet 2024-2025, Stichting De Waterlelie`. */
  title: string;
  /** The form's title with the period, for the running head. */
  runningTitle: string;
  language: "nl";
  meta: DocumentMeta;
  /** A draft says so on each page. */
  draft: boolean;
  /** What a draft calls itself where `CONCEPT` does not say enough: `Voorlopig: 14 van 20 besturen`. */
  draftWords?: string;
  blocks: DocumentBlock[];
  /** Stands at the end of a file; null where nothing was signed, and for who may not have the hash. */
  proof: DocumentProof | null;
};

/** How whoever has the file can see that it is real, and whether it still holds. */
export type DocumentProof = {
  /** What it proves: `Versie 2, ondertekend door B. Eiken, bestuurder`. */
  about: string;
  /** The hash of the signed version, in short groups. */
  hash: string;
  /** The page where it is checked, as it is printed. */
  address: string;
  /** The same with the hash filled in. */
  href: string;
};

export type DocumentMeta = {
  /** Whose document it is: a board, or the region of a report over all boards. */
  board: string;
  /** Name and function of who signed; null in a draft. */
  signatory: string | null;
  /** `2024-2025`. */
  period: string;
  partnerships: string[];
  /** `Versie 2, vastgesteld 20 oktober 2025`. */
  status: string;
};

/**
 * `chapter` and `group` order the form, `section` is a part, `label` the text of a question. The
 * level says where it stands in the outline, the role how it looks.
 */
export type HeadingRole = "chapter" | "group" | "section" | "label";

export type HeadingBlock = { kind: "heading"; source: BlockSource; role: HeadingRole; level: number; text: string };

/** A line that the portal fills in: `BESTUUR: Stichting De Waterlelie`. */
export type DocumentLine = { source: BlockSource; label: string; value: string; missing: boolean };

export type CoverBlock = {
  kind: "cover";
  source: BlockSource;
  title: string;
  subtitle: string | null;
  lines: DocumentLine[];
};

export type LinesBlock = { kind: "lines"; source: BlockSource; lines: DocumentLine[] };

/** `explanation` is the template's text under a title, `note` a small remark, `caption` a loose line. */
export type ParagraphBlock = {
  kind: "paragraph";
  source: BlockSource;
  tone: "body" | "explanation" | "note" | "caption";
  text: string;
};

/** `by` is whose words it are, where they are quoted from somebody. */
export type QuoteBlock = { kind: "quote"; source: BlockSource; text: string; by?: string };
export type LinkBlock = { kind: "link"; source: BlockSource; text: string; href: string };
/** A file that stands with an annex; the screen leads to it. `hash` tells what it held: `SHA-256 1a2b …`. */
export type FileBlock = { kind: "file"; source: BlockSource; id: string; text: string; hash: string };
export type ListBlock = { kind: "list"; source: BlockSource; ordered: boolean; items: string[] };
export type DefinitionsBlock = { kind: "definitions"; source: BlockSource; items: { term: string; text: string }[] };

/** Text that a board wrote. `headingLevel` is the level of its first rank of headings. */
export type RichTextBlock = {
  kind: "richText";
  source: BlockSource;
  /** Names the text's tables for whoever cannot see where they stand. */
  label: string;
  headingLevel: number;
  value: RichText;
};

/** Something asked that has no answer: `nog niet ingevuld`. */
export type MissingBlock = { kind: "missing"; source: BlockSource; text: string };

/** A part that is not for this board. */
export type NotApplicableBlock = { kind: "notApplicable"; source: BlockSource; text: "n.v.t." };

/** The chosen options of a question, in the template's order. */
export type ChoicesBlock = { kind: "choices"; source: BlockSource; chosen: string[] };

/** Which indicators the board worked out; `missing` stands there when none. */
export type ChosenNumbersBlock = {
  kind: "chosenNumbers";
  source: BlockSource;
  label: string;
  numbers: number[];
  missing: string;
};

/** All indicators of a part, those worked out marked in words. */
export type IndicatorListBlock = {
  kind: "indicatorList";
  source: BlockSource;
  items: { number: number; text: string; chosen: boolean }[];
};

/** Corrections that were attached after adoption; a page of their own after the report. */
export type ErrataBlock = {
  kind: "errata";
  source: BlockSource;
  title: string;
  note: string;
  /** Each with what it is about and when, and who signed it. */
  items: { title: string; text: string; signed: string }[];
};

export type FootnotesBlock = { kind: "footnotes"; source: BlockSource; texts: string[] };

/** `hidden` is a small count that this audience does not see; `marker` is n.v.t., niet bekend or PM. */
export type CellState = "value" | "marker" | "missing" | "hidden" | "blank";

export type TableCell = {
  text: string;
  state: CellState;
  /** Says something about the value: `herzien`, `volgens het SWV`. */
  mark?: string;
};

export type TableColumn = {
  id: string;
  header: string;
  align: "start" | "end";
  /** `text` takes the room that is left, `fit` as little as it needs. */
  width: "text" | "fit";
  strong?: boolean;
};

export type TableRow = {
  source: BlockSource;
  /** Depth below the line it is a part of, 0 to 2. */
  depth: 0 | 1 | 2;
  role: "row" | "total";
  /** One cell for each column; the first names the row. */
  cells: TableCell[];
};

type TableShape = {
  source: BlockSource;
  /** Names the table for whoever cannot see where it stands. */
  caption: string;
  columns: TableColumn[];
  rows: TableRow[];
  /** Explanations under the table, each with what it is about. */
  notes: TableNote[];
};

export type TableNote = { source: BlockSource; label: string; text: string };

/** Figures with last year's value and what the SWV counts. */
export type FigureTableBlock = TableShape & { kind: "figureTable" };
/** Received amounts per SWV. */
export type MoneyTableBlock = TableShape & { kind: "moneyTable" };
/** What the money was spent on. */
export type SpendingTableBlock = TableShape & { kind: "spendingTable" };
/** What boards gave together. Its rows are no questions: nothing attaches to them. */
export type SummaryTableBlock = TableShape & { kind: "summaryTable" };
export type TableBlock = FigureTableBlock | MoneyTableBlock | SpendingTableBlock | SummaryTableBlock;

export type DocumentBlock =
  | CoverBlock
  | HeadingBlock
  | LinesBlock
  | ParagraphBlock
  | QuoteBlock
  | LinkBlock
  | FileBlock
  | ListBlock
  | DefinitionsBlock
  | RichTextBlock
  | MissingBlock
  | NotApplicableBlock
  | ChoicesBlock
  | ChosenNumbersBlock
  | IndicatorListBlock
  | FootnotesBlock
  | ErrataBlock
  | TableBlock;
