import { plainText } from "@/lib/rich-text/plain-text";
import type { RichText } from "@/lib/rich-text/types";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import type { TemplateDefinition } from "@/lib/template/definition";
import { numbersIn, type NumberInText } from "./numbers-in-text";
import { squeeze } from "./squeeze";

/** A figure that a sentence seems to give. */
export type FigureInText = { figure: string; value: number; previousYear: number | null; quote: string };

/** A figure, or one value of its dimension, with the words by which it is known in its part. */
type Named = { key: string; figure: FigureDefinition; words: readonly { stem: string; weight: number }[]; total: number };

/** How much of a figure's own words must stand around a number. */
const ENOUGH = 0.45;
/** A word somewhere else in the sentence says less than one beside the number. */
const ELSEWHERE = 0.6;

/** Words that say nothing of what is counted. */
const EMPTY = new Set("de het een en of in op van voor naar bij uit met door per aan te tot dan die dat is zijn als er om niet wel al sinds vanuit waarvan aantal deel".split(" "));

/**
 * Numbers in the text of a part that may be its figures. Which figure a number is about follows from
 * the words of the form itself: labels, dimensions and units of the figures of that part.
 */
export function figuresInText(text: RichText, part: string, definition: TemplateDefinition): FigureInText[] {
  const figures = definition.figures.filter((figure) => figure.part === part && figure.source === "asked" && (figure.type === "integer" || figure.type === "percent"));
  if (figures.length === 0) return [];
  const named = namedFigures(figures);
  const units = [...new Set(figures.filter(({ type }) => type === "integer").map(({ unit }) => unit))];
  const best = new Map<string, FigureInText & { score: number }>();
  for (const sentence of sentencesOf(plainText(text))) {
    for (const number of numbersIn(sentence)) {
      const found = figureFor(number, sentence, named, units);
      if (found && found.score > (best.get(found.named.key)?.score ?? 0)) {
        best.set(found.named.key, { figure: found.named.key, value: number.value, previousYear: number.previous, quote: sentence, score: found.score });
      }
    }
  }
  return [...best.values()].map(({ figure, value, previousYear, quote }) => ({ figure, value, previousYear, quote }));
}

function sentencesOf(text: string): string[] {
  return text
    .split(/\n|(?<=[.!?]["”’)]?)\s+(?=["“‘(]?[\p{Lu}\d]|\p{Ll}{2,})/u)
    .map((sentence) => sentence.trim())
    // A row of a table is no sentence: what its numbers are stands above them.
    .filter((sentence) => /\d/.test(sentence) && !sentence.includes("\t"));
}

function namedFigures(figures: readonly FigureDefinition[]): Named[] {
  const entries = figures.flatMap((figure) => {
    const own = { key: figure.id, figure, stems: stemsOf(figure.label) };
    const values = (figure.dimension?.values ?? []).map(({ id, label }) => ({ key: `${figure.id}.${id}`, figure, stems: stemsOf(label) }));
    return [own, ...values];
  });
  const spread = (stem: string) => entries.filter(({ stems }) => stems.includes(stem)).length;
  return entries.map(({ key, figure, stems }) => {
    // A word that many figures share tells little of which one is meant.
    const words = stems.map((stem) => ({ stem, weight: 1 / spread(stem) }));
    return { key, figure, words, total: words.reduce((sum, { weight }) => sum + weight, 0) };
  });
}

function stemsOf(text: string): string[] {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "" && !EMPTY.has(word.toLowerCase()));
  return [...new Set(words.map(squeeze).filter((word) => word !== ""))];
}

function figureFor(number: NumberInText, sentence: string, named: readonly Named[], units: readonly string[]): { named: Named; score: number } | null {
  const near = stemsOf(number.near);
  const all = stemsOf(sentence);
  const unit = number.percent ? undefined : units.find((one) => alike(squeeze(one), squeeze(number.noun)));
  const candidates = named.filter(({ figure }) => (figure.type === "percent") === number.percent && (unit === undefined || figure.unit === unit));
  const scored = candidates
    .map((one) => ({ named: one, score: scoreOf(one, near, all) }))
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (!first) return null;
  return second && second.score >= first.score - 0.01 ? null : first;
}

function scoreOf({ words, total }: Named, near: readonly string[], all: readonly string[]): number {
  const found = words.reduce((sum, { stem, weight }) => {
    if (near.some((word) => alike(stem, word))) return sum + weight;
    return all.some((word) => alike(stem, word)) ? sum + weight * ELSEWHERE : sum;
  }, 0);
  return total === 0 ? 0 : found / total;
}

/** Forms of one word: short ones as they are, longer ones by what they share. */
function alike(stem: string, word: string): boolean {
  if (stem === word) return true;
  if (stem.length < 5 || word.length < 5) return false;
  if (word.startsWith(stem) || stem.startsWith(word)) return true;
  return sharedLength(stem, word) >= Math.max(5, Math.ceil(stem.length * 0.55));
}

/** The longest run of letters that both words have. */
function sharedLength(a: string, b: string): number {
  let best = 0;
  for (let from = 0; from + best < a.length; from += 1) {
    while (from + best < a.length && b.includes(a.slice(from, from + best + 1))) best += 1;
  }
  return best;
}
