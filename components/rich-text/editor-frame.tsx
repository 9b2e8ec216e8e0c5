import type { ReactNode } from "react";

/** The box around toolbar and text. The focus of the text is shown on the box. */
export function EditorFrame({ invalid, children }: { invalid: boolean; children: ReactNode }) {
  return (
    <div
      data-invalid={invalid || undefined}
      className={
        "rounded-md border-[1.5px] border-field bg-paper data-invalid:border-[2.5px] data-invalid:border-bad " +
        "has-[[data-rich-text]:focus-visible]:border-ink has-[[data-rich-text]:focus-visible]:outline-3 has-[[data-rich-text]:focus-visible]:outline-focus"
      }
    >
      {children}
    </div>
  );
}

/**
 * The room of the text within the box, the same while the editor loads: at least six lines high,
 * and as wide as the box, so that a click beside a short line lands in the text.
 */
export const TEXT_AREA_CLASS = "max-w-none min-h-[calc(6lh+2rem)] px-4 py-4 sm:px-5 *:max-w-read";
