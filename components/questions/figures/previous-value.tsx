"use client";

import { NumberInput } from "@/components/ui/number-input";
import { cellProblemText } from "@/components/report/problem-text";
import { FieldError } from "@/components/ui/field-error";
import type { NumberEntry, NumberKind } from "../cell-text";
import { useCellText } from "../use-cell-text";
import { YEAR_CAPTION } from "./figure-layout";

/** Last year's value as it was reported. */
export function PreviousText({ text }: { text: string }) {
  return (
    <>
      <span className={YEAR_CAPTION}>Vorig jaar</span>
      {text}
    </>
  );
}

/** A field for last year's value: where it is not known, or has to be corrected. */
export function PreviousNumber({
  id,
  kind,
  spokenLabel,
  entry,
  reported,
  onChange,
}: {
  id: string;
  kind: NumberKind;
  spokenLabel: string;
  entry: NumberEntry | undefined;
  /** What was reported last year, when this corrects it. */
  reported?: string;
  onChange: (entry: NumberEntry | undefined) => void;
}) {
  const cell = useCellText(kind, entry, onChange);
  const error = cell.problem && cellProblemText(kind, cell.problem);
  return (
    <>
      <label htmlFor={id} className={YEAR_CAPTION}>
        Vorig jaar<span className="sr-only">, {spokenLabel}</span>
      </label>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      <NumberInput
        id={id}
        before={kind.type === "money" ? "€" : undefined}
        after={kind.type === "percent" ? "%" : undefined}
        decimal={kind.decimals > 0}
        value={cell.text}
        onChange={(event) => cell.onType(event.target.value)}
        onBlur={cell.onLeave}
        aria-describedby={error ? `${id}-error` : undefined}
        aria-invalid={error ? true : undefined}
      />
      {reported === undefined ? null : <span className="block text-tiny">was {reported}</span>}
    </>
  );
}
