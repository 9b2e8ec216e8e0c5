import type { ReactNode } from "react";
import { FieldError } from "./field-error";

export interface FieldsetProps {
  /** The error summary links here; the focus then goes to the first control inside. */
  id: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  optional?: boolean;
  legendSize?: "normal" | "question";
  children: ReactNode;
}

export function Fieldset({
  id,
  legend,
  hint,
  error,
  optional = false,
  legendSize = "normal",
  children,
}: FieldsetProps) {
  const hasHint = hint !== undefined && hint !== "";
  const hasError = error !== undefined && error !== "";
  const describedBy = [hasHint ? `${id}-hint` : "", hasError ? `${id}-error` : ""]
    .filter((part) => part !== "")
    .join(" ");
  return (
    <fieldset
      id={id}
      aria-describedby={describedBy === "" ? undefined : describedBy}
      className="min-w-0"
    >
      <legend className={`font-semibold ${legendSize === "question" ? "text-lab" : "text-base"}`}>
        {legend}
        {optional ? <span className="font-normal text-ink-3"> (niet verplicht)</span> : null}
      </legend>
      {hasHint ? (
        <p id={`${id}-hint`} className="max-w-lead text-hint text-ink-3">
          {hint}
        </p>
      ) : null}
      <div className="mt-2">
        {hasError ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
        {children}
      </div>
    </fieldset>
  );
}
