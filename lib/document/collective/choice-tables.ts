import type { FigureRow } from "@/lib/figures/figure-row";
import { lineLabel } from "@/lib/figures/line";
import { formatNumber } from "@/lib/values/number";
import type { SummaryTableBlock } from "../model";
import { nameColumn, numberColumn, reportedCell, rowOf, summaryTable, textCell } from "./cells";

/** What boards chose from a list, with how many chose it; a row of its own for each thing they judged. */
export function choiceTable(part: string, rows: readonly FigureRow[]): SummaryTableBlock {
  const [first] = rows;
  return summaryTable(
    part,
    first?.line.figure.label ?? "",
    [nameColumn("Antwoord"), numberColumn("besturen", "Besturen")],
    rows.flatMap((row) => [
      rowOf(part, 0, [
        textCell(row.line.value === null ? "Besturen die antwoord gaven" : lineLabel({ ...row.line, option: null })),
        reportedCell(row.total),
      ]),
      ...row.parts.map(({ line, total }) => rowOf(part, 1, [textCell(lineLabel(line)), textCell(formatNumber(total.value ?? 0))])),
    ]),
  );
}
