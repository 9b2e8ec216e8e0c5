"use client";

import type { ComponentProps, ReactNode } from "react";

/** The look of a button in the toolbar; pressed has its own edge, and its own colours where the system chooses them. */
const toolClass =
  "inline-flex min-h-8 min-w-8 items-center justify-center gap-1 rounded-sm border border-transparent px-[7px] text-small text-ink-2 " +
  "hover:text-ink hover:bg-neutral-tint aria-pressed:border-brand-soft aria-pressed:bg-brand-tint aria-pressed:text-brand-strong " +
  "data-pressed:border-brand-soft data-pressed:bg-brand-tint data-pressed:text-brand-strong aria-expanded:bg-neutral-tint aria-disabled:cursor-default aria-disabled:opacity-45 aria-disabled:hover:bg-transparent " +
  "forced-colors:aria-pressed:bg-[Highlight] forced-colors:aria-pressed:text-[HighlightText] forced-colors:aria-pressed:forced-color-adjust-none " +
  "forced-colors:aria-disabled:text-[GrayText] forced-colors:aria-disabled:opacity-100";

export type ToolButtonProps = Omit<ComponentProps<"button">, "className" | "type" | "disabled"> & {
  /** Its name among the toolbar's buttons. */
  tool: string;
  /** Stays reachable, so that the focus does not get lost, but does nothing. */
  unavailable?: boolean;
  children: ReactNode;
};

export function ToolButton({
  tool,
  unavailable = false,
  onClick,
  children,
  ...rest
}: ToolButtonProps) {
  return (
    <button
      type="button"
      data-tool={tool}
      aria-disabled={unavailable || undefined}
      className={toolClass}
      // The selection in the text stays while a mouse presses here.
      onMouseDown={(event) => event.preventDefault()}
      onClick={unavailable ? undefined : onClick}
      {...rest}
    >
      {children}
    </button>
  );
}
