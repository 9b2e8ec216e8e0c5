import { lineText, type SourceLine } from "./source";

/** Whether a line looks like a heading that somebody made: by its style, its weight or its capitals. */
export function headingLike(line: SourceLine): boolean {
  const text = lineText(line).trim();
  if (line.role.kind === "heading") return text !== "";
  if (line.role.kind === "item" || text.length > 120 || text.length < 4 || !/\p{L}{3}/u.test(text)) return false;
  const bold = line.pieces.every((piece) => piece.bold === true || piece.text.trim() === "");
  if (/[.,;:]$/.test(text)) return false;
  return bold || isCapitals(text);
}

export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toUpperCase() && (text.match(/\p{Lu}/gu) ?? []).length >= 4;
}
