import { DOMParser, onErrorStopParsing, type Document, type Element } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";

/** A Word file, opened as a reader would: its parts as text, its document as XML. */
export type OpenWord = {
  /** Every part of the package by its path: `word/styles.xml`. */
  parts: ReadonlyMap<string, string>;
  xml: (path: string) => Document;
};

/** Opens a Word file; throws where a part is not XML. */
export function openWord(bytes: Uint8Array): OpenWord {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
  const read = new Map<string, Document>();
  const xml = (path: string) => {
    const known = read.get(path);
    if (known) return known;
    const text = parts.get(path);
    if (text === undefined) throw new Error(`the file has no ${path}`);
    const parsed = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, "application/xml");
    read.set(path, parsed);
    return parsed;
  };
  return { parts, xml };
}

export type WordParagraph = {
  style: string | null;
  text: string;
  /** The level and the list of an item. */
  list: { level: number; id: string } | null;
  rightToLeft: boolean;
};

/** The paragraphs of a part in reading order, those in tables too, a cell of a row after the other. */
export function wordParagraphs(word: OpenWord, path = "word/document.xml"): WordParagraph[] {
  return elements(word.xml(path), "w:p").map((paragraph) => ({
    style: value(paragraph, "w:pStyle"),
    text: elements(paragraph, "w:t", "w:tab", "w:br")
      // The stops of a paragraph are tabs too.
      .filter((piece) => piece.parentNode?.nodeName === "w:r")
      .map((piece) => (piece.tagName === "w:t" ? (piece.textContent ?? "") : piece.tagName === "w:tab" ? "\t" : "\n"))
      .join(""),
    list: listOf(paragraph),
    rightToLeft: elements(paragraph, "w:bidi").length > 0,
  }));
}

function listOf(paragraph: Element): WordParagraph["list"] {
  const id = value(paragraph, "w:numId");
  return id === null ? null : { level: Number(value(paragraph, "w:ilvl")), id };
}

/** All text of the document itself, without heads and feet. */
export function wordText(word: OpenWord): string {
  return wordParagraphs(word)
    .map(({ text }) => text)
    .join("\n");
}

/** The elements with one of these names, in the order of the document; `*` is any. */
export function elements(within: Document | Element, ...names: string[]): Element[] {
  const found: Element[] = [];
  const walk = (node: Document | Element) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType !== child.ELEMENT_NODE) continue;
      const element = child as Element;
      if (names.includes(element.tagName) || names[0] === "*") found.push(element);
      walk(element);
    }
  };
  walk(within);
  return found;
}

function value(within: Element, name: string): string | null {
  return elements(within, name)[0]?.getAttribute("w:val") ?? null;
}
