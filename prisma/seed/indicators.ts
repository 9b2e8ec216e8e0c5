import type { Prisma } from "@/lib/data/generated/client";
import type { PeriodKind } from "@/lib/key-figures/figure-period";
import { storedKeyOf, type Indicator } from "@/lib/key-figures/indicator";
import { calendarDay } from "@/lib/values/date";
import { periodKey, previousPeriod, type Period } from "@/lib/values/period";
import type { DemoBoard } from "./boards/demo-board";
import type { DemoRound } from "./calendar";
import { demoId, randomFor } from "./random";
import { boardId } from "./store-region";

type DemoIndicator = Indicator & {
  /** About what boards have, what the SWVs have and the country, and how it moves in a year. */
  level: { board: readonly [number, number]; national: number; trend: number };
};

const percent = { type: "percent", decimals: 2, unit: "", counts: "other", perPartnership: false } as const;

/** Key figures that the office of the first region keeps itself. */
export const demoIndicators: readonly DemoIndicator[] = [
  {
    ...percent,
    key: "deelname-sbo",
    label: "Deelname SBO",
    periodKind: "countDate",
    part: "verwijzingen",
    question: "",
    definition: "Leerlingen uit het werkgebied van het bestuur die naar het speciaal basisonderwijs gaan, gedeeld door alle leerlingen in het basisonderwijs.",
    source: "leerlingentelling",
    level: { board: [1.8, 3.4], national: 2.47, trend: -0.05 },
  },
  {
    ...percent,
    key: "deelname-so",
    label: "Deelname SO",
    periodKind: "countDate",
    part: "verwijzingen",
    question: "",
    definition: "Hetzelfde, voor het speciaal onderwijs.",
    source: "leerlingentelling",
    level: { board: [0.9, 2.1], national: 1.49, trend: 0.03 },
  },
  {
    ...percent,
    key: "verwijzingspercentage",
    label: "Verwijzingspercentage",
    periodKind: "schoolYear",
    part: "verwijzingen",
    question: "verwijzingen",
    definition: "Eerste verwijzingen naar SBO en SO in het schooljaar, gedeeld door alle leerlingen in het basisonderwijs.",
    source: "Kengetallen TLV",
    level: { board: [0.4, 1.1], national: 0.72, trend: -0.02 },
  },
];

/** How many years the office goes back before the first round. */
const EARLIER = 2;

/** The values of those indicators for boards, SWVs and the country, over the rounds and some years before. */
export function indicatorRows(
  regionId: string,
  boards: readonly DemoBoard[],
  partnershipCodes: readonly string[],
  rounds: readonly DemoRound[],
  by: { updatedAt: Date; updatedById: string },
): Prisma.KeyFigureCreateManyInput[] {
  return demoIndicators.flatMap((indicator) => {
    const periods = periodsOf(rounds, indicator.periodKind);
    const figureKey = storedKeyOf(indicator);
    const row = (whose: { boardId: string | null; partnership: string }, index: number, value: number): Prisma.KeyFigureCreateManyInput => ({
      id: demoId("indicator value", regionId, figureKey, whose.boardId ?? "", whose.partnership, index),
      regionId,
      ...whose,
      figureKey,
      periodKey: periods[index] ?? "",
      state: "number",
      value: Math.round(Math.max(0, value) * 100) / 100,
      source: indicator.source,
      ...by,
    });
    const over = (whose: { boardId: string | null; partnership: string }, start: number, noise: number) => {
      const random = randomFor("indicator", figureKey, whose.boardId ?? "", whose.partnership);
      return periods.map((_, index) => row(whose, index, start + index * indicator.level.trend + random.between(-noise, noise)));
    };
    const [low, high] = indicator.level.board;
    return [
      ...boards.flatMap(({ number }) => over({ boardId: boardId(number), partnership: "" }, randomFor("indicator level", figureKey, number).between(low, high), 0.15)),
      ...partnershipCodes.flatMap((partnership) => over({ boardId: null, partnership }, (low + high) / 2, 0.06)),
      // The country is known a year later.
      ...over({ boardId: null, partnership: "" }, indicator.level.national, 0.02).slice(0, -1),
    ];
  });
}

function periodsOf(rounds: readonly DemoRound[], kind: PeriodKind): string[] {
  const [first] = rounds;
  if (!first) return [];
  const earlier: Period[] = [];
  for (let period = first.period; earlier.length < EARLIER; ) earlier.unshift((period = previousPeriod(period)));
  if (kind !== "countDate") return [...earlier, ...rounds.map(({ period }) => period)].map(periodKey);
  const days = rounds.map(({ countDate }) => calendarDay(countDate));
  const before = earlier.map((_, index) => `${first.countDate.getUTCFullYear() - EARLIER + index}-02-01`);
  return [...before, ...days].map((day) => `countDate:${day}`);
}
