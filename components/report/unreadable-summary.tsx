"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { useContent } from "./part-context";
import { unreadableFields } from "./unreadable-fields";

/** What cannot be read on this page, each linked to its field. */
export function UnreadableSummary({ attempt }: { attempt: number }) {
  const errors = unreadableFields(useContent());
  if (errors.length === 0) return null;
  return (
    <div className="mb-6">
      <ErrorSummary errors={errors} attempt={attempt} title="Er klopt nog iets niet" />
      <p className="mt-2 text-hint text-ink-2">U kunt ook verdergaan en dit later verbeteren.</p>
    </div>
  );
}
