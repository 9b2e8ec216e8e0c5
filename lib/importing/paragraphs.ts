import { joinWords, type Vocabulary } from "./hyphens";
import { lineText, type LineRole, type Piece, type SourceLine } from "./source";

/** A paragraph or list item, whole again. `lines` are the lines it was made of. */
export type Paragraph = { role: LineRole; pieces: Piece[]; lines: SourceLine[] };

export type Layout = { wrapped: boolean; width: number; vocabulary: Vocabulary };

const BULLET = /^(?:[•▪◦·●○■➢➤►Ø§✓▸‣⁃\uf0b7\uf0a7\uf0d8\uf0fc\uf02d*]|o(?=\s+\p{L})|[-–—](?=\s))\s*/u;
const NUMBER = /^\(?(\d{1,2})[.)]\s+/;

/** Paragraphs out of lines: joined where the page was full, apart where a line ends on purpose. */
export function rebuildParagraphs(lines: readonly SourceLine[], layout: Layout): Paragraph[] {
  return layout.wrapped ? unwrap(lines, layout) : whole(lines, layout.vocabulary);
}

/** Lines that are paragraphs already; line breaks within one stay line breaks. */
function whole(lines: readonly SourceLine[], vocabulary: Vocabulary): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const before = last?.lines.at(-1);
    if (last && before && before.paragraph === line.paragraph && sameCell(before, line)) {
      last.pieces = line.soft ? joinPieces(last.pieces, line.pieces, vocabulary) : [...last.pieces, { text: "\n" }, ...line.pieces];
      last.lines.push(line);
    } else {
      paragraphs.push({ role: line.role, pieces: [...line.pieces], lines: [line] });
    }
  }
  let number = 0;
  return paragraphs.map((paragraph) => {
    const marked = withTypedMarker(paragraph, number);
    if (marked.role.kind === "item" && marked.role.ordered) number = marked.role.number ?? 0;
    return marked;
  });
}

/** A bullet or number that somebody typed instead of making a list; `before` is the number of the item before. */
function withTypedMarker(paragraph: Paragraph, before: number): Paragraph {
  if (paragraph.role.kind !== "plain") return paragraph;
  const text = textOf(paragraph.pieces);
  const bullet = BULLET.exec(text);
  if (bullet && !text.includes("\n") && /\p{L}|\d/u.test(text.slice(bullet[0].length))) {
    return { ...paragraph, role: { kind: "item", depth: 1, ordered: false }, pieces: withoutStart(paragraph.pieces, bullet[0].length) };
  }
  const numbered = NUMBER.exec(text);
  const number = Number(numbered?.[1]);
  if (numbered && (number === 1 || number === before + 1)) {
    return { ...paragraph, role: { kind: "item", depth: 1, ordered: true, number }, pieces: withoutStart(paragraph.pieces, numbered[0].length) };
  }
  return paragraph;
}

function unwrap(lines: readonly SourceLine[], layout: Layout): Paragraph[] {
  const longest = Math.max(0, ...lines.map((line) => line.right));
  const width = Math.max(longest, layout.width * 0.9);
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    const text = lineText(line).trim();
    const last = paragraphs.at(-1);
    const marker = markerOf(line, last, paragraphs, width);
    if (marker) {
      paragraphs.push({ role: marker.role, pieces: withoutStart(line.pieces, marker.length), lines: [line] });
      continue;
    }
    const before = last?.lines.at(-1);
    if (last && before && continues(before, line, text, width, last)) {
      last.pieces = joinPieces(last.pieces, line.pieces, layout.vocabulary);
      last.lines.push(line);
      continue;
    }
    const inItem = last !== undefined && (last.role.kind === "item" || last.role.kind === "continuation");
    const hangs = inItem && before !== undefined && !line.gap && line.left >= (last.lines[0]?.left ?? 0) + 2 && line.left > 0;
    paragraphs.push({ role: hangs ? { kind: "continuation", depth: Number.POSITIVE_INFINITY } : line.role, pieces: [...line.pieces], lines: [line] });
  }
  return paragraphs;
}

