import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/data/client";
import { loadYears } from "@/lib/data/dashboard/load-years";
import type { RegionRow } from "@/lib/data/regions/find-region";
import { findRound, type RoundRow } from "@/lib/data/rounds/find-round";
import { collectiveParts } from "@/lib/document/collective/collective-parts";
import type { CollectiveReport } from "@/lib/document/collective/collective-report";
import { showYearsPublicly } from "@/lib/figures/show-year";
import type { Part } from "@/lib/template/definition";
import { loadCollectiveTexts } from "./collective-text";
import { loadQuotations, type Quotation } from "./quotations";

export type Collective = {
  region: RegionRow;
  round: RoundRow;
  /** Null as long as no board handed in. */
  report: CollectiveReport | null;
  /** The parts that the office can write with, in the form's order. */
  parts: readonly Part[];
  /** Also those that are not printed. */
  quotations: readonly Quotation[];
};

/**
 * The report over all boards of a round, with only what outsiders may see whoever asks for it. Null for
 * who may not make it, and for what does not exist.
 */
export async function loadCollective(actor: Actor, at: { round: string; regionSlug?: string | undefined }, now: Date): Promise<Collective | null> {
  const found = await findRound(actor, "region.writeCollective", at.round, at.regionSlug);
  if (!found) return null;
  const { region, round } = found;
  const [years, adopted, texts, quotations] = await Promise.all([
    loadYears(region.id, round, now),
    database().report.findMany({ where: { roundId: round.id, status: "adopted" }, select: { boardId: true } }),
    loadCollectiveTexts(round),
    loadQuotations(round),
  ]);
  const codes = round.partnerships.map(({ code }) => code);
  const last = years.at(-1);
  const shown = last && last.cells.size > 0 ? showYearsPublicly(years, codes.length > 1 ? [null, ...codes] : [null]) : null;
  return {
    region,
    round,
    parts: last ? collectiveParts(last.definition) : [],
    quotations,
    report:
      last && shown
        ? {
            region: region.name,
            definition: last.definition,
            period: round.period,
            partnerships: round.partnerships.map(({ code, name, shortName }) => ({ code, name, shortName })),
            madeAt: now,
            years: shown,
            adopted: new Set(adopted.map(({ boardId }) => boardId)),
            texts,
            quotations: quotations.filter(({ flag }) => flag === null).map(({ part, text, by }) => ({ part, text, by })),
          }
        : null,
  };
}
