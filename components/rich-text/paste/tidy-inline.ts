import { stripForbiddenCharacters } from "@/lib/rich-text/characters";
import type { Inline, Mark } from "@/lib/rich-text/types";

/** Glyphs of symbol fonts: without their font they are empty boxes. */
const PRIVATE_USE = /[\ue000-\uf8ff]/g;

/** A piece of text of a page, its white space as HTML reads it. */
export function pastedText(text: string, marks: Mark[], preformatted: boolean): Inline[] {
  const clean = stripForbiddenCharacters(text).replace(PRIVATE_USE, "").replaceAll("\u00ad", "");
  if (!preformatted) return textPiece(clean.replace(/[ \t\n\f]+/g, " "), marks);
  return clean.split("\n").flatMap((line, index): Inline[] => {
    const piece = textPiece(line, marks);
    return index === 0 ? piece : [{ type: "hardBreak" }, ...piece];
  });
}

function textPiece(text: string, marks: Mark[]): Inline[] {
  return text === "" ? [] : [{ type: "text", text, marks }];
}

/**
 * The paragraphs in a run of inline content: two breaks in a row part them. White space at the
 * edges goes, runs of (non-breaking) spaces that only made room become one space, and what is
 * empty then is left out: blank lines in Word are spacing.
 */
export function tidyParagraphs(content: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const piece of content) {
    if (piece.type === "hardBreak") lines.push([]);
    else lines.at(-1)?.push(piece);
  }
  const paragraphs: Inline[][] = [];
  let previousWasEmpty = true;
  for (const line of lines.map(tidyLine)) {
    const current = paragraphs.at(-1);
    if (line.length > 0 && previousWasEmpty) paragraphs.push(line);
    else if (line.length > 0 && current !== undefined) current.push({ type: "hardBreak" }, ...line);
    previousWasEmpty = line.length === 0;
  }
  return paragraphs;
}

function tidyLine(line: readonly Inline[]): Inline[] {
  const pieces: Inline[] = [];
  let endsInSpace = true;
  for (const piece of line) {
    if (piece.type !== "text") continue;
    let text = piece.text.replace(/[ \t\u00a0]{2,}/g, " ");
    if (endsInSpace) text = text.replace(/^[ \t\u00a0]+/, "");
    if (text === "") continue;
    endsInSpace = /[ \t\u00a0]$/.test(text);
    pieces.push({ ...piece, text });
  }
  const last = pieces.at(-1);
  if (last?.type === "text" && endsInSpace) {
    const text = last.text.replace(/[ \t\u00a0]+$/, "");
    pieces.splice(-1, 1, ...(text === "" ? [] : [{ ...last, text }]));
  }
  return pieces;
}

const BULLET = /^[•·▪‣◦●■][ \t\u00a0]+/;

/** The content without the bullet that somebody typed or that a plain copy left; null without one. */
export function withoutTypedBullet(content: readonly Inline[]): Inline[] | null {
  const [first, ...rest] = content;
  if (first?.type !== "text" || !BULLET.test(first.text)) return null;
  const text = first.text.replace(BULLET, "");
  return text === "" ? rest : [{ ...first, text }, ...rest];
}
