import type { Scope } from "@/lib/figures/board-value";
import type { FigureRow } from "@/lib/figures/figure-row";
import { lineKey, type FigureLine } from "@/lib/figures/line";
import { makeOverview, type Overview } from "@/lib/figures/overview";
import type { PartnershipLabel } from "@/lib/template/context";
import type { CollectiveReport } from "./collective-report";

/** The figures of a round over all its SWVs and in each of them, with only what may be published. */
export type RoundFigures = {
  report: CollectiveReport;
  whole: Overview;
  /** Empty where the round is of one SWV: what is in it is the whole. */
  partnerships: readonly { label: PartnershipLabel; overview: Overview }[];
};

export function roundFigures(report: CollectiveReport): RoundFigures {
  const { partnerships, years } = report;
  const overview = (scope: Scope) => makeOverview(years, scope, "outside");
  return {
    report,
    whole: overview(null),
    partnerships: partnerships.length < 2 ? [] : partnerships.map((label) => ({ label, overview: overview(label.code) })),
  };
}

/** The row of the same line in another overview. */
export function sameRow(rows: readonly FigureRow[], line: FigureLine): FigureRow | undefined {
  const key = lineKey(line);
  return rows.find((row) => lineKey(row.line) === key);
}
