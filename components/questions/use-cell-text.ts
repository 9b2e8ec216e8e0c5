"use client";

import { useState } from "react";
import { readCell, sameEntry, writeCell, type CellProblem, type NumberEntry, type NumberKind } from "./cell-text";

export type CellText = {
  text: string;
  /** What is wrong with the text; only told after leaving the field, unless it is too long to save. */
  problem: CellProblem | undefined;
  onType: (text: string) => void;
  onLeave: () => void;
};

/**
 * The text in a field for a number: as it was typed until the field is left, else the entry written
 * out. What is typed is passed on at once; an entry that comes from elsewhere takes its place.
 */
export function useCellText(
  kind: NumberKind,
  entry: NumberEntry | undefined,
  onChange: (entry: NumberEntry | undefined) => void,
): CellText {
  const [typed, setTyped] = useState<string | null>(null);
  const typing = typed !== null && sameEntry(readCell(kind, typed).entry, entry);
  const text = typing ? typed : writeCell(kind, entry);
  const { problem } = readCell(kind, text);
  return {
    text,
    problem: typing && problem?.code !== "typedTooLong" ? undefined : problem,
    onType: (next) => {
      setTyped(next);
      onChange(readCell(kind, next).entry);
    },
    onLeave: () => setTyped(null),
  };
}
