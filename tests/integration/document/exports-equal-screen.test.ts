import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildDocument } from "@/lib/document/build";
import type { Audience } from "@/lib/document/audience";
import { printable } from "@/lib/document/printable-text";
import { choosableParts, selectedDocument } from "@/lib/document/selection";
import { wordFile } from "@/lib/document/word/word-file";
import { fontCoverage } from "@/lib/server/pdf/fonts";
import { renderPdf } from "@/lib/server/pdf/render-pdf";
import { bare } from "@/tests/support/document-strings";
import { edgeReports } from "@/tests/support/edge-reports";
import { pdfProblems } from "@/tests/support/pdf-checking";
import { readingOrder } from "@/tests/support/pdf-reading";
import { textsOnScreen } from "@/tests/support/screen-reading";
import { wordProblems } from "@/tests/support/word-checking";
import { openWord, wordText } from "@/tests/support/word-reading";

/** How many reports are made; `npm run test:exports` makes 200. */
const COUNT = Number(process.env.EXPORTED_REPORTS ?? 20);

const covers = fontCoverage();
const reports = fc.sample(edgeReports, { numRuns: COUNT, seed: 20261128 });
const audiences: readonly Audience[] = ["board", "outside", "staff"];

/** Marks that a list puts before its items itself; the screen has them as no text. */
const isListMark = (role: string, text: string) => role === "Lbl" && /^([•–·]|\d+\.)$/.test(text.trim());

describe(`${COUNT} reports with every kind of question at its edges`, () => {
  it.each(reports.map((content, index) => [index + 1, content] as const))("report %i says the same on screen, as PDF and in Word, in the same order, and both files are sound", async (number, content) => {
    const audience = audiences[number % audiences.length] ?? "board";
    const whole = buildDocument(content, { audience, state: { kind: "draft" } });
    const parts = choosableParts(whole).map(({ id }) => id).filter((_, index) => index % 3 === number % 3);
    const rest = { signing: null, address: "https://portaal.example/verantwoording/1/downloaden" };
    const model = number % 5 === 0 ? selectedDocument(whole, number % 2 === 0 ? { kind: "short" } : { kind: "parts", parts }, rest) : whole;
    if (!model) throw new Error("there is no such piece");
    const screen = textsOnScreen(model);

    const word = await wordFile(model);
    expect(wordProblems(word)).toEqual([]);
    expect(bare(wordText(openWord(word)))).toBe(bare(screen.join("")));

    // A sign that no font has is a visible mark on paper.
    const onPaper = screen.map((text) => printable(text, covers));
    const pdfBytes = await renderPdf(model);
    expect(await pdfProblems(pdfBytes)).toEqual([]);
    const pdf = await readingOrder(pdfBytes, isListMark);
    expect(inOneDirection(pdf)).toBe(inOneDirection(onPaper.join("")));
  });
});

/** Words that run from right to left stand on paper from left to right, and a reader puts them back: their order is not compared. */
function inOneDirection(text: string): string {
  return bare(text).replace(/[\p{Script=Arabic}\p{Script=Hebrew}]+/gu, (words) => Array.from(words).sort().join(""));
}
