import type { Answer, AnswerByKind } from "@/lib/template/answers/answer-schema";
import type { FigureEntry } from "@/lib/template/answers/figure-answer";
import type { FormContext } from "@/lib/template/context";
import type { Question } from "@/lib/template/question";

/** Answers by question key. A key that is absent was never answered. */
export type Answers = Readonly<Record<string, Answer>>;

/** Values by figure id, then by cell key (`cellKey`). */
export type FigureValues = Readonly<Record<string, Readonly<Record<string, FigureEntry>>>>;

/** What the SWV counts or pays itself, shown beside the figure it is about. */
export type KeyFigureValue = {
  /** Id of the figure, or of the figure that a money table's row yields. */
  figure: string;
  /** See `cellKey`. */
  cell: string;
  /** Pupils, percent 0-100, cents, or a marker. */
  entry: number | "nvt" | "onbekend" | "pm";
  /** Where the SWV has it from: `bekostigingsbeschikking 2024`. */
  source: string;
};

/**
 * A figure as the board sees it beside its form: over the years, with what it is held against. A
 * figure of the form, or an indicator of the region that no question asks.
 */
export type ShownFigure = {
  /** Id of the figure; `eigen:` and its key for an indicator of the region. */
  figure: string;
  own: boolean;
  label: string;
  type: "integer" | "percent" | "money";
  decimals: number;
  unit: string;
  /** The part beside which it stands, and the question where it stands beside one; empty: the part. */
  part: string;
  question: string;
  definition: string;
  /** See `cellKey`; `cellLabel` says in words which part of the figure it is, if it is one. */
  cell: string;
  cellLabel: string;
  /** Of the board, then of its SWVs as a whole, then of the country. */
  lines: {
    of: "board" | "partnership" | "national";
    /** The SWV in words; empty for the others. */
    name: string;
    /** By period (`figurePeriodKey`), oldest first. */
    values: { period: string; entry: KeyFigureValue["entry"] }[];
  }[];
  sources: string[];
};

/** A report as its rules, its documents and its figures see it, draft or frozen. */
export type ReportContent = {
  context: FormContext;
  answers: Answers;
  keyFigures: readonly KeyFigureValue[];
  /** Values of last year's latest submission, where there is one. */
  previousFigures: FigureValues;
  /** What stands beside the form; absent in what was signed before it was kept. */
  shownFigures?: readonly ShownFigure[];
};

/**
 * The answer to a question, typed by its kind. Answers are parsed by the question's entry schema
 * where they come in, so the kind decides the shape.
 */
export function answerTo<Q extends Question>(answers: Answers, question: Q): AnswerByKind[Q["kind"]] | undefined {
  return answers[question.id] as AnswerByKind[Q["kind"]] | undefined;
}
