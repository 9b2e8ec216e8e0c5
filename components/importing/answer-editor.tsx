"use client";

import { useEffect, useState } from "react";
import { EditorOfKind } from "@/components/questions/question-editor";
import { PartContext, type PartOnScreen } from "@/components/report/part-context";
import { PartStore } from "@/components/report/part-store";
import type { ReportContent } from "@/lib/report/content";
import type { Answer } from "@/lib/template/answers/answer-schema";
import type { Question } from "@/lib/template/question";

/** The editor that the form has for a question, on a proposed answer: what changes is the proposal. */
export function AnswerEditor({
  question,
  label,
  content,
  value,
  onChange,
}: {
  question: Exclude<Question, { kind: "figure" }>;
  label: string;
  content: ReportContent;
  value: Answer;
  onChange: (value: Answer | null) => void;
}) {
  const [part] = useState((): PartOnScreen => {
    const proposed = { ...content, answers: { ...content.answers, [question.id]: value } };
    const store = new PartStore(proposed, { revisions: {}, takenOver: [] }, [], null);
    return { store, lastYear: null, takenOver: [], attempt: 0, tryToLeave: () => undefined };
  });
  const { store } = part;
  useEffect(() => store.subscribe(() => onChange(store.content().answers[question.id] ?? null)), [store, onChange, question.id]);
  return (
    <PartContext value={part}>
      <EditorOfKind field={question} label={label} />
    </PartContext>
  );
}
