import type { Period } from "@/lib/values/period";
import type { BoardFacts } from "@/lib/template/context";
import type { TemplateDefinition } from "@/lib/template/definition";
import type { Received } from "./filing";
import type { Answers, FigureValues, KeyFigureValue, ReportContent, ShownFigure } from "./content";

/** Who signs, as printed in the report. */
export type Signatory = { name: string; function: string; statement: string };

/**
 * For which board somebody of the office files a report. What the board signed on paper is part of
 * what is frozen; what it says of it later is not.
 */
export type OnBehalfOf = {
  board: { id: string; name: string };
  received: Received;
  note: string;
  statement: { name: string; function: string; file: { id: string; name: string; hash: string } } | null;
};

/**
 * A report as it was signed: all that is needed, with the template version it names, to show it
 * the same way for good. The hash of a submission is taken over its canonical JSON. Format 2 has on
 * whose behalf it was filed; what a board signs itself keeps format 1, and every hash its meaning.
 */
export type Snapshot = SnapshotContent & ({ format: 1 } | { format: 2; onBehalfOf: OnBehalfOf });

type SnapshotContent = {
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
