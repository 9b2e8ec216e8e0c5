import type { FormItem, FormPattern } from "./form-items";
import { closestPrefix } from "./closest-prefix";
import { lineText, type SourceLine } from "./source";
import { textBefore, textBehind, type Point, type SqueezedDocument } from "./squeezed-document";

/**
 * A place in the file that may be a line of the form. `score` says how surely; `whole` that nothing of
 * it is missing and nothing else stands on its line. One that begins nothing is only left out, as
 * is one in a table of contents.
 */
export type Candidate = { item: FormItem; start: Point; end: Point; score: number; whole: boolean; sameCase: boolean; beginsNothing?: true; inContents?: true };

/** Bullets, numbers and marks that may stand before a line of the form. */
const BEFORE = /^[\s•▪◦·●○■□☐☒✓➢➤►Øø§*#>|\-–—_"“”„'’‘([«]*(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,4})[.):]?[\s|]+)?[\s*_"“„'’‘(|-]*$/u;
/** What may stand behind it on its line without being text. */
const BEHIND = /^[\s:.;*_"”“'’|)\]>#=\-–—…•»?!]*$/u;
/** A wide gap, a colon, a dash: behind it stands something else. */
const SEPARATED = /^[*_"”“)\]]*(?:\s{2,}|\s*[:|]|\s+[-–—=]+\s|\s*[☐☒€])/u;
const TABLE_OF_CONTENTS = /^[\s.…_·-]{2,}\d{1,3}\s*$/u;

const WEIGHT: Readonly<Record<FormItem["kind"], number>> = {
  title: 10,
  subtitle: 5,
  explanation: 8,
  label: 9,
  row: 6,
  footnote: 4,
  block: 3,
  indicator: 4,
};

/** How many lines a line of the form may have been broken into. */
const MOST_LINES = 12;

/** Every place where a line of the form may stand, in reading order. */
export function findCandidates(document: SqueezedDocument, items: readonly FormItem[]): Candidate[] {
  const found: Candidate[] = [];
  const starts = lineStarts(document);
  for (const item of items) {
    const exact = item.patterns.flatMap((pattern) => occurrences(document, item, pattern));
    found.push(...exact);
    if (!exact.some(({ whole }) => whole)) found.push(...similar(document, item, starts));
  }
  // A line of the form may begin where another ends, in the middle of a line.
  const ends = new Set(found.map(({ end }) => document.indexOf(end)));
  for (const item of items) {
    for (const pattern of item.patterns) {
      for (const index of indexesOf(document.text, pattern.squeezed)) {
        if (ends.has(index) && !found.some((one) => one.item === item && document.indexOf(one.start) === index)) {
          const candidate = candidateAt(document, item, pattern, index, index + pattern.squeezed.length, 1, true);
          if (candidate) found.push(candidate);
        }
      }
    }
  }
  return found.sort((a, b) => comparePoints(a.start, b.start) || comparePoints(b.end, a.end));
}

export function comparePoints(a: Point, b: Point): number {
  return a.line - b.line || a.offset - b.offset;
}

function occurrences(document: SqueezedDocument, item: FormItem, pattern: FormPattern): Candidate[] {
  return indexesOf(document.text, pattern.squeezed).flatMap((index) => {
    const candidate = candidateAt(document, item, pattern, index, index + pattern.squeezed.length, 1, false);
    return candidate ? [candidate] : [];
  });
}

function* allIndexes(text: string, word: string): Generator<number> {
  for (let index = text.indexOf(word); index !== -1; index = text.indexOf(word, index + 1)) yield index;
}

function indexesOf(text: string, word: string): number[] {
  return [...allIndexes(text, word)];
}

function candidateAt(
  document: SqueezedDocument,
  item: FormItem,
  pattern: FormPattern,
  from: number,
  to: number,
  likeness: number,
  anywhere: boolean,
): Candidate | null {
  const start = document.pointAt(from);
  const last = document.pointAt(to - 1);
  const next = document.pointAt(to);
  const lines = document.lines.slice(start.line, last.line + 1);
  if (lines.length > MOST_LINES || next.line === last.line && next.offset === last.offset) return null;
  const end = endOf(document, last, pattern);
  const before = textBefore(document, start);
  const written = writtenText(document, start, end);
  const sameCase = lettersOf(written) === lettersOf(pattern.written) || likeness < 1 && written === written.toUpperCase() && pattern.written === pattern.written.toUpperCase();
  const colonLabel = pattern.written.endsWith(":") && (sameCase || /^\s*:/.test(textBehind(document, end)) || written.trimEnd().endsWith(":"));
  const midLine = !BEFORE.test(before);
  if (midLine && !anywhere && !(colonLabel && sameCase && /\s$/.test(before))) return null;
  const prominent = isProminent(lines, document);
  if (!prominent && isLowerCase(written) && !isLowerCase(pattern.written)) return null;
  const rest = textBehind(document, end);
  const alone = BEHIND.test(rest) || nextIsField(document, end);
  const separate = alone || SEPARATED.test(rest) || colonLabel || pattern.open;
  if (TABLE_OF_CONTENTS.test(rest) && !alone) return { item, start: lineStart(start, before), end: { line: end.line, offset: end.offset + rest.length }, score: 0, whole: false, sameCase, inContents: true };
  if (pattern.partial && !(alone && (sameCase || prominent))) return null;
  const running = !separate;
  if (running && !mayRunOn(item, pattern, sameCase, rest)) return null;
  const score =
    (WEIGHT[item.kind] + Math.min(pattern.squeezed.length, 80) / 20) *
    likeness *
    (sameCase ? 1 : prominent ? 0.95 : 0.75) *
    (alone ? 1 : separate ? 0.95 : 0.6) *
    (pattern.partial ? 0.5 : 1) *
    (midLine ? 0.9 : 1);
  return { item, start: midLine ? start : lineStart(start, before), end, score, whole: !pattern.partial && !running, sameCase };
}

/** Bullets and numbers before a line of the form go with it. */
function lineStart(start: Point, before: string): Point {
  return BEFORE.test(before) ? { line: start.line, offset: 0 } : start;
}

function endOf(document: SqueezedDocument, last: Point, pattern: FormPattern): Point {
  const text = textBehind(document, last);
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32).length;
  if (pattern.open) {
    const year = /^[^\p{L}]{0,24}/u.exec(text.slice(first))?.[0] ?? "";
    return { line: last.line, offset: last.offset + first + year.length };
  }
  // The marks that the form itself ends in.
  const marks = /[^\p{L}\p{N}]*$/u.exec(pattern.written)?.[0].replace(/\s/g, "") ?? "";
  let end = first;
  for (const mark of marks) {
    const behind = text.slice(end).trimStart();
    if (!behind.startsWith(mark)) break;
    end = text.length - behind.length + mark.length;
  }
  return { line: last.line, offset: last.offset + end };
}

/** Text that follows without any mark: only behind words that cannot be meant otherwise. */
function mayRunOn(item: FormItem, pattern: FormPattern, sameCase: boolean, rest: string): boolean {
  if (pattern.partial) return false;
  if (item.kind === "label" && item.filledIn) return sameCase && /^\s/.test(rest);
  if (item.kind === "title" || item.kind === "label") {
    const words = pattern.written.split(/\s+/).length;
    const capitals = pattern.written === pattern.written.toUpperCase();
    const fresh = /^\s+[^\p{L}]*(?:\p{Lu}|\d|$)/u.test(rest) || capitals && /^\s+\p{Ll}/u.test(rest);
    return sameCase && fresh && (capitals || words >= 3);
  }
  return pattern.squeezed.length >= 30;
}

function isProminent(lines: readonly SourceLine[], document: SqueezedDocument): boolean {
  if (lines.length === 0 || document.lines.length === 0) return false;
  return lines.every((line) => line.role.kind === "heading" || line.pieces.every((piece) => piece.bold === true || piece.text.trim() === ""));
}

function nextIsField(document: SqueezedDocument, end: Point): boolean {
  const line = document.lines[end.line];
  if (!line) return false;
  let offset = 0;
  for (const piece of line.pieces) {
    const behind = piece.text.slice(Math.max(0, end.offset - offset));
    if (offset + piece.text.length > end.offset && behind.trim() !== "") return piece.field !== undefined;
    offset += piece.text.length;
  }
  return false;
}

function writtenText(document: SqueezedDocument, start: Point, end: Point): string {
  return document.lines
    .slice(start.line, end.line + 1)
    .map((line, index, all) => {
      const text = lineText(line);
      return text.slice(index === 0 ? start.offset : 0, index === all.length - 1 ? end.offset : text.length);
    })
    .join(" ");
}

function lettersOf(text: string): string {
  return text.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "");
}

function isLowerCase(text: string): boolean {
  return /^[^\p{L}]*\p{Ll}/u.test(text);
}

function lineStarts(document: SqueezedDocument): number[] {
  return document.lines.map((line, index) => {
    const text = lineText(line);
    const marks = /^[\s•▪◦·●○■□☐☒✓➢➤►Øø§*#>|\-–—_"“”„'’‘([«]*(?:\(?\d{1,3}(?:\.\d{1,3})*[.):]?\s+)?/u.exec(text)?.[0].length ?? 0;
    return document.indexOf({ line: index, offset: marks });
  });
}

/** Places that are nearly a line of the form: a letter lost, a word misspelt. */
function similar(document: SqueezedDocument, item: FormItem, starts: readonly number[]): Candidate[] {
  const [pattern] = item.patterns;
  if (pattern === undefined || pattern.squeezed.length < 10) return [];
  const slack = Math.min(12, Math.floor(pattern.squeezed.length * 0.12));
  const found: Candidate[] = [];
  for (const from of new Set(starts)) {
    if (!beginsAlike(document.text, from, pattern.squeezed)) continue;
    const closest = closestPrefix(pattern.squeezed, document.text.slice(from, from + pattern.squeezed.length + slack), slack);
    if (closest === null) continue;
    const likeness = 1 - closest.distance / pattern.squeezed.length;
    const candidate = candidateAt(document, item, pattern, from, from + closest.length, likeness * 0.95, false);
    if (candidate) found.push(candidate);
  }
  return found;
}

/** A cheap look before the dear comparison: most of the first letters occur near the beginning. */
function beginsAlike(text: string, from: number, pattern: string): boolean {
  const begin = text.slice(from, from + 16);
  let pairs = 0;
  for (let index = 0; index < 8; index += 1) if (begin.includes(pattern.slice(index, index + 3))) pairs += 1;
  return pairs >= 4;
}
