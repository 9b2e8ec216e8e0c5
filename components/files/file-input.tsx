import type { RefObject } from "react";

/** The browser's own way to choose a file, behind a button of ours. */
export function FileInput({
  ref,
  label,
  accept,
  onFile,
}: {
  /** For the button: `ref.current?.click()`. */
  ref: RefObject<HTMLInputElement | null>;
  label: string;
  accept: string;
  onFile: (file: File) => void;
}) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      aria-label={label}
      accept={accept}
      onChange={(event) => {
        const file = event.target.files?.[0];
        if (file) onFile(file);
        // The same file can be chosen again, after it was changed.
        event.target.value = "";
      }}
    />
  );
}
