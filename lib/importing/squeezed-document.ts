import { lineText, type SourceLine } from "./source";
import { squeezeCharacter } from "./squeeze";

/** A place in the file: before the character `offset` of line `line` (its index among the lines). */
export type Point = { line: number; offset: number };

/** All words of the file that are not typed in a form field, squeezed into one string that knows its way back. */
export type SqueezedDocument = {
  text: string;
  lines: readonly SourceLine[];
  /** Where a character of `text` stands. */
  pointAt: (index: number) => Point;
  /** The index of the first character that stands at or behind a place. */
  indexOf: (point: Point) => number;
};

export function squeezeDocument(lines: readonly SourceLine[]): SqueezedDocument {
  const characters: string[] = [];
  const places: Point[] = [];
  const starts: number[] = [];
  lines.forEach((line, index) => {
    starts.push(places.length);
    let offset = 0;
    for (const piece of line.pieces) {
      for (const character of piece.field === undefined ? piece.text : "") {
        for (const kept of squeezeCharacter(character)) {
          characters.push(kept);
          places.push({ line: index, offset });
        }
        offset += character.length;
      }
      if (piece.field !== undefined) offset += piece.text.length;
    }
  });
  const end: Point = { line: lines.length, offset: 0 };
  return {
    text: characters.join(""),
    lines,
    pointAt: (index) => places[index] ?? end,
    indexOf: ({ line, offset }) => {
      let index = starts[line] ?? places.length;
      while (index < places.length && places[index]?.line === line && (places[index]?.offset ?? 0) < offset) index += 1;
      return index;
    },
  };
}

/** What stands on a line before or behind a place. */
export function textBefore(document: SqueezedDocument, { line, offset }: Point): string {
  const found = document.lines[line];
  return found ? lineText(found).slice(0, offset) : "";
}

export function textBehind(document: SqueezedDocument, { line, offset }: Point): string {
  const found = document.lines[line];
  return found ? lineText(found).slice(offset) : "";
}
