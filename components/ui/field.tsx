import type { ReactNode } from "react";
import { FieldError } from "./field-error";

/** What a control needs to belong to its label, hint and error line. */
export interface FieldControl {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

export interface FieldProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Most fields are asked for; the others say that they may stay empty. */
  optional?: boolean;
  labelSize?: "normal" | "question";
  labelHidden?: boolean;
  children: (control: FieldControl) => ReactNode;
}

export function Field({
  id,
  label,
  hint,
  error,
  optional = false,
  labelSize = "normal",
  labelHidden = false,
  children,
}: FieldProps) {
  const hasHint = hint !== undefined && hint !== "";
  const hasError = error !== undefined && error !== "";
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [hasHint ? hintId : "", hasError ? errorId : ""]
    .filter((part) => part !== "")
    .join(" ");
  const size = labelSize === "question" ? "text-lab" : "text-base";
  return (
    <div>
      <label htmlFor={id} className={labelHidden ? "sr-only" : `block font-semibold ${size}`}>
        {label}
        {optional ? <span className="font-normal text-ink-3"> (niet verplicht)</span> : null}
      </label>
      {hasHint ? (
        <p id={hintId} className="max-w-lead text-hint text-ink-3">
          {hint}
        </p>
      ) : null}
      <div className={labelHidden ? undefined : "mt-2"}>
        {hasError ? <FieldError id={errorId}>{error}</FieldError> : null}
        {children({
          id,
          "aria-describedby": describedBy === "" ? undefined : describedBy,
          "aria-invalid": hasError ? true : undefined,
        })}
      </div>
    </div>
  );
}
