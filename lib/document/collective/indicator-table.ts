import type { IndicatorOverview } from "@/lib/figures/overview";
import type { Indicator } from "@/lib/template/definition";
import { formatNumber } from "@/lib/values/number";
import type { SummaryTableBlock } from "../model";
import { nameColumn, numberColumn, rowOf, summaryTable, textCell } from "./cells";

/** How many boards worked out each indicator of a part, in the form's order. */
export function indicatorTable(part: string, indicators: readonly Indicator[], { line, counts, boards }: IndicatorOverview): SummaryTableBlock {
  // The indicators of one part are all for the same boards.
  const gave = boards.filter(({ state, notForBoard }) => state === "number" && !indicators.some(({ number }) => notForBoard.includes(number))).length;
  return summaryTable(
    part,
    line.figure.label,
    [nameColumn("Indicator"), numberColumn("besturen", `Uitgewerkt door, van ${gave} besturen`)],
    indicators.map(({ number, text }) => rowOf(part, 0, [textCell(`${number}. ${text}`), textCell(formatNumber(counts.get(number)?.boards ?? 0))])),
  );
}
