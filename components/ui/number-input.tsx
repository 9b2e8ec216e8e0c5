import type { ComponentProps } from "react";
import { fieldClass, fieldSizes, type FieldSize } from "./field-class";

export interface NumberInputProps extends Omit<
  ComponentProps<"input">,
  "className" | "size" | "type" | "inputMode"
> {
  size?: FieldSize;
  /** Stands inside the field at the left, such as €. Say it in the label too: it is not read aloud. */
  before?: string;
  after?: string;
  decimal?: boolean;
}

/**
 * Text, not type=number: people type 1.250 and n.v.t., and a scroll wheel must not change an amount.
 */
export function NumberInput({
  size = "short",
  before,
  after,
  decimal = false,
  ...rest
}: NumberInputProps) {
  const padding = `${before === undefined ? "" : "pl-7"} ${after === undefined ? "" : "pr-7"}`;
  return (
    <span className={`relative inline-block align-top ${fieldSizes[size]}`}>
      {before === undefined ? null : (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 left-2.5 flex items-center text-ink-3"
        >
          {before}
        </span>
      )}
      <input
        type="text"
        inputMode={decimal ? "decimal" : "numeric"}
        autoComplete="off"
        className={`${fieldClass} w-full text-right ${padding}`}
        {...rest}
      />
      {after === undefined ? null : (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 right-2.5 flex items-center text-ink-3"
        >
          {after}
        </span>
      )}
    </span>
  );
}
