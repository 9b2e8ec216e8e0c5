/** The look of everything one can type in or choose from. */
export const fieldClass =
  "min-h-11 rounded border-[1.5px] border-field bg-paper px-2.5 py-2 text-base leading-snug text-ink " +
  "placeholder:text-ink-3 [&[readonly]]:bg-ground disabled:cursor-not-allowed disabled:bg-ground disabled:text-ink-3 " +
  "invalid-field:border-[2.5px] invalid-field:border-bad";

export type FieldSize = "full" | "half" | "date" | "short";

/** Widths that hint at how much is expected. */
export const fieldSizes: Record<FieldSize, string> = {
  full: "w-full",
  half: "w-full max-w-96",
  date: "w-full max-w-44",
  short: "w-full max-w-28",
};
