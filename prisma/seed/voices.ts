import type { DemoBoard } from "./boards/demo-board";
import type { DemoRound } from "./calendar";
import type { BoardYear } from "./board-year";
import type { Theme } from "./facts/opinions";
import { periodLabel, previousPeriod } from "@/lib/values/period";
import { randomFor } from "./random";
import { enumerate } from "./texts/words";
import type { Voice } from "./texts/voice";

/** How a theme is called within a sentence. */
const THEME_WORDS: Readonly<Record<Theme, string>> = {
  rekenen: "rekenen",
  taalLezen: "taal en lezen",
  jongeKind: "het jonge kind",
  gedrag: "gedrag en taakaanpak",
  hoogbegaafdheid: "meer- en hoogbegaafdheid",
  nt2: "Nederlands als tweede taal",
};

/** Percent of all primary school pupils of the region that was referred. */
export function regionShares(years: readonly BoardYear[]): { so: number; sbo: number } {
  const pupils = years.reduce((total, year) => total + year.totals.bao, 0);
  const share = (of: "so" | "sbo") => (years.reduce((total, { referrals }) => total + (referrals?.[of] ?? 0), 0) / pupils) * 100;
  return { so: share("so"), sbo: share("sbo") };
}

/** What the texts of a board's report may speak of. `years` are the board's, up to this one. */
export function voiceOf(
  board: DemoBoard,
  round: DemoRound,
  years: readonly BoardYear[],
  region: { so: number; sbo: number },
): Voice {
  const year = years[round.index];
  if (!year || round.period.kind !== "schoolYear") throw new Error(`no facts of ${board.name} for ${round.label}`);
  const size = ({ bao = 0, sbo = 0, so = 0 }: DemoBoard["schools"][number]) => bao + sbo + so;
  const places = [...board.schools].sort((a, b) => size(b) - size(a)).map(({ municipality }) => municipality);
  const theme = THEME_WORDS[year.opinions.themes[0] ?? "rekenen"];
  return {
    board,
    one: year.schoolCounts.all === 1,
    year,
    before: years[round.index - 1],
    labels: {
      previous: periodLabel(previousPeriod(round.period)),
      current: round.label,
      next: periodLabel({ kind: "schoolYear", start: round.period.start + 1 }),
    },
    place: places[0] ?? "",
    places: enumerate(places),
    theme,
    themeName: theme.replace(/^het /, ""),
    region,
    random: randomFor("voice", board.number, round.index),
  };
}
