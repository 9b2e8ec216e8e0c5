"use client";

import { labelOnScreen } from "@/components/report/question-label";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { annexQuestion } from "@/lib/importing/review/annex-question";
import { AS_ANNEX, isOpen, type Receiving } from "@/lib/importing/review/decisions";
import { stepsOf, visibleQuestions } from "@/lib/report/visibility";
import type { ReportContent } from "@/lib/report/content";
import type { Question } from "@/lib/template/question";
import { useReview } from "./review-context";

type QuestionKind = Question["kind"];

/** Chooses the question that something belongs to: of the kind that it is, and of a text also an annex. */
export function WhereTo({
  id,
  label,
  kind = "longText",
  placeholder,
  value,
  onChange,
}: {
  id: string;
  label: string;
  kind?: QuestionKind;
  /** What it is when nothing is chosen; without it, something always is. */
  placeholder?: string;
  value: string;
  onChange: (to: string) => void;
}) {
  const { content, receiving } = useReview();
  return (
    <Field id={id} label={label}>
      {(control) => (
        <Select
          {...control}
          placeholder={placeholder}
          options={targets(kind, content, receiving)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** What of this kind the form asks, in its order; for a text also an annex where it takes those. */
function targets(kind: QuestionKind, content: ReportContent, receiving: Receiving): { value: string; label: string }[] {
  const asked = stepsOf(content).flatMap((part) =>
    visibleQuestions(part, content).flatMap((question) =>
      question.kind !== "figure" && question.kind === kind && isOpen(question.id, receiving)
        ? [{ value: question.id, label: `${part.shortTitle}: ${labelOnScreen(question, part)}` }]
        : [],
    ),
  );
  const annexes = kind === "longText" && isOpen(annexQuestion(content.context)?.id, receiving) ? [{ value: AS_ANNEX, label: "Een eigen bijlage" }] : [];
  return [...annexes, ...asked];
}
