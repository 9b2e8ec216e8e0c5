import { PDFBool, PDFDict, PDFName } from "@cantoo/pdf-lib";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { openPdf } from "./pdf-reading";
import { elementsOf, pdfFile, textOf, type PdfElement, type PdfFile, type PdfNode } from "./pdf-structure";

/**
 * What of a file is not as PDF/UA-1 (ISO 14289-1) and its own words promise: marks, language, title,
 * a whole tree of structure in which all text hangs, headings without a skipped level that are the
 * bookmarks too, tables with heads, lists, links and figures that say what they are. Empty when all
 * is well.
 */
export async function pdfProblems(bytes: Uint8Array): Promise<string[]> {
  const file = await pdfFile(bytes);
  const pdf = await openPdf(bytes);
  const texts = await contentOfPages(pdf);
  const everything = [...elementsOf(file.root)];
  return [
    ...(await factProblems(file, pdf)),
    ...textProblems(file, texts),
    ...headingProblems(everything, await bookmarks(pdf), texts.marked),
    ...everything.flatMap(elementProblems),
    ...everything.filter(({ role }) => role === "Table").flatMap(tableProblems),
    ...linkProblems(file, everything),
  ];
}

const name = PDFName.of;

async function factProblems({ catalog, hasParentTree, pages, root }: PdfFile, pdf: PDFDocumentProxy): Promise<string[]> {
  const marked = catalog.lookupMaybe(name("MarkInfo"), PDFDict)?.lookup(name("Marked"));
  const shown = catalog.lookupMaybe(name("ViewerPreferences"), PDFDict)?.lookup(name("DisplayDocTitle"));
  const { info, metadata } = await metadataOf(pdf);
  const title = "Title" in info && typeof info.Title === "string" ? info.Title : "";
  const xmp = metadata?.getRaw();
  const facts: Record<string, boolean> = {
    "is not marked as tagged": marked === PDFBool.True,
    "names no language, or not Dutch": /^nl\b/.test(textOf(catalog.lookup(name("Lang"))) ?? ""),
    "has no title": title.trim() !== "",
    "shows its file name instead of its title": shown === PDFBool.True,
    "does not say that it is PDF/UA-1": typeof xmp === "string" && /pdfuaid:part(?:>|=")1\b/.test(xmp),
    "has no title in its metadata": typeof xmp === "string" && xmp.includes("<dc:title>"),
    "has no way back from text to structure": hasParentTree,
    "has no single root": root.children.length === 1,
  };
  return [
    ...Object.entries(facts).flatMap(([problem, holds]) => (holds ? [] : [problem])),
    ...pages.filter(({ structParents }) => !structParents).map(({ number }) => `page ${number} is not in the structure`),
    ...pages.filter(({ tabsFollowStructure, annotations }) => annotations.length > 0 && !tabsFollowStructure).map(({ number }) => `page ${number} has an order of its own for links`),
  ];
}

/** The metadata is null where there is none, whatever the types say. */
async function metadataOf(pdf: PDFDocumentProxy): Promise<{ info: object; metadata: { getRaw: () => unknown } | null }> {
  return pdf.getMetadata();
}

type PageContent = { marked: ReadonlyMap<string, string>; stray: string[] };

/** Text that has a place in the structure, and text that is neither there nor decoration. */
async function contentOfPages(pdf: PDFDocumentProxy): Promise<PageContent> {
  const marked = new Map<string, string>();
  const stray: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent({ includeMarkedContent: true });
    const open: { id: string | undefined; decoration: boolean }[] = [];
    for (const item of items) {
      if (!("str" in item)) {
        if (item.type === "endMarkedContent") open.pop();
        else open.push({ id: item.id, decoration: "tag" in item && item.tag === "Artifact" });
        continue;
      }
      const id = open.findLast((one) => one.id)?.id;
      if (id !== undefined) marked.set(id, `${marked.get(id) ?? ""}${item.str}`);
      else if (item.str.trim() !== "" && !open.some(({ decoration }) => decoration)) stray.push(`page ${number}: ${item.str}`);
    }
  }
  return { marked, stray };
}

function textProblems({ root }: PdfFile, { marked, stray }: PageContent): string[] {
  const placed: string[] = [];
  const walk = (node: PdfNode) => {
    if ("content" in node) placed.push(node.content);
    else if ("role" in node) node.children.forEach(walk);
  };
  walk(root);
  const known = new Set(placed);
  return [
    ...stray.map((text) => `text outside the structure, ${text}`),
    ...[...marked].filter(([id, text]) => text.trim() !== "" && !known.has(id)).map(([, text]) => `text that the structure does not lead to: ${text}`),
    ...(known.size === placed.length ? [] : ["text that the structure leads to twice"]),
  ];
}

type Bookmark = { title: string; items: Bookmark[] };

async function bookmarks(pdf: PDFDocumentProxy): Promise<{ title: string; level: number }[]> {
  const flat = (items: readonly Bookmark[], level: number): { title: string; level: number }[] =>
    items.flatMap(({ title, items: below }) => [{ title, level }, ...flat(below, level + 1)]);
  // Null where there is none, whatever the types say.
  const outline = (await pdf.getOutline()) as Bookmark[] | null;
  return flat(outline ?? [], 1);
}

