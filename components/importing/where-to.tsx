"use client";

import { labelOnScreen } from "@/components/report/question-label";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { annexQuestion } from "@/lib/importing/review/annex-question";
import { AS_ANNEX, isOpen, type Receiving } from "@/lib/importing/review/decisions";
import { stepsOf, visibleQuestions } from "@/lib/report/visibility";
import type { ReportContent } from "@/lib/report/content";
import { useReview } from "./review-context";

/** Chooses the question that a text belongs to, or an annex. */
export function WhereTo({
  id,
  label,
  placeholder,
  value,
  onChange,
}: {
  id: string;
  label: string;
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
          options={textTargets(content, receiving)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** The texts that the form asks, in its order, and an annex where it takes those. */
function textTargets(content: ReportContent, receiving: Receiving): { value: string; label: string }[] {
  const texts = stepsOf(content).flatMap((part) =>
    visibleQuestions(part, content).flatMap((question) =>
      question.kind === "longText" && isOpen(question.id, receiving)
        ? [{ value: question.id, label: `${part.shortTitle}: ${labelOnScreen(question, part)}` }]
        : [],
    ),
  );
  const annexes = isOpen(annexQuestion(content.context)?.id, receiving) ? [{ value: AS_ANNEX, label: "Een eigen bijlage" }] : [];
  return [...annexes, ...texts];
}
