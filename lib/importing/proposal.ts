import type { Problem } from "@/lib/result";
import type { RichText } from "@/lib/rich-text/types";

/** An amount as it stands in the file: integer cents, not administered, or what could not be read. */
export type ImportedAmount = { kind: "cents"; cents: number } | { kind: "pm" } | { kind: "typed"; typed: string };

export type ImportedRow = {
  /** Absent where none stands beside the purpose. */
  amount?: ImportedAmount;
  /** The first text of the row; paragraphs apart by a line break. */
  purpose: string;
  /** Further texts and choices by field id, where the form asks them and the file has them. */
  fields: Record<string, string>;
};

export type ImportedValue =
  | { kind: "longText"; text: RichText }
  | { kind: "multiChoice"; options: string[] }
  | { kind: "indicatorNumbers"; numbers: number[] }
  /** By row and SWV. */
  | { kind: "moneyTable"; cells: Record<string, Record<string, ImportedAmount>> }
  | { kind: "spendingRows"; rows: ImportedRow[] }
  /** What the portal knows already and the file says as well. */
  | { kind: "derived"; value: string | string[] | true };

/** Where something stands in the file: the numbers of its lines, and in words where that is. */
export type ImportedPlace = { lines: readonly number[]; page?: number; part?: string };

/** What the file says in answer to a question. `question` is the answer's key. */
export type ImportedAnswer = { question: string; part: string; value: ImportedValue; place: ImportedPlace };

export type ImportedAnnex = { title: string; text: RichText; after?: string; place: ImportedPlace };

/** A number in a sentence that may be a figure of the form; nobody has said so yet. */
export type ProposedFigure = {
  /** The figure's id, with the value of its dimension where one is meant: `verplaatstBao.verhuizing`. */
  figure: string;
  /** The SWV of which it is, where the file says so. */
  partnership?: string;
  /** Pupils, percent 0-100, or cents; what the sentence says of last year beside it. */
  value: number | null;
  previousYear: number | null;
  quote: string;
  place: ImportedPlace;
};

export type UnplacedText = { text: string; place: ImportedPlace };

export type ImportProblemCode =
  | "noFormFound"
  | "titleNotFound"
  | "comments"
  | "notWholeEuros"
  | "unreadableAmount"
  | "unknownColumn"
  | "otherColumn"
  | "numberOutsideRange"
  | "textTooLong"
  | "pageWithoutText";
export type ImportProblem = Problem<ImportProblemCode> & { text?: string; place?: ImportedPlace };

/** Everything that a file of an earlier year yields, for a person to look at before anything is filled in. */
export type ImportProposal = {
  /** By question key. */
  cover: Record<string, string | string[]>;
  answers: readonly ImportedAnswer[];
  annexes: readonly ImportedAnnex[];
  proposedFigures: readonly ProposedFigure[];
  unplaced: readonly UnplacedText[];
  problems: readonly ImportProblem[];
  /** Fixed text of the form in other words than the template's: nobody's answer. */
  fixedText: readonly UnplacedText[];
  /** The file as it was read, for showing beside the proposal. `known` is a line of the form itself. */
  source: readonly { at: number; text: string; page?: number; known: boolean }[];
};
