import { isBlank, type CellPlace, type LineRole, type Piece, type SourceLine } from "./source";

/** Collects the lines of a file that knows its paragraphs, such as Word or Markdown. */
export class LineBuilder {
  readonly lines: SourceLine[] = [];
  private paragraphs = 0;
  private blank = false;
  private page: number | undefined;
  private freshPage = false;

  /** @param page the first page, where the file knows pages */
  constructor(page?: number) {
    this.page = page;
  }

  /** What follows stands on a next page. */
  breakPage(): void {
    if (this.page !== undefined) this.page += 1;
    this.freshPage = this.lines.length > 0;
  }

  /** A paragraph; line breaks in it are lines of their own. */
  add(pieces: readonly Piece[], role: LineRole, cells: readonly CellPlace[], look: { left?: number; right?: number; gap?: boolean } = {}): void {
    const own = splitAtBreaks(pieces).filter((line) => !isBlank(line));
    if (own.length === 0) {
      this.blank = true;
      return;
    }
    for (const [index, line] of own.entries()) {
      this.lines.push({
        at: this.lines.length,
        pieces: line.pieces,
        soft: line.soft && index > 0,
        role,
        paragraph: this.paragraphs,
        cells,
        ...(this.page !== undefined && { page: this.page }),
        gap: this.blank || (look.gap ?? false),
        pageStart: this.freshPage,
        left: look.left ?? 0,
        right: look.right ?? 0,
      });
      this.blank = false;
      this.freshPage = false;
    }
    this.paragraphs += 1;
  }
}

type OpenLine = { pieces: Piece[]; soft: boolean };

function splitAtBreaks(pieces: readonly Piece[]): OpenLine[] {
  const lines: OpenLine[] = [{ pieces: [], soft: false }];
  for (const piece of pieces) {
    piece.text.split("\n").forEach((text, index) => {
      if (index > 0) lines.push({ pieces: [], soft: piece.soft === true });
      if (text !== "") lines.at(-1)?.pieces.push({ ...piece, text });
    });
  }
  return lines;
}