function markerOf(line: SourceLine, last: Paragraph | undefined, all: readonly Paragraph[], width: number): { role: LineRole; length: number } | null {
  const text = lineText(line);
  const before = last?.lines.at(-1);
  const fresh = before === undefined || line.gap || !isFull(before, text.trim(), width) || endsSentence(lineText(before)) || last?.role.kind === "item";
  const bullet = BULLET.exec(text);
  if (bullet && text.length > bullet[0].length) {
    const dash = /^[-–—]/.test(text);
    if (!dash || fresh) {
      const depth = depthOf(line, all);
      return { role: { kind: "item", depth, ordered: false }, length: bullet[0].length };
    }
  }
  const numbered = NUMBER.exec(text);
  if (numbered) {
    const number = Number(numbered[1]);
    const previous = all.findLast(({ role }) => role.kind === "item" && role.ordered)?.role;
    const follows = previous?.kind === "item" && previous.number === number - 1;
    if (number === 1 || follows || (fresh && number < 40 && line.gap)) {
      return { role: { kind: "item", depth: depthOf(line, all), ordered: true, number }, length: numbered[0].length };
    }
  }
  return null;
}

/** Deeper where it stands further in than the item before it. */
function depthOf(line: SourceLine, all: readonly Paragraph[]): number {
  const items = all.filter(({ role }) => role.kind === "item");
  let open: { left: number; depth: number }[] = [];
  for (const { role, lines } of items) {
    if (role.kind !== "item") continue;
    const left = lines[0]?.left ?? 0;
    open = [...open.filter((one) => one.depth < role.depth), { left, depth: role.depth }];
  }
  const parent = open.findLast(({ left }) => left + 1.5 < line.left);
  return (parent?.depth ?? 0) + 1;
}

function continues(before: SourceLine, line: SourceLine, text: string, width: number, last: Paragraph): boolean {
  if (before.role.kind === "heading" || line.role.kind === "heading") return before.role.kind === line.role.kind && before.paragraph === line.paragraph;
  const above = lineText(before).trim();
  const brokenByPage = line.pageStart && !endsSentence(above) && isFull(before, text, width);
  if (line.gap && !line.pageStart) return false;
  if (line.pageStart) return brokenByPage || (/[\p{L},]$/u.test(above) && /^\p{Ll}/u.test(text));
  if (/[\u00ad]$/.test(above)) return true;
  const item = last.role.kind === "item";
  // Within a list a further line of the item stands further in, or at the same place where nothing is known.
  if (item && line.left + 1 < (last.lines[0]?.left ?? 0)) return isFull(before, text, width) && /^\p{Ll}/u.test(text);
  return isFull(before, text, width);
}

/** Whether the next word would not have fitted on the line. */
export function isFull(before: SourceLine, next: string, width: number): boolean {
  const word = /^\S+/.exec(next)?.[0] ?? "";
  const above = lineText(before).trim();
  const share = characterWidth(before);
  const fill = (before.right + (1 + word.length) * share) / width;
  if (fill >= 0.97) return true;
  // Nobody ends a paragraph in half a word.
  if (/\p{L}[-\u00ad]$/u.test(above) && /^\p{L}/u.test(next)) return true;
  if (!endsSentence(above)) return fill >= (/^\p{Ll}/u.test(next) ? 0.65 : 0.87);
  return fill >= 0.9;
}

/** Width of one character in the unit of the line. */
function characterWidth(line: SourceLine): number {
  const length = lineText(line).trim().length;
  return length === 0 ? 1 : Math.max(0.1, (line.right - line.left) / length);
}

function endsSentence(text: string): boolean {
  return /[.!?:;…]["”’')\]]*$/.test(text.trim());
}

function joinPieces(before: readonly Piece[], behind: readonly Piece[], vocabulary: Vocabulary): Piece[] {
  const last = before.at(-1);
  const first = behind[0];
  if (!last || !first) return [...before, ...behind];
  const joined = joinWords(textOf(before), textOf(behind), vocabulary);
  const head = [...before.slice(0, -1), { ...last, text: last.text.trimEnd().slice(0, joined.dropped ? -1 : undefined) }];
  const sameLook = last.bold === first.bold && last.italic === first.italic && last.href === first.href;
  const tail = [{ ...first, text: `${joined.glue}${first.text.trimStart()}` }, ...behind.slice(1)];
  if (!sameLook && joined.glue !== "") tail.splice(0, 1, { text: joined.glue }, { ...first, text: first.text.trimStart() });
  return [...head, ...tail];
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}

/** The pieces without their first characters. */
export function withoutStart(pieces: readonly Piece[], length: number): Piece[] {
  let left = length;
  const rest: Piece[] = [];
  for (const piece of pieces) {
    const cut = Math.min(left, piece.text.length);
    left -= cut;
    if (cut < piece.text.length) rest.push({ ...piece, text: piece.text.slice(cut) });
  }
  return rest;
}

export function sameCell(a: SourceLine, b: SourceLine): boolean {
  const one = a.cells.at(-1);
  const other = b.cells.at(-1);
  return one?.table === other?.table && one?.row === other?.row && one?.column === other?.column;
}
