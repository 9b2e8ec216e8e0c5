import type { Cell, Sheet } from "./cell";

/**
 * The sheet with each text that is too long for one cell going on in the next row, so that nothing is
 * cut off; the other cells of such a row are the same, but for numbers, which would count twice.
 *
 * @param longest in UTF-16 units, as Excel counts
 */
export function continued(sheet: Sheet, longest: number): Sheet {
  return { ...sheet, rows: sheet.rows.flatMap((row) => pieces(row, longest)) };
}

function pieces(row: readonly Cell[], longest: number): (readonly Cell[])[] {
  if (!row.some((cell) => isLong(cell, longest))) return [row];
  const split = row.map((cell) => (typeof cell === "string" && cell.length > longest ? chunks(cell, longest) : [cell]));
  const count = Math.max(...split.map(({ length }) => length));
  return Array.from({ length: count }, (_, index) =>
    split.map((parts): Cell => {
      if (parts.length > 1) return parts[index] ?? null;
      const [only = null] = parts;
      return index === 0 || typeof only === "string" ? only : null;
    }),
  );
}

function isLong(cell: Cell, longest: number): boolean {
  return typeof cell === "string" && cell.length > longest;
}

/** Pieces that end at a line or a word where they can, and never within a character. */
function chunks(text: string, longest: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const window = rest.slice(0, longest);
    const at = Math.max(window.lastIndexOf("\n"), window.lastIndexOf(" ")) + 1;
    const end = at > longest / 2 ? at : longest - (isHighSurrogate(rest.charCodeAt(longest - 1)) ? 1 : 0);
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...parts, rest];
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
