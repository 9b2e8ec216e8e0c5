"use client";

import type { ComponentProps, InputEvent } from "react";
import { fieldClass } from "./field-class";
import { useSteadyCaret } from "./use-steady-caret";

export interface TextAreaProps extends Omit<ComponentProps<"textarea">, "className" | "rows" | "ref" | "onSelect"> {
  minRows?: number;
}

/** For browsers that cannot size a field to its content by themselves. */
function growByHand(area: HTMLTextAreaElement) {
  if (CSS.supports("field-sizing", "content")) return;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}

/** Grows with its text; never shows a scrollbar inside the page. Its cursor stays when a colleague adds to the text. */
export function TextArea({ minRows = 3, onInput, ...rest }: TextAreaProps) {
  const heights: Record<number, string> = {
    1: "min-h-11",
    2: "min-h-[4.25rem]",
    3: "min-h-[5.75rem]",
  };
  const [field, remember] = useSteadyCaret(rest.value);
  return (
    <textarea
      ref={field}
      rows={minRows}
      className={`${fieldClass} field-grow block w-full resize-y ${heights[minRows] ?? "min-h-40"}`}
      onInput={(event: InputEvent<HTMLTextAreaElement>) => {
        growByHand(event.currentTarget);
        remember();
        onInput?.(event);
      }}
      onSelect={remember}
      {...rest}
    />
  );
}
