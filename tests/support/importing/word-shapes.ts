import type { WordShape } from "./render-docx";

/** The ways in which a Word form is made and filled in. */
export const WORD_SHAPES: Readonly<Record<string, WordShape>> = {
  "legacy form fields": { answers: "formField", tables: false, headings: false },
  "legacy form fields in tables": { answers: "formField", tables: true, headings: false },
  "content controls with heading styles": { answers: "control", tables: false, headings: true },
  "content controls in tables": { answers: "control", tables: true, headings: true },
  "typed over the form": { answers: "typed", tables: false, headings: false },
  "titles in text boxes": { answers: "formField", tables: false, headings: false, textBoxes: true },
  "tracked changes and comments": { answers: "typed", tables: true, headings: false, tracked: true },
};
