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
 * The text in a field for a number, beside the entry it stands for. What is typed is passed on at
 * once; an entry that comes from elsewhere replaces the text.
 */
export function useCellText(
  kind: NumberKind,
  entry: NumberEntry | undefined,
  onChange: (entry: NumberEntry | undefined) => void,
): CellText {
  const [text, setText] = useState(() => writeCell(kind, entry));
  const [typing, setTyping] = useState(false);
  const [known, setKnown] = useState(entry);
  const read = readCell(kind, text);
  if (!sameEntry(known, entry)) {
    setKnown(entry);
    if (!sameEntry(read.entry, entry)) {
      setText(writeCell(kind, entry));
      setTyping(false);
    }
  }
  return {
    text,
    problem: typing && read.problem?.code !== "typedTooLong" ? undefined : read.problem,
    onType: (typed) => {
      setText(typed);
      setTyping(true);
      const next = readCell(kind, typed).entry;
      if (!sameEntry(next, entry)) onChange(next);
    },
    onLeave: () => {
      setTyping(false);
      setText(writeCell(kind, entry));
    },
  };
}
