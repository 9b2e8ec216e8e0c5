import type { Part } from "@/lib/template/definition";
import type { Question } from "@/lib/template/question";

/** A stretch of text. Kept and added together are the text after, kept and removed the text before. */
export type Piece = { kind: "kept" | "added" | "removed"; text: string };

/** What changed in how a line looks; `layout` is anything that no line shows by itself. */
export type Formatting = "paragraph" | "heading" | "list" | "table" | "bold" | "italic" | "link" | "layout";

/** What a line of formatted text is; cells of a table's row stand apart by a tab. */
export type LineForm =
  | { kind: "paragraph" }
  | { kind: "heading"; level: 1 | 2 }
  /** `marker` is `•` or `3.`, and empty for what follows the first paragraph of an item. */
  | { kind: "item"; depth: number; marker: string }
  | { kind: "row" };

/** A paragraph, heading, list item or row of a table. */
export type LineChange = {
  kind: "kept" | "changed" | "added" | "removed";
  /** As it is after; of a removed line, as it was. */
  form: LineForm;
  pieces: Piece[];
  /** How the look of a line changed that stands on both sides. */
  formatting: Formatting[];
};

/** All lines of a text, also those that stayed. */
export type TextChange = { lines: LineChange[] };

/** One field of an answer, in the words and notation of the form; null is not given. */
export type FieldChange =
  | { kind: "value"; label: string; before: string | null; after: string | null }
  | { kind: "text"; label: string; text: TextChange };

/** A row of a list; `number` is its place after, of a removed row the place before. */
export type RowChange = {
  id: string;
  kind: "added" | "removed" | "changed";
  number: number;
  /** What the row is recognised by; may be empty. */
  title: string;
  /** Fields that differ. */
  fields: FieldChange[];
};

/** What changed between two answers of one question. */
export type AnswerChange =
  | { kind: "text"; text: TextChange }
  | { kind: "choices"; added: string[]; removed: string[] }
  | { kind: "fields"; fields: FieldChange[] }
  /** `reordered`: rows that stayed stand in another order. */
  | { kind: "rows"; rows: RowChange[]; reordered: boolean };

/** The questions of a part that changed, in the order of the form. */
export type PartChanges = { part: Part; questions: { question: Question; change: AnswerChange }[] };
