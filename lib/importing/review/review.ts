import type { Answer, Annex } from "@/lib/template/answers/answer-schema";
import type { RichText } from "@/lib/rich-text/types";
import type { ImportedPlace, ImportProblem, UnplacedText } from "../proposal";

/**
 * What the file is: this year's report, written elsewhere, or that of a year earlier, of which the
 * texts are a start and the figures and amounts are not.
 */
export type ImportSource = "thisYear" | "lastYear";

/** `part`: under which part of the form it stood, where that was found. `id` is a UUID. */
type Common = { id: string; part: string | null; place: ImportedPlace };

/** An answer as the form stores it. `question` is the answer's key. */
export type AnswerItem = Common & { kind: "answer"; question: string; value: Answer };
export type AnnexItem = Common & { kind: "annex"; value: Annex };
/** A number in a sentence that may be a figure: pupils, percent 0-100, or cents. */
export type FigureItem = Common & {
  kind: "figure";
  question: string;
  /** Where it can go, see `cellKey`: one cell, or several where the sentence does not say which. */
  cells: readonly string[];
  /** Of which year it is, as the answer has it. */
  year: "values" | "previous";
  value: number;
  quote: string;
};
/** Text that could not be placed. */
export type TextItem = Common & { kind: "text"; value: RichText };
/** Figures and amounts of last year: said, and never proposed. */
export type LeftOutItem = Common & { kind: "leftOut"; question: string };

export type ReviewItem = AnswerItem | AnnexItem | FigureItem | TextItem | LeftOutItem;

/** What a file yields, for somebody to go through; nothing of it is an answer yet. */
export type ImportReview = {
  items: readonly ReviewItem[];
  problems: readonly ImportProblem[];
  /** The file as it was read, line by line. */
  source: readonly { at: number; text: string; page?: number }[];
  /** Fixed text of the form in other words than the template's, to look through; absent in what was read in before it was kept. */
  fixedText?: readonly UnplacedText[];
  /** What the file says of itself, by the id of the form's question: whose it is, of which year. */
  cover: Readonly<Record<string, string | string[]>>;
};

export function isAnswerItem(item: ReviewItem): item is AnswerItem | AnnexItem {
  return item.kind === "answer" || item.kind === "annex";
}

export function isFigureItem(item: ReviewItem): item is FigureItem {
  return item.kind === "figure";
}

export function isTextItem(item: ReviewItem): item is TextItem {
  return item.kind === "text";
}
