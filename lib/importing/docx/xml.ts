import type { Element } from "domhandler";
import { isTag } from "domhandler";
import { DomHandler, Parser } from "htmlparser2";

/** Deepest nesting that is followed: Word's own files stay far below. */
export const MAX_DEPTH = 200;

/** Nesting at which a part is given up: with each level the parser takes longer over the next. */
const HOPELESS = 10 * MAX_DEPTH;

/** The root element of a part; undefined where it has none, or is nested beyond what any program writes. */
export function parsePart(xml: string | undefined): Element | undefined {
  if (xml === undefined) return undefined;
  const options = { xmlMode: true, decodeEntities: true };
  const handler = new DepthHandler(undefined, options);
  const parser = new Parser(handler, options);
  handler.onTooDeep = () => parser.pause();
  parser.end(xml);
  return handler.tooDeep ? undefined : handler.root.children.find(isTag);
}

/** Makes the tree, and says so where it gets hopelessly deep. */
class DepthHandler extends DomHandler {
  tooDeep = false;
  onTooDeep: () => void = () => undefined;
  private depth = 0;

  override onopentag(name: string, attribs: Record<string, string>): void {
    super.onopentag(name, attribs);
    this.depth += 1;
    if (this.depth <= HOPELESS) return;
    this.tooDeep = true;
    this.onTooDeep();
  }

  override onclosetag(): void {
    super.onclosetag();
    this.depth -= 1;
  }
}

/** The elements right below one. */
export function childrenOf(element: Element | undefined): Element[] {
  return element?.children.filter(isTag) ?? [];
}

export function childOf(element: Element | undefined, name: string): Element | undefined {
  return childrenOf(element).find((child) => child.name === name);
}

/** Every element of a name below one, in order, not into those found. */
export function descendants(element: Element, name: string, depth = 0): Element[] {
  if (depth > MAX_DEPTH) return [];
  return childrenOf(element).flatMap((child) => (child.name === name ? [child] : descendants(child, name, depth + 1)));
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attribs[name];
}

/** `w:val` of a child, such as the style of a paragraph. */
export function valueOf(element: Element | undefined, name: string): string | undefined {
  return attribute(childOf(element, name), "w:val");
}

/** A switch such as `<w:b/>`: present is on, unless it says otherwise. Undefined where it is absent. */
export function switchOf(element: Element | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  if (!found) return undefined;
  const value = found.attribs["w:val"] ?? found.attribs["w14:val"];
  return value === undefined || !/^(?:0|false|off|none)$/i.test(value);
}

export function textOfElement(element: Element): string {
  return element.children.map((child) => ("data" in child ? child.data : "")).join("");
}
