import type { ReactNode } from "react";

/** `final` is done for good, where `ok` is well but not the end. */
export type TagTone = "final" | "ok" | "busy" | "no" | "warn" | "bad";

const tones: Record<TagTone, string> = {
  final: "bg-ok text-paper",
  ok: "bg-ok-tint text-ok",
  busy: "bg-note-tint text-note",
  no: "bg-neutral-tint text-ink-2",
  warn: "bg-warn-tint text-warn",
  bad: "bg-bad-tint text-bad",
};

/** A state in a word. The colour only repeats what the word says. */
export function Tag({ tone, children }: { tone: TagTone; children: ReactNode }) {
  return (
    <span
      className={`inline-block rounded-sm border border-transparent px-2 py-1 font-sans text-tiny leading-none font-semibold whitespace-nowrap ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
