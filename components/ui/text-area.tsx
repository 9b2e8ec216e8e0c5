"use client";

import type { ComponentProps, InputEvent } from "react";
import { fieldClass } from "./field-class";

export interface TextAreaProps extends Omit<ComponentProps<"textarea">, "className" | "rows"> {
  minRows?: number;
}

/** For browsers that cannot size a field to its content by themselves. */
function growByHand(area: HTMLTextAreaElement) {
  if (CSS.supports("field-sizing", "content")) return;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}

/** Grows with its text; never shows a scrollbar inside the page. */
export function TextArea({ minRows = 3, onInput, ...rest }: TextAreaProps) {
  const heights: Record<number, string> = {
    1: "min-h-11",
    2: "min-h-[4.25rem]",
    3: "min-h-[5.75rem]",
  };
  return (
    <textarea
      rows={minRows}
      className={`${fieldClass} field-grow block w-full resize-y ${heights[minRows] ?? "min-h-40"}`}
      onInput={(event: InputEvent<HTMLTextAreaElement>) => {
        growByHand(event.currentTarget);
        onInput?.(event);
      }}
      {...rest}
    />
  );
}