function headingProblems(everything: readonly PdfElement[], marks: readonly { title: string; level: number }[], texts: ReadonlyMap<string, string>): string[] {
  const headings = everything.flatMap((element) => {
    const level = /^H(\d+)$/.exec(element.role)?.[1];
    return level === undefined ? [] : [{ level: Number(level), text: letters(textIn(element, texts)) }];
  });
  const skipped = headings.filter(({ level }, index) => level > (headings[index - 1]?.level ?? 0) + 1);
  const asBookmarks = headings.map(({ level, text }) => `${level} ${text}`);
  const wanted = marks.map(({ level, title }) => `${level} ${letters(title)}`);
  const differing = asBookmarks.findIndex((heading, index) => heading !== wanted[index]);
  return [
    ...skipped.map(({ level, text }) => `heading of level ${level} skips one: ${text}`),
    ...headings.filter(({ text }) => text === "").map(({ level }) => `empty heading of level ${level}`),
    ...(differing === -1 && wanted.length === asBookmarks.length ? [] : [`bookmarks are not the headings: ${wanted[differing] ?? "none"} and ${asBookmarks[differing] ?? "none"}`]),
  ];
}

function textIn(node: PdfNode, texts: ReadonlyMap<string, string>): string {
  if ("content" in node) return texts.get(node.content) ?? "";
  return "role" in node ? node.children.map((child) => textIn(child, texts)).join("") : "";
}

/** Without spaces, and whichever way the words run: a bookmark has them as they were typed. */
function letters(text: string): string {
  return Array.from(text.normalize("NFKC").replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, "")).sort().join("");
}

/** What may hang below what. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  L: ["LI", "L", "Caption"],
  LI: ["Lbl", "LBody"],
  Table: ["THead", "TBody", "TFoot", "TR", "Caption"],
  THead: ["TR"],
  TBody: ["TR"],
  TR: ["TH", "TD"],
};

function elementProblems(element: PdfElement): string[] {
  const allowed = CHILDREN[element.role];
  const wrong = element.children.map((child) => ("role" in child ? child.role : "text")).filter((role) => allowed && !allowed.includes(role));
  const silent = ["Figure", "Formula"].includes(element.role) && (element.alt ?? "").trim() === "";
  const empty = ["L", "Table", "TR"].includes(element.role) && element.children.length === 0;
  const bodiless = element.role === "LI" && !element.children.some((child) => "role" in child && child.role === "LBody");
  return [
    ...wrong.map((role) => `${role} in ${element.role}`),
    ...(silent ? [`${element.role} without a text`] : []),
    ...(empty ? [`empty ${element.role}`] : []),
    ...(bodiless ? ["LI without LBody"] : []),
  ];
}

/** Rows as wide as each other; heads that say which way they reach. */
function tableProblems(table: PdfElement): string[] {
  const rows = [...elementsOf(table)].filter(({ role }) => role === "TR");
  const reach: number[] = [];
  const widths = rows.map(({ children }, index) => {
    for (const child of children) {
      if (!("role" in child)) continue;
      const columns = Number(child.attributes.get("ColSpan") ?? 1);
      const height = Number(child.attributes.get("RowSpan") ?? 1);
      for (let row = index; row < index + height; row += 1) reach[row] = (reach[row] ?? 0) + columns;
    }
    return reach[index];
  });
  const heads = [...elementsOf(table)].filter(({ role }) => role === "TH");
  return [
    ...(new Set(widths).size > 1 ? [`Table with rows of ${[...new Set(widths)].join(" and ")} cells`] : []),
    ...heads.filter(({ attributes }) => !["Column", "Row", "Both"].includes(attributes.get("Scope") ?? "")).map(() => "TH that does not say which way it reaches"),
  ];
}

function linkProblems({ pages }: PdfFile, everything: readonly PdfElement[]): string[] {
  const links = everything.filter(({ role }) => role === "Link");
  const inTree = links.flatMap(({ children }) => children.filter((child) => "annotation" in child)).length;
  const onPages = pages.flatMap(({ annotations }) => annotations);
  return [
    ...(inTree === onPages.length ? [] : [`${onPages.length} links on the pages, ${inTree} in the structure`]),
    ...onPages.filter(({ contents }) => (contents ?? "").trim() === "").map(() => "link that does not say where it leads"),
    ...onPages.filter(({ hasParent }) => !hasParent).map(() => "link outside the structure"),
    ...links.filter(({ children }) => !children.some((child) => !("annotation" in child))).map(() => "link without words"),
  ];
}

/** Of each table of a file, in order, whether it has a head. */
export async function tableHeads(bytes: Uint8Array): Promise<boolean[]> {
  const tables = [...elementsOf((await pdfFile(bytes)).root)].filter(({ role }) => role === "Table");
  return tables.map((table) => [...elementsOf(table)].some(({ role }) => role === "TH"));
}
