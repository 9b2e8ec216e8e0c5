import { expect, type Page } from "@playwright/test";
import { bare, firstMissing } from "@/tests/support/document-strings";
import { openPdf, pageTexts, structureText } from "@/tests/support/pdf-reading";
import { wordProblems } from "@/tests/support/word-checking";
import { openWord, wordText } from "@/tests/support/word-reading";

export type Printed = {
  /** The name under which it is saved. */
  name: string;
  /** Its text without running heads. */
  text: string;
  /** All that stands on each page. */
  pages: string[];
};

/** Fetches a report's PDF and reads it as assistive technology does. */
export async function fetchPdf(page: Page, address: string): Promise<Printed> {
  const { name, bytes } = await fetchFile(page, address, "application/pdf");
  const pdf = await openPdf(bytes);
  return { name, text: await structureText(pdf), pages: await pageTexts(pdf) };
}

/** Fetches a report as a Word file that opens without repair. */
export async function fetchWord(page: Page, address: string): Promise<Omit<Printed, "pages">> {
  const { name, bytes } = await fetchFile(page, address, "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  expect(wordProblems(bytes)).toEqual([]);
  return { name, text: wordText(openWord(bytes)) };
}

async function fetchFile(page: Page, address: string, type: string): Promise<{ name: string; bytes: Uint8Array }> {
  const answer = await page.request.get(address);
  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({ "content-type": type, "cache-control": "private, no-store", "x-content-type-options": "nosniff" });
  const name = /filename="?([^";]+)/.exec(answer.headers()["content-disposition"] ?? "")?.[1] ?? "";
  return { name, bytes: await answer.body() };
}

/** Every one of the texts stands in the document, in that order. */
export function expectInOrder(texts: readonly string[], printed: Pick<Printed, "text">): void {
  expect(firstMissing(texts, printed.text), "the first text that is not printed after the one before it").toBeUndefined();
}

/** Every one of the texts stands somewhere in the document. */
export function expectSomewhere(texts: readonly string[], printed: Pick<Printed, "text">): void {
  const text = bare(printed.text);
  expect(texts.filter((wanted) => !text.includes(bare(wanted)))).toEqual([]);
}

/** Every number stands in the document, as a number of its own; `18,9` may be printed as `18,90`. */
export function expectNumbers(numbers: ReadonlyMap<string, string>, printed: Pick<Printed, "text">): void {
  const valueOf = (text: string) => Number(text.replaceAll(".", "").replace(",", "."));
  const found = new Set(printed.text.match(/\d+(\.\d{3})*(,\d+)?/g)?.map(valueOf));
  expect([...numbers].filter(([, number]) => !found.has(valueOf(number)))).toEqual([]);
}

/**
 * The texts of a document on the screen, piece by piece, without what only a screen reader hears,
 * remarks beside it and its state, which the PDF has in its running head.
 */
export async function textsOnScreen(page: Page): Promise<string[]> {
  return page.getByRole("article").first().evaluate((article) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? "";
      if (text !== "" && !node.parentElement?.closest(".sr-only, caption, [hidden], [data-beside]")) texts.push(text);
    }
    return texts.filter((text) => !/^(CONCEPT|Versie \d+, .*)$/.test(text));
  });
}
