/**
 * A file as every reader gives it: its lines in reading order, whatever the kind of file. A line is
 * a paragraph, a part of one up to a line break, or, where the file wraps its text, a printed line.
 */

/** A stretch of text with the same formatting. Tick boxes are the signs of {@link TICKED} and {@link UNTICKED}. */
export type Piece = {
  text: string;
  bold?: true;
  italic?: true;
  href?: string;
  /** Typed in a field of a form: the words of who filled it in, never of the form. */
  field?: number;
  /** Only of a line break: the file wrapped here, and it reads as a space. */
  soft?: true;
};

export const TICKED = "☒";
export const UNTICKED = "☐";

export type LineRole =
  | { kind: "plain" }
  /** 1 is the highest. */
  | { kind: "heading"; rank: number }
  | { kind: "item"; depth: number; ordered: boolean; number?: number; series?: string }
  /** A further paragraph of the item before it. */
  | { kind: "continuation"; depth: number };

/** A cell that a line stands in; numbers count from 0. */
export type CellPlace = { table: number; row: number; column: number; colspan: number; rowspan: number; header: boolean };

export type SourceLine = {
  /** Its number in the file, from 0: what a proposal points at. */
  at: number;
  pieces: readonly Piece[];
  role: LineRole;
  /** Lines of one paragraph have the same number. */
  paragraph: number;
  /** The cells it stands in, the outermost first. */
  cells: readonly CellPlace[];
  /** From 1; absent where the kind of file does not know. */
  page?: number;
  /** Whether the file broke the line only because it was full. */
  soft: boolean;
  /** Whether white space in height stands before it. */
  gap: boolean;
  /** Whether it is the first line of a page. */
  pageStart: boolean;
  /** Measure of the line, in the unit of {@link SourceDocument.width}: where it begins and ends. */
  left: number;
  right: number;
};

/** Text outside the running text: running heads, comments; and the number of a page that shows something but holds no text. */
export type Aside = { kind: "runningHead" | "comment" | "note" | "pageWithoutText"; text: string };

export type SourceDocument = {
  lines: readonly SourceLine[];
  /** Whether lines end where the page was full, so that paragraphs have to be rebuilt. */
  wrapped: boolean;
  /** What a full line measures. */
  width: number;
  asides: readonly Aside[];
  /** Whether formatting tells headings from text, as in Word and not in plain text. */
  formatted: boolean;
};

/** The text of a line. */
export function lineText(line: Pick<SourceLine, "pieces">): string {
  return line.pieces.map(({ text }) => text).join("");
}

/** A part of a line as a line of its own. */
export function sliceLine(line: SourceLine, from: number, to: number): SourceLine {
  const pieces: Piece[] = [];
  let start = 0;
  for (const piece of line.pieces) {
    const text = piece.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (text !== "") pieces.push({ ...piece, text });
    start += piece.text.length;
  }
  return { ...line, pieces, ...(from > 0 ? { gap: false, pageStart: false } : {}) };
}

/** Whether it says nothing. */
export function isBlank(line: Pick<SourceLine, "pieces">): boolean {
  return lineText(line).trim() === "";
}
