import { ExternalHyperlink, Tab, TextRun, type IRunOptions, type ParagraphChild } from "docx";
import { stripForbiddenCharacters } from "@/lib/rich-text/characters";
import { isSafeHref } from "@/lib/rich-text/link";
import type { Inline, TextNode } from "@/lib/rich-text/types";

/** How a piece of text looks: marks, or a character style of `styles.ts`. */
export type Look = Pick<IRunOptions, "bold" | "italics" | "style">;

const RIGHT_TO_LEFT = "[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}]";
const startsRightToLeft = new RegExp(`^\\P{L}*${RIGHT_TO_LEFT}`, "u");
/** Stretches of such a script, with the spaces and signs between its words. */
const rightToLeftStretch = new RegExp(`(${RIGHT_TO_LEFT}(?:[^\\p{L}\\t\\n]*${RIGHT_TO_LEFT})*\\p{M}*)`, "gu");

/** Whether a paragraph runs from right to left: as its first letter does. */
export function isRightToLeft(text: string): boolean {
  return startsRightToLeft.test(text);
}

/** A text as runs: its line breaks and tabs as such, each stretch in its own direction. */
export function textRuns(text: string, look: Look = {}): TextRun[] {
  return stripForbiddenCharacters(text)
    .split("\n")
    .flatMap((line, index) => {
      const runs = line
        .split(rightToLeftStretch)
        // What stood between the brackets of the expression is at the odd places.
        .map((piece, place) => ({ piece, rightToLeft: place % 2 === 1 }))
        .filter(({ piece }) => piece !== "")
        .map(({ piece, rightToLeft }) => new TextRun({ ...look, children: withTabs(piece), ...(rightToLeft && { rightToLeft }) }));
      return index === 0 ? runs : [new TextRun({ ...look, break: 1 }), ...runs];
    });
}

function withTabs(text: string): (string | Tab)[] {
  return text.split("\t").flatMap((piece, index) => [...(index > 0 ? [new Tab()] : []), ...(piece === "" ? [] : [piece])]);
}

/** A text that leads somewhere; where the address is not one to follow, the text alone. */
export function linkRuns(text: string, href: string, look: Look = {}): ParagraphChild[] {
  if (!isSafeHref(href)) return textRuns(text, look);
  // Word refuses a file with an address in it that is not written as addresses are.
  return [new ExternalHyperlink({ link: new URL(href).href, children: textRuns(text, { ...look, style: "Hyperlink" }) })];
}

/** The words of a paragraph or heading that a board wrote; `look` is what all of it has. */
export function inlineRuns(content: readonly Inline[] = [], look: Look = {}): ParagraphChild[] {
  return content.flatMap((piece) => (piece.type === "hardBreak" ? textRuns("\n", look) : markedRuns(piece, look)));
}

function markedRuns({ text, marks = [] }: TextNode, look: Look): ParagraphChild[] {
  const own: Look = {
    ...look,
    ...(marks.some(({ type }) => type === "bold") && { bold: true }),
    ...(marks.some(({ type }) => type === "italic") && { italics: true }),
  };
  const link = marks.find((mark) => mark.type === "link");
  return link ? linkRuns(text, link.attrs.href, own) : textRuns(text, own);
}
