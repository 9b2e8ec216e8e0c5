import { entryText } from "@/lib/document/known-tables";
import type { FigureKind, KeyFigureEntry } from "@/lib/key-figures/read-number";

export type ShownChange = { kind: FigureKind; before: KeyFigureEntry | null; after: KeyFigureEntry | null };

/** `12 wordt 14`, `12 verdwijnt`, `14 is nieuw`. */
export function changeText({ kind, before, after }: ShownChange): string {
  const text = (entry: KeyFigureEntry) => entryText(kind, entry);
  if (before === null) return after === null ? "" : `${text(after)} is nieuw`;
  if (after === null) return `${text(before)} verdwijnt`;
  return before === after ? `${text(before)} blijft, met een andere bron` : `${text(before)} wordt ${text(after)}`;
}
