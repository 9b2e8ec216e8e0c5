import type { TemplateDefinition } from "@/lib/template/definition";
import { headingLike, isCapitals } from "./heading-like";
import { lineText, type SourceLine } from "./source";
import { squeeze } from "./squeeze";

/** Text behind an answer that is long enough to be an annex by itself, in characters. */
const LONG = 400;
/** The same where an answer might simply go on. */
const VERY_LONG = 1_500;

export type AnnexLines = { title: string; lines: SourceLine[]; own: SourceLine[] };

/** How this file sets the titles of the form's parts. */
export type TitleLook = {
  rank: number | null;
  capitals: boolean;
  /** Pages that somebody began, where the page before had room. */
  freshPages: ReadonlySet<number>;
};

/** The words by which the form calls an annex, such as "Bijlage". */
export function annexWords(definition: TemplateDefinition): string[] {
  const labels = definition.parts.flatMap(({ fields }) => fields.filter(({ kind }) => kind === "annexList").map(({ label }) => label));
  // In the singular too: the list is called "Bijlagen", one of them "Bijlage 2".
  return labels.flatMap((label) => [squeeze(label), squeeze(label).replace(/n$/, "")]).filter((word) => word.length > 3);
}

/**
 * Cuts an annex off the end of an answer.
 *
 * @returns where the annex begins; null where there is none
 */
export function startOfAnnex(lines: readonly SourceLine[], words: readonly string[], look: TitleLook): number | null {
  const start = lines.findIndex((line, index) => {
    const text = lineText(line).trim();
    const behind = lengthOf(lines.slice(index + 1));
    if (behind === 0) return false;
    if (isCalledAnnex(line, words)) return true;
    if (index === 0 || !headingLike(line) || behind < VERY_LONG) return false;
    if (line.role.kind === "heading" && look.rank !== null) return line.role.rank < look.rank || (line.role.rank === look.rank && look.capitals && isCapitals(text));
    return line.pageStart && line.page !== undefined && look.freshPages.has(line.page) && (isCapitals(text) || !look.capitals);
  });
  return start === -1 ? null : start;
}

/** A line that begins with the form's word for an annex and stands as a heading does. */
function isCalledAnnex(line: SourceLine, words: readonly string[]): boolean {
  const text = lineText(line).trim();
  const [first = ""] = text.split(/[\s:.–-]+/);
  if (text.length > 120 || !words.includes(squeeze(first)) || !/^\P{L}*\p{Lu}/u.test(text)) return false;
  return headingLike(line) || line.pageStart || /^\S+\s*(?:[0-9]{1,2}|[A-Z]|[IVX]{1,4})?\s*[:.–-]/.test(text) || /^\S+(?:\s+(?:[0-9]{1,2}|[A-Z]))?$/.test(text) || line.gap && text.length < 80 && !/[.,;]$/.test(text);
}

/** Text that belongs to no question and is too much for a remark. */
export function isLong(lines: readonly SourceLine[]): boolean {
  return lengthOf(lines) >= LONG;
}

/** Text that is too much for anything but an annex. */
export function isVeryLong(lines: readonly SourceLine[]): boolean {
  return lengthOf(lines) >= VERY_LONG;
}

function lengthOf(lines: readonly SourceLine[]): number {
  return lines.reduce((sum, line) => sum + lineText(line).length, 0);
}

/** The annex that lines are: a first line that looks like a heading is its title. */
export function annexOf(lines: readonly SourceLine[]): { title: string; text: SourceLine[] } {
  const [first, ...rest] = lines;
  if (!first) return { title: "", text: [] };
  const title = lineText(first).replace(/\s+/g, " ").trim();
  const short = title.length <= 120 && !/[.;,]$/.test(title);
  return short && first.role.kind !== "item" && rest.length > 0 ? { title, text: rest } : { title: "", text: [...lines] };
}
