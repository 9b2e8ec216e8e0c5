"use client";

import { useEffect, useRef, type MouseEvent } from "react";

export interface SummaryError {
  message: string;
  /** The field on this page that the error is about. */
  fieldId?: string;
  /** Or the address where it can be put right. */
  href?: string;
}

export interface ErrorSummaryProps {
  errors: readonly SummaryError[];
  title?: string;
  /** Count of tries: a new number takes the focus again, also when the errors stayed the same. */
  attempt?: number;
}

const focusable =
  "input:not([type=hidden]), select, textarea, button, a[href], [contenteditable=true], [tabindex]";

/** Fields may be drawn later than the summary, or be a group: then its first control takes the focus. */
function goToField(event: MouseEvent, fieldId: string) {
  const target = document.getElementById(fieldId);
  const control =
    target?.matches(focusable) === true ? target : target?.querySelector<HTMLElement>(focusable);
  if (!target || !control) return;
  event.preventDefault();
  const folded = target.closest("details:not([open])");
  if (folded instanceof HTMLDetailsElement) folded.open = true;
  (target.parentElement ?? target).scrollIntoView({ block: "nearest" });
  control.focus();
}

export function ErrorSummary({
  errors,
  title = "Er klopt nog iets niet",
  attempt = 0,
}: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const empty = errors.length === 0;
  useEffect(() => {
    if (!empty) box.current?.focus();
  }, [empty, attempt]);
  if (empty) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-md border-[3px] border-bad bg-paper px-5 py-4"
    >
      <h2 className="font-sans text-[1.25rem] leading-tight font-semibold tracking-normal text-bad">
        {title}
      </h2>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        {errors.map((error) => {
          const address =
            error.href ?? (error.fieldId === undefined ? undefined : `#${error.fieldId}`);
          return (
            <li key={`${address ?? ""} ${error.message}`}>
              {address === undefined ? (
                <span className="font-semibold text-bad">{error.message}</span>
              ) : (
                <a
                  href={address}
                  className="font-semibold text-bad hover:text-bad-strong"
                  onClick={(event) => {
                    if (error.href === undefined && error.fieldId !== undefined)
                      goToField(event, error.fieldId);
                  }}
                >
                  {error.message}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
