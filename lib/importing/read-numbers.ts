import { squeeze } from "./squeeze";
import { isBlank, lineText, sliceLine, type SourceLine } from "./source";

/** How many lines below the label the numbers may stand. */
const LOOK_AHEAD = 3;
const SEQUENCE = /^[\s:.;|]*((?:(?:nr\.?|nummers?)\s*)?\d{1,3}(?:(?:\s*(?:[,;/&+|]|en|-|t\/m|tot en met)\s*|\s+)\d{1,3}(?![\d%]))*)(?=$|[\s.,;:|)])/iu;

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
  const wanted = squeeze(suffix ?? "");
  const at = wanted === "" ? -1 : lines.slice(0, LOOK_AHEAD).findIndex((line) => squeeze(lineText(line)).includes(wanted));
  if (at === -1) {
    const first = lines[0];
    const alone = first && readSequence(lineText(first), known);
    if (!first || !alone || alone.rest.trim() !== "" || alone.numbers.length === 0) return { numbers: [], outside: [], rest: [...lines], lines: [] };
    return { ...alone, rest: lines.slice(1), lines: [first] };
  }
  const line = lines[at];
  if (!line) return { numbers: [], outside: [], rest: [...lines], lines: [] };
  const text = lineText(line);
  const behind = endOfWords(text, wanted);
  const before = sliceLine(line, 0, startOfWords(text, wanted));
  const head = [...lines.slice(0, at), ...(isBlank(before) ? [] : [before])];
  const found = readSequence(text.slice(behind), known);
  if (found.numbers.length > 0 || found.rest.trim() !== "") {
    const rest = sliceLine(line, text.length - found.rest.length, text.length);
    const next = lines[at + 1];
    const more = next && found.rest.trim() === "" && /[,;&/]\s*$/.test(text) ? readSequence(lineText(next), known) : undefined;
    if (more && more.rest.trim() === "") {
      return { numbers: [...found.numbers, ...more.numbers], outside: [...found.outside, ...more.outside], rest: [...head, ...lines.slice(at + 2)], lines: lines.slice(at, at + 2) };
    }
    return { ...found, rest: [...head, ...(isBlank(rest) ? [] : [rest]), ...lines.slice(at + 1)], lines: [line] };
  }
  // In a table, or where the line was broken, the numbers stand by themselves below.
  const next = lines[at + 1];
  const below = next && readSequence(lineText(next), known);
  if (next && below && below.rest.trim() === "" && below.numbers.length > 0) {
    return { ...below, rest: [...head, ...lines.slice(at + 2)], lines: [line, next] };
  }
  return { numbers: [], outside: [], rest: [...head, ...lines.slice(at + 1)], lines: [line] };
}

function readSequence(text: string, known: ReadonlySet<number>): { numbers: number[]; outside: number[]; rest: string } {
  const match = SEQUENCE.exec(text);
  if (!match) return { numbers: [], outside: [], rest: text.replace(/^[\s:.;,_…|]+$/, "") };
  const list = match[1] ?? "";
  const all = [...list.matchAll(/(\d{1,3})(?:\s*(?:-|t\/m|tot en met)\s*(\d{1,3}))?/giu)].flatMap(([, from = "", to]) => range(Number(from), to === undefined ? undefined : Number(to)));
  // "6 leerlingen ..." is a sentence, not a choice.
  const behind = text.slice(match[0].length);
  return {
    numbers: [...new Set(all.filter((number) => known.has(number)))],
    outside: all.filter((number) => !known.has(number)),
    rest: behind.replace(/^[\s.,;:|)]+/, ""),
  };
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
