import type { Element } from "domhandler";
import type { LineRole } from "../source";
import { attribute, childOf, childrenOf, parsePart, switchOf, valueOf } from "./xml";

type Style = { name: string; basedOn: string | undefined; properties: Element | undefined; run: Element | undefined };
type Level = { ordered: boolean; listed: boolean; start: number };

/** What styles and numbering say of a paragraph: heading, list item, bold by itself. */
export class WordStyles {
  private readonly styles = new Map<string, Style>();
  private readonly levels = new Map<string, Map<number, Level>>();
  private readonly abstractOf = new Map<string, string>();
  private readonly counters = new Map<string, number[]>();

  constructor(styles: string | undefined, numbering: string | undefined) {
    for (const style of childrenOf(parsePart(styles))) {
      const id = attribute(style, "w:styleId");
      if (style.name !== "w:style" || id === undefined) continue;
      this.styles.set(id, { name: valueOf(style, "w:name") ?? id, basedOn: valueOf(style, "w:basedOn"), properties: childOf(style, "w:pPr"), run: childOf(style, "w:rPr") });
    }
    for (const element of childrenOf(parsePart(numbering))) {
      if (element.name === "w:abstractNum") this.addLevels(element);
      const id = attribute(element, "w:numId");
      const abstract = valueOf(element, "w:abstractNumId");
      if (element.name === "w:num" && id !== undefined && abstract !== undefined) this.abstractOf.set(id, abstract);
    }
  }

  private addLevels(element: Element): void {
    const levels = new Map<number, Level>();
    for (const level of childrenOf(element)) {
      if (level.name !== "w:lvl") continue;
      const format = valueOf(level, "w:numFmt") ?? "decimal";
      levels.set(Number(attribute(level, "w:ilvl") ?? 0), { ordered: format !== "bullet", listed: format !== "none", start: Number(valueOf(level, "w:start") ?? 1) });
    }
    this.levels.set(attribute(element, "w:abstractNumId") ?? "", levels);
  }

  /** What a paragraph is, from its properties; counts the items of numbered lists as it goes. */
  roleOf(properties: Element | undefined): LineRole {
    const chain = this.chainOf(valueOf(properties, "w:pStyle"));
    const level = [properties, ...chain.map((style) => style.properties)].map((one) => valueOf(one, "w:outlineLvl")).find((value) => value !== undefined);
    const named = chain.map(({ name }) => /^(?:heading|kop)\s*([1-9])$/i.exec(name)?.[1]).find((value) => value !== undefined);
    if (named !== undefined) return { kind: "heading", rank: Number(named) };
    if (level !== undefined && Number(level) < 9) return { kind: "heading", rank: Number(level) + 1 };
    if (chain.some(({ name }) => /^(?:title|titel)$/i.test(name))) return { kind: "heading", rank: 1 };
    const numbering = [properties, ...chain.map((style) => style.properties)].map((one) => childOf(one, "w:numPr")).find((one) => one !== undefined);
    const id = valueOf(numbering, "w:numId");
    if (id === undefined || id === "0") return { kind: "plain" };
    return this.itemOf(id, Number(valueOf(numbering, "w:ilvl") ?? 0));
  }

  private itemOf(id: string, depth: number): LineRole {
    const abstract = this.abstractOf.get(id) ?? "";
    const level = this.levels.get(abstract)?.get(depth) ?? { ordered: false, listed: true, start: 1 };
    if (!level.listed) return { kind: "plain" };
    const counts = this.counters.get(id) ?? [];
    this.counters.set(id, counts);
    counts.length = Math.max(counts.length, depth + 1);
    const number = (counts[depth] ?? level.start - 1) + 1;
    counts[depth] = number;
    counts.length = depth + 1;
    return { kind: "item", depth: depth + 1, ordered: level.ordered, series: id, ...(level.ordered && { number }) };
  }

  /** Whether a run is bold or italic, or hidden, by itself or by its style. */
  lookOf(run: Element | undefined): { bold: boolean; italic: boolean; hidden: boolean } {
    const styles = this.chainOf(valueOf(run, "w:rStyle")).map((style) => style.run);
    const first = (name: string) => [run, ...styles].map((one) => switchOf(one, name)).find((value) => value !== undefined) ?? false;
    return { bold: first("w:b"), italic: first("w:i"), hidden: first("w:vanish") };
  }

  private chainOf(id: string | undefined): Style[] {
    const chain: Style[] = [];
    for (let style = id === undefined ? undefined : this.styles.get(id); style && chain.length < 20; style = style.basedOn === undefined ? undefined : this.styles.get(style.basedOn)) {
      chain.push(style);
    }
    return chain;
  }
}
