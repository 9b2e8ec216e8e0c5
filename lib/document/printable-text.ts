/** Whether a character has a shape in one of the document's fonts. */
export type Covers = (codePoint: number) => boolean;

/** Stands for a character that no font of the document has, so that the reader sees one is missing. */
export const UNPRINTABLE = "□";

/** Characters that a PDF may not hold and that show nothing. */
const REFUSED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufff9-\uffff]/g;
const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u;
/** Anything but the letters and signs that every text face has. */
const UNCOMMON = /[^\n -~\u00a0-\u00ff]/;
const WHITE_SPACE = /^\s$/u;

/** The text with a visible mark for each character that cannot be printed. */
export function printable(text: string, covers: Covers): string {
  if (!UNCOMMON.test(text)) return text;
  let result = "";
  for (const character of text.replace(REFUSED, "")) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (covers(codePoint) || character === "\n" || IGNORABLE.test(character)) result += character;
    // A rare kind of space is still a space.
    else result += WHITE_SPACE.test(character) ? " " : UNPRINTABLE;
  }
  return result;
}

const graphemes = new Intl.Segmenter("nl", { granularity: "grapheme" });

/**
 * The text with a place to break, of no width, in every word longer than `longest` characters, so
 * that an address or a mistake does not run off the paper.
 */
export function breakable(text: string, longest: number): string {
  return text.replace(/\S+/gu, (word) => {
    if (word.length <= longest) return word;
    const pieces: string[] = [];
    for (const { segment, index } of graphemes.segment(word)) {
      if (index > 0 && pieces.length % longest === 0) pieces.push("\u200b");
      pieces.push(segment);
    }
    return pieces.join("");
  });
}
