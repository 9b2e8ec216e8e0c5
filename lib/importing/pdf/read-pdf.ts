import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { TextContent, TextItem } from "pdfjs-dist/types/src/display/api";
import { ok, problem, type Result } from "@/lib/result";
import type { SourceDocument } from "../source";
import { fieldsOf } from "./form-fields";
import { fontsOf, openPdf, type PdfProblem } from "./open-pdf";
import { printedLines, type PrintedPage, type PrintedRun } from "./printed-lines";
import { readTags, type TaggedPage } from "./tagged-pdf";

/** Part of the text that its tags must reach before they are trusted with all of it. */
const TRUSTED = 0.97;

/** A PDF: by its tags where it is tagged, and by where its text stands on the page where not. */
export async function readPdf(bytes: Uint8Array): Promise<Result<SourceDocument, PdfProblem>> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  try {
    const pages = await readPages(opened.value);
    const tagged = readTags(pages.map(({ tagged: page }) => page));
    const said = pages.reduce((sum, { printed }) => sum + printed.runs.reduce((length, run) => length + bare(run.text), 0), 0);
    if (said === 0) return problem("noText");
    // Tags do not reach what was typed in fields.
    const filled = pages.some(({ printed }) => printed.runs.some(({ field }) => field !== undefined));
    const document = tagged.characters >= said * TRUSTED && !filled ? tagged.document : printedLines(pages.map(({ printed }) => printed));
    const unread = pages.filter(({ printed, drawn }) => drawn && printed.runs.every(({ text }) => bare(text) === 0));
    return ok({ ...document, asides: [...document.asides, ...unread.map(({ printed }) => ({ kind: "pageWithoutText" as const, text: String(printed.number) }))] });
  } catch {
    return problem("damaged");
  } finally {
    await opened.value.destroy();
  }
}

function bare(text: string): number {
  return text.replace(/\s/g, "").length;
}

async function readPages(document: PDFDocumentProxy): Promise<{ printed: PrintedPage; tagged: TaggedPage; drawn: boolean }[]> {
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: false });
    const fonts = await fontsOf(page, [...new Set(content.items.flatMap((item) => ("str" in item ? [item.fontName] : [])))]);
    const tree = await page.getStructTree();
    pages.push({
      printed: { number, runs: [...printedRuns(content, fonts), ...(await fieldsOf(page))] },
      tagged: { number, tree: isTree(tree) ? tree : null, marked: markedRuns(content, fonts) },
      drawn: (await page.getOperatorList()).fnArray.length > 0,
    });
    page.cleanup();
  }
  return pages;
}

function isTree(tree: unknown): tree is NonNullable<TaggedPage["tree"]> {
  return typeof tree === "object" && tree !== null && "children" in tree;
}

type Look = { bold?: true; italic?: true };

function lookOf(font: string | undefined): Look {
  const name = font ?? "";
  return {
    ...(/bold|black|heavy|semibold|demi/i.test(name) && { bold: true as const }),
    ...(/italic|oblique/i.test(name) && { italic: true as const }),
  };
}

/** All text but what is marked as a running head or as decoration. */
function printedRuns({ items }: TextContent, fonts: ReadonlyMap<string, string>): PrintedRun[] {
  const runs: PrintedRun[] = [];
  const artifacts: boolean[] = [];
  for (const item of items) {
    if (!("str" in item)) {
      if (item.type === "endMarkedContent") artifacts.pop();
      else artifacts.push(isArtifact(item));
    } else if (item.str !== "" && !artifacts.includes(true)) runs.push({ text: item.str, ...boxOf(item), ...lookOf(fonts.get(item.fontName)) });
  }
  return runs;
}

function isArtifact(item: { type: string }): boolean {
  return "tag" in item && item.tag === "Artifact";
}

function boxOf({ transform, width, height }: TextItem): { left: number; right: number; baseline: number; size: number } {
  const numbers = transform.map(Number);
  const [a = 0, b = 0, , , left = 0, baseline = 0] = numbers;
  return { left, right: left + width, baseline, size: Math.hypot(a, b) || height || 10 };
}

/** The text of every piece of marked content, by its id. */
function markedRuns({ items }: TextContent, fonts: ReadonlyMap<string, string>): TaggedPage["marked"] {
  const marked = new Map<string, { text: string; bold?: true; italic?: true }[]>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ("str" in item) {
      const id = open.findLast((candidate) => candidate !== undefined);
      if (id === undefined) continue;
      const runs = marked.get(id) ?? [];
      marked.set(id, runs);
      if (item.str !== "") runs.push({ text: item.str, ...lookOf(fonts.get(item.fontName)) });
      if (item.hasEOL) runs.push({ text: "\n" });
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push(item.id);
  }
  return marked;
}
