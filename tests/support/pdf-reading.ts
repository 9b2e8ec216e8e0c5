import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { StructTreeContent, StructTreeNode, TextContent, TextItem } from "pdfjs-dist/types/src/display/api";
import { pdfFile, type PdfNode } from "./pdf-structure";

/** Opens a PDF as a reader would. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // The reader takes the buffer away from whoever hands it over.
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
}

/** The text of each page in reading order, white space brought back to single spaces. */
export async function pageTexts(pdf: PDFDocumentProxy): Promise<string[]> {
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const content = await (await pdf.getPage(number)).getTextContent();
    texts.push(oneLine(textOf(content)));
  }
  return texts;
}

function textOf(content: TextContent): string {
  return content.items
    .filter((item): item is TextItem => "str" in item)
    .map((item) => item.str + (item.hasEOL ? "\n" : ""))
    .join("");
}

/**
 * The text of the document as assistive technology reads it: in the order of the structure, without
 * running heads, feet and repeated table heads. Page by page: a cell that runs on is read in two.
 */
export async function structureText(pdf: PDFDocumentProxy): Promise<string> {
  let text = "";
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = textByMark(await page.getTextContent({ includeMarkedContent: true }));
    const walk = (node: StructTreeNode | StructTreeContent) => {
      if ("role" in node) node.children.forEach(walk);
      else text += content.get(node.id) ?? "";
    };
    walk(await page.getStructTree());
    text += "\n";
  }
  return text;
}

/** The words of all pages by the names by which the structure calls them. */
export async function markedTexts(pdf: PDFDocumentProxy): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    for (const [id, text] of textByMark(await page.getTextContent({ includeMarkedContent: true }))) texts.set(id, text);
  }
  return texts;
}

/**
 * The text of a file in the order of its structure, over all pages.
 *
 * @param skip what to leave out: a kind of element with the text that it has
 */
export async function readingOrder(bytes: Uint8Array, skip: (role: string, text: string) => boolean): Promise<string> {
  const texts = await markedTexts(await openPdf(bytes));
  const read = (node: PdfNode): string => {
    if ("annotation" in node) return "";
    if ("content" in node) return texts.get(node.content) ?? "";
    const own = node.children.map(read).join("");
    return skip(node.role, own) ? "" : own;
  };
  return read((await pdfFile(bytes)).root);
}

function textByMark(content: TextContent): Map<string, string> {
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of content.items) {
    if ("str" in item) {
      const id = open.findLast((candidate) => candidate);
      if (id) texts.set(id, `${texts.get(id) ?? ""}${item.str}${item.hasEOL ? "\n" : ""}`);
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push(item.id);
  }
  return texts;
}

/** White space as single spaces; places to break that have no width, and word parts, taken together. */
export function oneLine(text: string): string {
  return text
    .replace(/\u00ad\n?/g, "")
    .replace(/[\u200b\u200e\u200f\u202a-\u202e]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The kinds of structure on each page, in reading order: `H1`, `P`, `Table`, `TH`. */
export async function structureRoles(pdf: PDFDocumentProxy): Promise<string[]> {
  const roles: string[] = [];
  const walk = (node: StructTreeNode) => {
    roles.push(node.role);
    for (const child of node.children) if ("role" in child) walk(child);
  };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    walk(await (await pdf.getPage(number)).getStructTree());
  }
  return roles;
}

/** The names of the fonts that the pages use. */
export async function fontNames(pdf: PDFDocumentProxy): Promise<string[]> {
  const names = new Set<string>();
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    await page.getOperatorList();
    const { items } = await page.getTextContent();
    for (const item of items) {
      if (!("fontName" in item) || !page.commonObjs.has(item.fontName)) continue;
      const font: unknown = page.commonObjs.get(item.fontName);
      if (typeof font === "object" && font !== null && "name" in font) names.add(String(font.name));
    }
  }
  return [...names];
}
