import type { Period } from "@/lib/values/period";
import type { BoardFacts } from "@/lib/template/context";
import type { TemplateDefinition } from "@/lib/template/definition";
import type { Answers, FigureValues, KeyFigureValue, ReportContent, ShownFigure } from "./content";

/** Who signs, as printed in the report. */
export type Signatory = { name: string; function: string; statement: string };

/**
 * A report as it was signed: all that is needed, with the template version it names, to show it
 * the same way for good. The hash of a submission is taken over its canonical JSON.
 */
export type Snapshot = {
  format: 1;
  template: { key: string; number: number; hash: string };
  period: Period;
  /** Count date of the round, `2025-02-01`. */
  countDate: string;
  board: BoardFacts;
  otherBoards: readonly { id: string; name: string }[];
  answers: Answers;
  keyFigures: readonly KeyFigureValue[];
  previousFigures: FigureValues;
  /** Absent where nothing stood beside the form, and in what was signed before it was kept. */
  shownFigures?: readonly ShownFigure[];
  signatory: Signatory;
};

/** The frozen report with the definition of the template version it names. */
export function contentOfSnapshot(snapshot: Snapshot, definition: TemplateDefinition): ReportContent {
  return {
    context: {
      definition,
      board: snapshot.board,
      period: snapshot.period,
      otherBoards: snapshot.otherBoards,
    },
    answers: snapshot.answers,
    keyFigures: snapshot.keyFigures,
    previousFigures: snapshot.previousFigures,
    ...(snapshot.shownFigures && { shownFigures: snapshot.shownFigures }),
  };
}
