import { DOMParser, type Element, type Node } from "@xmldom/xmldom";
import { renderToStaticMarkup } from "react-dom/server";
import { DocumentView } from "@/components/document/document-view";
import type { DocumentModel } from "@/lib/document/model";

/** Heard only, or hidden. */
const UNSEEN = /\bsr-only\b/;

/**
 * The texts of a document on the screen, piece by piece in its order, without what only a screen
 * reader hears and without its state, which files have in their running head.
 */
export function textsOnScreen(model: DocumentModel): string[] {
  const page = new DOMParser().parseFromString(renderToStaticMarkup(<DocumentView model={model} />), "application/xml");
  const texts: string[] = [];
  const walk = (node: Node) => {
    if (node.nodeType === node.TEXT_NODE) texts.push(node.nodeValue ?? "");
    if ("getAttribute" in node && UNSEEN.test((node as Element).getAttribute("class") ?? "")) return;
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child);
  };
  walk(page);
  const first = model.draft ? 1 : 0;
  return texts.filter((text) => text !== "").slice(first, -1);
}
