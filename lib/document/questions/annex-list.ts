import type { Annex } from "@/lib/template/answers/answer-schema";
import type { AnnexFile } from "@/lib/template/answers/annex-file";
import { fileInWords } from "@/lib/files/file-words";
import { shortHash } from "@/lib/report/hash-text";
import { isEmptyRichText } from "@/lib/rich-text/plain-text";
import { consecutiveHeadings } from "../consecutive-headings";
import type { BlockSource, DocumentBlock } from "../model";
import type { Printing } from "../printing";

/** Calls an annex by that word, unless its title does. */
function headingOf(title: string): string {
  if (title === "") return "Bijlage zonder titel";
  return /bijlage/i.test(title) ? title : `Bijlage: ${title}`;
}

/** One free annex, in print after the part it names. */
export function annexBlocks(part: string, question: string, annex: Annex, level: number, printing: Printing): DocumentBlock[] {
  const source = { part, question, row: annex.id };
  const title = annex.title.trim();
  const sources = annex.sources?.trim();
  return [
    { kind: "heading", source, role: "section", level, text: headingOf(title) },
    ...textBlocks(annex, level, source, printing),
    ...(annex.file ? [fileBlock(annex.file, source)] : []),
    ...(sources ? [{ kind: "paragraph" as const, source, tone: "note" as const, text: `Bronnen: ${sources}` }] : []),
  ];
}

/** Of an annex that is all in its file no text is missing. */
function textBlocks({ title, text, file }: Annex, level: number, source: BlockSource, printing: Printing): DocumentBlock[] {
  if (!isEmptyRichText(text)) {
    return [{ kind: "richText", source, label: title.trim() || "Bijlage", headingLevel: level + 1, value: consecutiveHeadings(text) }];
  }
  return file ? [] : [{ kind: "missing", source, text: printing.missing }];
}

function fileBlock(file: AnnexFile, source: BlockSource): DocumentBlock {
  return { kind: "file", source, id: file.id, text: `Bestand: ${fileInWords(file)}`, hash: shortHash(file.hash) };
}
