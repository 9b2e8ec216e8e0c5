"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { buttonClass, type ButtonSize, type ButtonVariant } from "./button-class";

export interface SubmitButtonProps extends Omit<
  ComponentProps<"button">,
  "className" | "type" | "disabled"
> {
  pendingLabel?: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** For forms that are not sent by a React action and know themselves that they are busy. */
  pending?: boolean;
}

/** Sends its form once. Stays focusable while busy, so that a keyboard user does not lose the place. */
export function SubmitButton({
  children,
  pendingLabel = "Even wachten …",
  variant = "primary",
  size = "normal",
  pending = false,
  onClick,
  ...rest
}: SubmitButtonProps) {
  const form = useFormStatus();
  const busy = pending || form.pending;
  return (
    <button
      {...rest}
      type="submit"
      aria-disabled={busy ? true : undefined}
      className={buttonClass(variant, size)}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      <span aria-live="polite">{busy ? pendingLabel : children}</span>
    </button>
  );
}
