"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { useContent, usePart } from "./part-context";
import { unreadableFields } from "./unreadable-fields";

/** On top of the part, after trying to go on: what cannot be read. Going on anyway is fine. */
export function PartErrors() {
  const { attempt } = usePart();
  const content = useContent();
  if (attempt === 0) return null;
  const errors = unreadableFields(content);
  if (errors.length === 0) return null;
  return (
    <div className="mb-6">
      <ErrorSummary errors={errors} attempt={attempt} title="Er klopt nog iets niet" />
      <p className="mt-2 text-hint text-ink-2">U kunt ook verdergaan en dit later verbeteren.</p>
    </div>
  );
}
