import { countWord } from "./format-figure";
import type { Overview } from "./overview";

/**
 * What stands out and may be worth a word when the boards meet, each in one plain sentence: the
 * indicator that most boards worked out, those that nobody did, and boards below a norm.
 */
export function talkingPoints({ indicators, core }: Pick<Overview, "indicators" | "core">): string[] {
  return [...indicators.flatMap(indicatorPoints), ...core.flatMap(normPoint)];
}

function indicatorPoints({ counts, groups, boards }: Overview["indicators"][number]): string[] {
  if (!boards.some(({ state }) => state === "number")) return [];
  const texts = new Map(groups.flatMap(({ indicators }) => indicators.map(({ number, text }) => [number, text])));
  // An indicator that is for none of these boards says nothing about them.
  const asked = [...counts].filter(([, { of }]) => of > 0);
  const [most] = asked.toSorted(([, a], [, b]) => b.boards - a.boards);
  const never = asked.filter(([, count]) => count.boards === 0).map(([number]) => number);
  const points: string[] = [];
  if (most && most[1].boards > 1) {
    const [number, { boards: count }] = most;
    points.push(`Indicator ${number} (${shortened(texts.get(number) ?? "")}) werkten ${countWord(count)} besturen uit.`);
  }
  if (never.length === 1) points.push(`Indicator ${never[0]} werkte geen bestuur uit.`);
  if (never.length > 1) points.push(`${capital(countWord(never.length))} van de ${asked.length} indicatoren werkte geen bestuur uit.`);
  return points;
}

function normPoint(row: Overview["core"][number]): string[] {
  const { belowNorm } = row.total;
  const { figure, value } = row.line;
  if (!belowNorm || figure.norm === undefined) return [];
  const name = figure.dimension?.values.find(({ id }) => id === value)?.label ?? figure.label;
  const who = belowNorm === 1 ? "één bestuur" : `${countWord(belowNorm)} besturen`;
  return [`${name}: ${who} onder de norm van ${figure.norm}%.`];
}

const LONGEST = 90;

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(" ", LONGEST))} …`;
}

function capital(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}
