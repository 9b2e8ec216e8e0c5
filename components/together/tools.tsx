"use client";

import { useId, useState } from "react";
import { InlineButton } from "@/components/questions/inline-button";
import { usePart } from "@/components/report/part-context";
import { keysOfField } from "@/components/report/part-slice";
import { findQuestion, type Question } from "@/lib/template/question";
import { HistoryPanel } from "./history-panel";
import { NotesPanel } from "./notes-panel";
import type { OpenPage } from "./open-page";
import { useHeard } from "./together-provider";

export type ToolsProps = {
  page: OpenPage;
  /** Each with the texts that belong to it; the figures of a part share their tools. */
  questions: readonly Question[];
  /** What they are called together on screen. */
  label: string;
  /** They can't be written now: what was before can be read, not brought back. */
  frozen?: boolean;
};

/** The buttons under a question, and what they open below it. */
export function Tools({ page, questions: own, label, frozen = false }: ToolsProps) {
  const { store } = usePart();
  const [open, setOpen] = useState<"notes" | "history" | null>(null);
  const id = useId();
  const content = store.content();
  const questions = own.flatMap((question) =>
    question.kind === "figure"
      ? [question]
      : keysOfField(content, question).flatMap((key) => findQuestion(key, content.context)?.question ?? []),
  );
  const keys = questions.map((question) => question.id);
  const openNotes = useHeard(
    ({ notes }) => keys.reduce((sum, key) => sum + (notes.byQuestion[key] ?? 0), 0),
    0,
  );
  const button = (panel: "notes" | "history", text: string) => (
    <InlineButton
      aria-expanded={open === panel}
      aria-controls={open === panel ? id : undefined}
      onClick={() => setOpen(open === panel ? null : panel)}
    >
      {text}
      <span className="sr-only"> bij {label}</span>
    </InlineButton>
  );
  return (
    <>
      <div className="flex flex-wrap gap-x-4">
        {page.notes && button("notes", openNotes > 0 ? `Notities (${openNotes} open)` : "Notities")}
        {button("history", "Geschiedenis")}
      </div>
      {open === null ? null : (
        <section
          id={id}
          aria-label={`${open === "notes" ? "Notities" : "Geschiedenis"} bij ${label}`}
          className="mt-2 border-l-[3px] border-line pl-4 text-hint"
        >
          {open === "notes" ? (
            <NotesPanel page={page} questions={questions} />
          ) : (
            <HistoryPanel page={page} questions={questions} frozen={frozen} />
          )}
        </section>
      )}
    </>
  );
}
