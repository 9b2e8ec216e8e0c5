import { squeeze } from "./squeeze";
import { isBlank, lineText, sliceLine, type SourceLine } from "./source";

/** How many lines below the label the numbers may stand. */
const LOOK_AHEAD = 3;
const WORD = String.raw`(?:nr\.?|nrs\.?|nummers?|nummer\(s\))\s*:?\s*`;
const NUMBER = String.raw`\d{1,3}(?:\s*\([^)\d]*\))?`;
const SEQUENCE = new RegExp(String.raw`^[\s:.;|]*((?:${WORD})?${NUMBER}(?:(?:\s*(?:[,;/&+|]|en|-|t\/m|tot en met)\s*|\s+)(?:${WORD})?${NUMBER}(?![\d%]))*)(?=$|[\s.,;:|)])`, "iu");
/** The same word in another form than the label has it. */
const OTHER_WORD = /(?:^|\s)(?:nummers?|nrs?)\b\.?\s*(?:\(s\))?\s*[:.]?\s*(?=\d)/iu;

/**
 * The numbers of indicators behind their label, and the text that follows them.
 *
 * @param suffix the words between the label and the numbers, such as "Nummer(s):"
 * @param known the numbers that can be chosen
 */
export function readNumbers(
  lines: readonly SourceLine[],
  suffix: string | undefined,
  known: ReadonlySet<number>,
): { numbers: number[]; outside: number[]; rest: SourceLine[]; lines: SourceLine[] } {
  const found = labelIn(lines.slice(0, LOOK_AHEAD), squeeze(suffix ?? ""));
  if (!found) {
    const first = lines[0];
    const alone = first && readSequence(lineText(first), known);
    if (!first || !alone || alone.rest.trim() !== "" || alone.numbers.length === 0) return { numbers: [], outside: [], rest: [...lines], lines: [] };
    return withThoseBelow(alone, lines, 0, [], known);
  }
  const { at, start, end } = found;
  const line = lines[at];
  if (!line) return { numbers: [], outside: [], rest: [...lines], lines: [] };
  const text = lineText(line);
  const before = sliceLine(line, 0, start);
  const head = [...lines.slice(0, at), ...(isBlank(before) ? [] : [before])];
  const beside = readSequence(text.slice(end), known);
  if (beside.rest.trim() === "") return withThoseBelow(beside, lines, at, head, known);
  const rest = sliceLine(line, text.length - beside.rest.length, text.length);
  return { ...beside, rest: [...head, rest, ...lines.slice(at + 1)], lines: [line] };
}

type Sequence = { numbers: number[]; outside: number[]; rest: string };

/** In a table, or where the line was broken, more numbers stand by themselves below. */
function withThoseBelow(first: Sequence, lines: readonly SourceLine[], at: number, head: readonly SourceLine[], known: ReadonlySet<number>) {
  const numbers = [...first.numbers];
  const outside = [...first.outside];
  let end = at + 1;
  for (let line = lines[end]; line; line = lines[end]) {
    const below = readSequence(lineText(line), known);
    const none = below.numbers.length === 0 || (below.outside.length > 0 && numbers.length > 0);
    if (below.rest.trim() !== "" || none || below.numbers.some((number) => numbers.includes(number))) break;
    numbers.push(...below.numbers);
    outside.push(...below.outside);
    end += 1;
  }
  return { numbers, outside, rest: [...head, ...lines.slice(end)], lines: lines.slice(at, end) };
}

/** Where the word before the numbers stands. */
function labelIn(lines: readonly SourceLine[], wanted: string): { at: number; start: number; end: number } | null {
  const at = wanted === "" ? -1 : lines.findIndex((line) => squeeze(lineText(line)).includes(wanted));
  const line = lines[at];
  if (line) return { at, start: startOfWords(lineText(line), wanted), end: endOfWords(lineText(line), wanted) };
  for (const [index, other] of lines.entries()) {
    const found = OTHER_WORD.exec(lineText(other));
    if (found && (index === 0 || found.index === 0)) return { at: index, start: found.index, end: found.index + found[0].length };
  }
  return null;
}

function readSequence(text: string, known: ReadonlySet<number>): Sequence {
  const match = SEQUENCE.exec(text);
  if (!match) return { numbers: [], outside: [], rest: text.replace(/^[\s:.;,_…|]+$/, "") };
  const list = withoutCounted(match[1] ?? "", text.slice(match[0].length));
  const from = match[0].length - (match[1] ?? "").length + list.length;
  const plain = list.replace(/\([^)]*\)/g, " ");
  const all = [...plain.matchAll(/(\d{1,3})(?:\s*(?:-|t\/m|tot en met)\s*(\d{1,3}))?/giu)].flatMap(([, first = "", to]) => range(Number(first), to === undefined ? undefined : Number(to)));
  return {
    numbers: [...new Set(all.filter((number) => known.has(number)))],
    outside: all.filter((number) => !known.has(number)),
    rest: text.slice(from).replace(/^[\s.,;:|)]+/, ""),
  };
}

/** The last of several numbers counts something where a word follows it: "6, 7 leerlingen". */
function withoutCounted(list: string, behind: string): string {
  const last = /(?:[,;/&+|\s]|en)+\d{1,3}$/iu.exec(list);
  return last && /\d/.test(list.slice(0, last.index)) && /^\s+\p{Ll}{2}/u.test(behind) ? list.slice(0, last.index) : list;
}

function range(from: number, to: number | undefined): number[] {
  if (to === undefined) return [from];
  return to > from && to - from < 50 ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : [from, to];
}

function startOfWords(text: string, wanted: string): number {
  return edgeOfWords(text, wanted).start;
}

function endOfWords(text: string, wanted: string): number {
  const { end } = edgeOfWords(text, wanted);
  return end + (/^[^\p{L}\p{N}]*/u.exec(text.slice(end))?.[0].length ?? 0);
}

/** Where squeezed words stand in a text. */
function edgeOfWords(text: string, wanted: string): { start: number; end: number } {
  for (let start = 0; start < text.length; start += 1) {
    if (squeeze(text[start] ?? "") === "") continue;
    let taken = "";
    for (let end = start; end < text.length && taken.length < wanted.length; end += 1) {
      taken += squeeze(text[end] ?? "");
      if (taken === wanted) return { start, end: end + 1 };
    }
  }
  return { start: text.length, end: text.length };
}
