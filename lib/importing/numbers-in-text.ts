import { parseCount } from "@/lib/values/number";

/** A number in a sentence, with what stands around it. */
export type NumberInText = {
  value: number;
  percent: boolean;
  /** What the sentence says it was the year before. */
  previous: number | null;
  /** The words beside it, up to another number or the end of the clause. */
  near: string;
  /** The word right behind it. */
  noun: string;
};

const NUMBER = /(?<![\p{L}\d.,/€-])(?:(?<=\s|^|\()-)?(\d{1,3}(?:\.\d{3})+|\d+)(,\d+)?(\s?%|\s+procent(?!\p{L}))?(?![\d/]|[.,]\d|-\d)/gu;
/** A year, or a period of two. */
const YEAR = /^(?:19|20)\d{2}$/;
/** Behind these a number names something; before those it measures time or money. */
const NAMES = /(?:groep|groepen|niveau|leerjaar|klas|fase|cluster|artikel|art\.|punt|nr\.?|nummer|indicator|ankerpunt|hoofdstuk|pagina|bijlage|week|kwartaal|€|eur)\s*$/iu;
const MEASURES = /^\s*(?:jaar|jaren|jarige?n?|maand|maanden|week|weken|dag|dagen|uur|uren|minuten|x|keer|maal|fte|euro|jan|feb|maart|april|mei|juni|juli|aug|sept|okt|nov|dec)(?:\p{L}*)(?!\p{L})/iu;
const PREVIOUS = /^[^.\d]{0,30}?(?:vorige?\s+(?:school)?jaar|jaar\s+(?:ervoor|daarvoor|eerder)|(?<!\p{L})was(?!\p{L})|voorgaande?\s+jaar)[^.\d]{0,15}?(\d[\d.]*(?:,\d+)?)\s*(%|procent)?/iu;
const CLAUSE = /[;:()]|,(?!\d)|(?<!\p{L})(?:waarvan|maar|terwijl|en|plus)(?!\p{L})/u;

/** The numbers of a sentence that count something or are a share. */
export function numbersIn(sentence: string): NumberInText[] {
  const found = [...sentence.matchAll(NUMBER)].map((match) => ({ match, from: match.index, to: match.index + match[0].length }));
  const counted = found.filter(({ match, from, to }) => {
    const before = sentence.slice(0, from);
    const behind = sentence.slice(to);
    if (match[3] !== undefined) return true;
    return match[2] === undefined && !YEAR.test(match[1] ?? "") && !NAMES.test(before) && !MEASURES.test(behind);
  });
  const previous = new Set<number>();
  return counted.flatMap(({ match, from, to }, index): NumberInText[] => {
    if (previous.has(from)) return [];
    const percent = match[3] !== undefined;
    const value = valueOf(`${match[1] ?? ""}${match[2] ?? ""}`);
    const last = PREVIOUS.exec(sentence.slice(to));
    const next = counted[index + 1];
    // The number in "(vorig jaar 15)" belongs to the one before it.
    const own = last && (next === undefined || next.from >= to + last.index + last[0].lastIndexOf(last[1] ?? "")) ? last : null;
    if (own && next) previous.add(next.from);
    // What stands in brackets about last year parts no words from their number.
    const end = own ? to + own.index + own[0].length : to;
    const behindAll = sentence.slice(end, counted.slice(index + 1).find(({ from: start }) => start >= end)?.from ?? sentence.length);
    const behind = behindAll.replace(/^[\s)\]]+/, "").split(CLAUSE)[0] ?? "";
    const before = sentence.slice(counted[index - 1]?.to ?? 0, from).split(CLAUSE).at(-1) ?? "";
    const noun = /^\s*([\p{L}]+)/u.exec(sentence.slice(to))?.[1] ?? "";
    if (value === null) return [];
    return [{ value, percent, previous: own ? valueOf(own[1] ?? "") : null, near: `${before} ${sentence.slice(to, end)} ${behind}`, noun }];
  });
}

function valueOf(typed: string): number | null {
  if (typed.includes(",")) return Number(typed.replaceAll(".", "").replace(",", "."));
  const parsed = parseCount(typed.replace(/\.$/, ""));
  return parsed.ok ? parsed.value : null;
}
