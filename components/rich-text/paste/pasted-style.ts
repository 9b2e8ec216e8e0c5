import { isSafeHref } from "@/lib/rich-text/link";
import type { Mark } from "@/lib/rich-text/types";
import type { LooseMarker } from "@/lib/rich-text/assemble-blocks";

/** Inline styles as written: browsers drop Word's own `mso-…` properties from `element.style`. */
function declaration(element: Element, property: string): string {
  const style = element.getAttribute("style") ?? "";
  const match = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`, "i").exec(style);
  return match?.[1]?.trim().toLowerCase() ?? "";
}

const DROPPED = new Set(
  "style script template noscript meta link title head xml iframe object embed svg math canvas audio video input select textarea button del".split(
    " ",
  ),
);

/** Elements whose content is not text of the document. */
export function isDropped(element: Element): boolean {
  return (
    DROPPED.has(element.localName) ||
    declaration(element, "display") === "none" ||
    declaration(element, "mso-hide") === "all" ||
    declaration(element, "mso-list") === "ignore" ||
    /^(?:footnote|endnote|comment)-list$/.test(declaration(element, "mso-element")) ||
    /\bMsoCommentReference\b/.test(element.className) ||
    /^#_msocom/.test(element.getAttribute("href") ?? "")
  );
}

/** References to a foot- or endnote in Word, Google Docs and on web pages. */
export function isNoteReference(element: Element): boolean {
  return (
    /\bMso(?:Footnote|Endnote)Reference\b/.test(element.className) ||
    /^#(?:_ftn|_edn|ftnt|fn:?)\d/.test(element.getAttribute("href") ?? "") ||
    element.getAttribute("role") === "doc-noteref"
  );
}

export function isTab(element: Element): boolean {
  return declaration(element, "mso-tab-count") !== "";
}

/** The marks within an element, from those around it. */
export function marksWithin(element: Element, around: Mark[]): Mark[] {
  let marks = around;
  const weight = declaration(element, "font-weight");
  if (/^(?:bold|bolder|[6-9]00)$/.test(weight)) marks = withMark(marks, { type: "bold" });
  else if (/^(?:normal|lighter|[1-5]00)$/.test(weight))
    marks = marks.filter((mark) => mark.type !== "bold");
  else if (/^(?:b|strong)$/.test(element.localName)) marks = withMark(marks, { type: "bold" });
  const slant = declaration(element, "font-style");
  if (/^(?:italic|oblique)/.test(slant)) marks = withMark(marks, { type: "italic" });
  else if (slant === "normal") marks = marks.filter((mark) => mark.type !== "italic");
  else if (/^(?:i|em)$/.test(element.localName)) marks = withMark(marks, { type: "italic" });
  const href = element.localName === "a" ? (element.getAttribute("href") ?? "").trim() : "";
  return isSafeHref(href) ? withMark(marks, { type: "link", attrs: { href } }) : marks;
}

function withMark(marks: Mark[], added: Mark): Mark[] {
  return [...marks.filter((mark) => mark.type !== added.type), added];
}

/** The rank of a heading, 1 the highest; null for what is not a heading. */
export function headingRank(element: Element): number | null {
  const tag = /^h([1-6])$/.exec(element.localName);
  if (tag) return Number(tag[1]);
  const ownClass = /(?:^|\s)(?:Mso)?(?:Heading|Kop)\s?([1-6])(?:\s|$)/i.exec(element.className);
  if (ownClass) return Number(ownClass[1]);
  if (/\bMsoTitle\b/.test(element.className)) return 1;
  if (/\bMsoSubtitle\b/.test(element.className)) return 2;
  const outline = /^[1-6]$/.exec(declaration(element, "mso-outline-level"));
  if (outline) return Number(outline[0]);
  if (element.getAttribute("role") === "heading")
    return Number(element.getAttribute("aria-level")) || 2;
  return null;
}

/** The marker of a paragraph that Word calls a list item; null for all others. */
export function wordMarker(element: Element): LooseMarker | null {
  const list = /^(l\d+) level(\d+)(?: (lfo\d+))?/.exec(declaration(element, "mso-list"));
  if (!list) return null;
  const marker = [...element.querySelectorAll("[style]")].find(
    (candidate) => declaration(candidate, "mso-list") === "ignore",
  );
  const text = (marker?.textContent ?? "").replace(/[\s\u00a0]+/g, "");
  const ordered = /^\(?(?:\d+|[a-z]{1,5})[.)]/i.test(text) || /^\d/.test(text);
  // "2.3." is the third of its list; letters and Roman numbers only tell that there is an order.
  const number = /(\d+)[.)]*$/.exec(text)?.[1];
  return {
    depth: Number(list[2]),
    ordered,
    series: `${list[1]} ${list[3] ?? ""}`,
    ...(ordered && number !== undefined ? { number: Number(number) } : {}),
  };
}

/** A paragraph in the style of Word's list items without a marker: it goes on with the item before. */
export function isWordContinuation(element: Element): boolean {
  return /\bMsoListParagraph/.test(element.className);
}
