import { lineText, type SourceLine } from "./source";

/** Longest line that may be a running head, in characters, and how many may stand together. */
const SHORT = 100;
const TOGETHER = 3;
/** Fewest times that it returns, and fewest lines that a page has. */
const TIMES = 3;
const PAGE = 25;
/** How much longer one page may be than another: a page of tables has fewer lines. */
const SPREAD = 2.5;
/** Part of the file over which it returns: an answer may be the same three times, not all through it. */
const THROUGHOUT = 0.5;

type Place = { line: SourceLine; before: SourceLine | undefined; block: readonly SourceLine[] };

/**
 * The running heads and page numbers in text that has lost its pages: short lines between blank
 * lines that return at about the same distance, with at most a number that differs. Numbers alone
 * must count on by one.
 *
 * @param isFormLine whether a text is a line of the form: what stands right below one is an answer, mostly
 */
export function returningLines(lines: readonly SourceLine[], isFormLine: (text: string) => boolean): Set<SourceLine> {
  const places = placesAlone(lines).filter(({ line }) => !isFormLine(lineText(line)));
  const isBelowForm = ({ before }: Place) => before !== undefined && isFormLine(lineText(before));
  const groups = [...Map.groupBy(places, ({ line }) => headKey(line)).entries()]
    .map(([key, all]) => (/\p{L}{2}/u.test(key) ? { own: all, most: 0.5 } : { own: countingOn(all), most: 1 }))
    .filter(({ own }) => (own.at(-1)?.line.at ?? 0) - (own[0]?.line.at ?? 0) >= ((lines.at(-1)?.at ?? 0) - (lines[0]?.at ?? 0)) * THROUGHOUT)
    .filter(({ own, most }) => atDistance(own.map(({ line }) => line)) && own.filter(isBelowForm).length < own.length * most);
  const returning = new Set(groups.flatMap(({ own }) => own.map(({ line }) => line)));
  // A line of an answer may be the same as a head; then something else stands with it.
  return new Set(places.flatMap(({ line, block }) => (block.every((one) => returning.has(one)) ? [line] : [])));
}

function placesAlone(lines: readonly SourceLine[]): Place[] {
  const blocks: SourceLine[][] = [];
  for (const line of lines) {
    if (line.gap || blocks.length === 0) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.flatMap((block, index) => {
    const alone = block.length <= TOGETHER && block.every((line) => lineText(line).trim().length <= SHORT);
    return alone ? block.map((line) => ({ line, before: blocks[index - 1]?.at(-1), block })) : [];
  });
}

/** What a line has in common with a running head that differs in a number only. */
export function headKey(line: Pick<SourceLine, "pieces">): string {
  return lineText(line).trim().replace(/\s+/g, " ").replace(/\d+/g, "#");
}

/** The longest run among lines of numbers that counts on by one: an answer may be a number too. */
function countingOn(places: readonly Place[]): Place[] {
  const runs = places.map((first, index) => {
    const run = [first];
    for (const place of places.slice(index + 1)) if (numberOf(place) === numberOf(run.at(-1) ?? first) + 1) run.push(place);
    return run;
  });
  return runs.filter((run) => atDistance(run.map(({ line }) => line))).reduce<Place[]>((longest, run) => (run.length > longest.length ? run : longest), []);
}

function numberOf({ line }: Place): number {
  return Number(/\d+/.exec(lineText(line))?.[0] ?? Number.NaN);
}

/** Whether lines stand about a page apart; the last page may be short. */
function atDistance(lines: readonly SourceLine[]): boolean {
  if (lines.length < TIMES) return false;
  const distances = lines.slice(1).map((line, index) => line.at - (lines[index]?.at ?? 0));
  const whole = distances.slice(0, -1);
  return Math.min(...whole) >= PAGE && Math.max(...distances) <= Math.min(...whole) * SPREAD;
}
