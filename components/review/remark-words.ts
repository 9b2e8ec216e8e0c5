import type { TagTone } from "@/components/ui/tag";
import type { Remark, RemarkState } from "@/lib/report/remark";
import { remarkState } from "@/lib/report/remark";

/** The state of a remark in a word. */
export const REMARK_STATES: Readonly<Record<RemarkState, { word: string; tone: TagTone }>> = {
  open: { word: "open", tone: "warn" },
  answered: { word: "beantwoord", tone: "ok" },
  resolved: { word: "afgehandeld", tone: "no" },
};

/** How far the remarks are, in a line: `2 open, 1 beantwoord, 3 afgehandeld`. */
export function remarkCounts(remarks: readonly Pick<Remark, "resolvedAt" | "replies">[]): string {
  const states = remarks.map(remarkState);
  return (["open", "answered", "resolved"] as const)
    .map((state) => ({ state, count: states.filter((one) => one === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${REMARK_STATES[state].word}`)
    .join(", ");
}

/** The beginning of a remark, to tell it from others in a list. */
export function remarkStart(text: string, length = 80): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= length) return line;
  const end = line.lastIndexOf(" ", length);
  return `${line.slice(0, end > 0 ? end : length)} …`;
}
