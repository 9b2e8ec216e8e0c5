import type { Question } from "@/lib/template/question";

/** That a text says exactly what last year's says; beside a text of its own there may be more, such as amounts. */
export function unchangedText(label: string, kind: Question["kind"]): string {
  return `${kind === "longText" ? "Ongewijzigd" : "Teksten ongewijzigd"} ten opzichte van ${label}`;
}

/** How many texts of a report do: `4 van 31`. */
export function unchangedCount({ keys, texts }: { keys: readonly string[]; texts: number }): string {
  return `${keys.length} van ${texts}`;
}
