import type { Printing } from "./printing";

/** Where a question is printed. */
export type QuestionPlace = {
  printing: Printing;
  part: string;
  /** Level in the outline of the question's own label. */
  level: number;
  /** Absent where the label would repeat the title above it. */
  label: string | undefined;
};
