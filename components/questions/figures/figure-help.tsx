"use client";

import { usePart } from "@/components/report/part-context";
import { withPeriod } from "@/lib/document/printing";
import type { FigureQuestion } from "@/lib/template/question";

/** What is counted: the form's own explanation, and below it the definition of the SWV where it has one. */
export function FigureHelp({ question }: { question: FigureQuestion }) {
  const { store } = usePart();
  const { definition } = question.figure;
  return (
    <>
      {question.hint}
      {definition === undefined ? null : (
        <span className="mt-1 block whitespace-pre-line text-ink-2">
          <span className="font-semibold">Definitie van het SWV:</span> {withPeriod(definition, store.content().context.period)}
        </span>
      )}
    </>
  );
}
