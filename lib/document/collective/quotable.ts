import type { ReportContent } from "@/lib/report/content";
import { plainText } from "@/lib/rich-text/plain-text";
import type { RichText } from "@/lib/rich-text/types";
import { buildDocument } from "../build";

/** An answer that can be quoted from: its paragraphs, each in its sentences. */
export type QuotableText = { questionKey: string; label: string; paragraphs: string[][] };

/** Longest quotation, in characters. */
export const LONGEST_QUOTATION = 1_500;

/** Stands where sentences were left out. */
const OMISSION = " […] ";

/** What a board wrote in a part, as its report is printed for outsiders. */
export function quotableTexts(content: ReportContent, part: string): QuotableText[] {
  const model = buildDocument(content, { audience: "outside", state: { kind: "draft" } });
  return model.blocks.flatMap((block): QuotableText[] => {
    if (block.kind !== "richText" || block.source.part !== part || block.source.row !== undefined) return [];
    const paragraphs = paragraphsOf(block.value);
    const { question } = block.source;
    return question === undefined || paragraphs.length === 0 ? [] : [{ questionKey: question, label: block.label, paragraphs }];
  });
}

const sentences = new Intl.Segmenter("nl", { granularity: "sentence" });

/** Running text only: headings and tables say nothing by themselves. */
function paragraphsOf(text: RichText): string[][] {
  return text.content
    .filter(({ type }) => type !== "heading" && type !== "table")
    .flatMap((block) => plainText({ type: "doc", content: [block] }).split("\n"))
    .map((line) => [...sentences.segment(line)].map(({ segment }) => segment))
    .filter((line) => line.join("").trim() !== "");
}

/** The chosen sentences of a paragraph, as runs that stand together in it, word for word. */
export function passagesOf(paragraph: readonly string[], chosen: readonly number[]): string[] {
  const runs: string[] = [];
  let last = -2;
  for (const index of [...new Set(chosen)].sort((a, b) => a - b)) {
    const sentence = paragraph[index];
    if (sentence === undefined) continue;
    if (index === last + 1) runs.push(`${runs.pop() ?? ""}${sentence}`);
    else runs.push(sentence);
    last = index;
  }
  return runs.map((run) => run.trim()).filter((run) => run !== "");
}

/** The passages as they are printed. */
export function quotedText(passages: readonly string[]): string {
  return passages.join(OMISSION);
}

/** Whether these passages stand word for word, in this order, in one paragraph of the text. */
export function occursIn(passages: readonly string[], { paragraphs }: QuotableText): boolean {
  return paragraphs.some((paragraph) => {
    const text = paragraph.join("");
    let from = 0;
    return passages.every((passage) => {
      const at = text.indexOf(passage, from);
      from = at + passage.length;
      return at !== -1;
    });
  });
}

/** Whether a text names the board, in full or without the kind of legal body in front of it. */
export function namesBoard(text: string, board: string): boolean {
  const name = board.replace(/^(stichting|vereniging|coöperatie)\s+/i, "").toLowerCase();
  return name !== "" && text.toLowerCase().includes(name);
}
