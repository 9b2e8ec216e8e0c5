import type { ComponentProps } from "react";

/** A small button within a line or under a value, no heavier than the text around it. */
export function InlineButton(props: Omit<ComponentProps<"button">, "className" | "type">) {
  return (
    <button
      {...props}
      type="button"
      className="inline-flex min-h-7 items-center gap-1 text-small text-brand underline decoration-1 underline-offset-3 hover:text-brand-strong hover:decoration-2"
    />
  );
}
