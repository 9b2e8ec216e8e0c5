import type { Annex } from "@/lib/template/answers/answer-schema";
import { isEmptyRichText } from "@/lib/rich-text/plain-text";
import { consecutiveHeadings } from "../consecutive-headings";
import type { DocumentBlock } from "../model";
import type { Printing } from "../printing";

/** One free annex, in print after the part it names. */
export function annexBlocks(part: string, question: string, annex: Annex, level: number, printing: Printing): DocumentBlock[] {
  const source = { part, question, row: annex.id };
  const title = annex.title.trim();
  const sources = annex.sources?.trim();
  return [
    { kind: "heading", source, role: "section", level, text: title || "Bijlage zonder titel" },
    isEmptyRichText(annex.text)
      ? { kind: "missing", source, text: printing.missing }
      : { kind: "richText", source, label: title || "Bijlage", headingLevel: level + 1, value: consecutiveHeadings(annex.text) },
    ...(sources ? [{ kind: "paragraph" as const, source, tone: "note" as const, text: `Bronnen: ${sources}` }] : []),
  ];
}
