import type { TextShape } from "./render-text";

export const PLAIN: TextShape = {
  bullet: "•",
  titles: (text) => text,
  blankBetween: false,
  row: (number, amount, purpose) => `${number}.  €  ${amount} tbv ${purpose}  etc.`,
  box: (ticked) => (ticked ? "☒" : "☐"),
};

/** The ways in which converters and people write a form as text. */
export const SHAPES: Readonly<Record<string, TextShape>> = {
  "a line per paragraph, as Word saves it": PLAIN,
  "wrapped, as from a PDF": { ...PLAIN, width: 118 },
  "wrapped, with soft hyphens": { ...PLAIN, width: 96, hyphens: "soft" },
  "wrapped, with hyphens": { ...PLAIN, width: 96, hyphens: "hard", blankBetween: true },
  "wrapped and indented, with pages": {
    ...PLAIN,
    width: 110,
    indent: 6,
    blankBetween: true,
    bullet: "-",
    page: { lines: 48, head: "Stichting De Wilgenroos          Verantwoording 2023-2024", foot: (page) => `Pagina ${page} van 9` },
    row: (number, amount, purpose) => `${number}. € ${amount} - ${purpose}`,
    box: (ticked) => (ticked ? "[x]" : "[ ]"),
  },
  "wrapped, with pages of which the ends were lost": {
    ...PLAIN,
    width: 104,
    page: { lines: 44, head: "Stichting De Wilgenroos – Verantwoording 23-24", foot: String, end: "\n\n" },
  },
  "titles in small letters and over two lines": {
    ...PLAIN,
    width: 100,
    titles: (text) => (text.length > 30 ? text.replace(/^(.{12,}?) /, "$1\n") : `${text.charAt(0)}${text.slice(1).toLowerCase()}`),
    row: (number, amount, purpose) => `${number}. € ${amount} Ten behoeve van ${purpose}`,
  },
  "numbered titles, bare rows": { ...PLAIN, width: 118, titles: (text) => `2.1 ${text}`, row: (number, amount, purpose) => `${number}. ${amount === "PM" ? "PM" : `€ ${amount}`} ${purpose}` },
};
