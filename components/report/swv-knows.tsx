import { AsideSection } from "@/components/ui/aside-section";
import { figureCell } from "@/lib/document/entry-text";
import type { KeyFigureValue, ReportContent } from "@/lib/report/content";
import { askedCells, cellKey } from "@/lib/template/answers/figure-answer";
import { figuresOfPart } from "@/lib/template/question";
import type { Part } from "@/lib/template/definition";
import { periodKey, periodLabel, previousPeriod, type Period } from "@/lib/values/period";

type Dated = KeyFigureValue & { periodKey: string };

/** How many years the table goes back. */
const YEARS = 3;

/** In the margin: what the SWV counts itself of the figures of this part, over the years. */
export function SwvKnows({
  part,
  content,
  keyFigures,
}: {
  part: Part;
  content: ReportContent;
  keyFigures: readonly Dated[];
}) {
  const { context } = content;
  const periods = lastPeriods(context.period).filter((period) =>
    keyFigures.some((value) => value.periodKey === periodKey(period)),
  );
  const rows = figuresOfPart(part, context).flatMap(({ figure }) => {
    const cells = askedCells(figure, context).flatMap((cell) => {
      const values = keyFigures.filter((value) => value.figure === figure.id && value.cell === cellKey(cell));
      if (values.length === 0) return [];
      const several = figure.perPartnership && context.board.partnerships.length > 1;
      const label = [
        figure.dimension?.values.find(({ id }) => id === cell.value)?.label,
        several ? cell.partnership : undefined,
      ];
      return [{ key: `${figure.id} ${cellKey(cell)}`, label: label.filter(Boolean).join(", "), figure, values }];
    });
    // Its name once, then a row for each SWV and value.
    const [only, ...more] = cells;
    if (only && more.length === 0) return [{ ...only, label: [figure.label, only.label].filter(Boolean).join(", ") }];
    return only ? [{ key: figure.id, label: figure.label, figure, values: [] }, ...cells] : [];
  });
  if (rows.length === 0) return null;
  const sources = [...new Set(rows.flatMap(({ values }) => values.map(({ source }) => source)))];
  return (
    <AsideSection title="Wat het SWV weet">
      <table className="data-table dense">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">Cijfer</span>
            </th>
            {periods.map((period) => (
              <th key={periodKey(period)} scope="col" className="num">
                {shortPeriod(period)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, figure, values }) =>
            values.length === 0 ? (
              <tr key={key}>
                <th scope="rowgroup" colSpan={periods.length + 1} className="border-b-0! pb-0!">
                  {label}
                </th>
              </tr>
            ) : (
              <tr key={key}>
                <th scope="row" className="font-normal!">
                  {label}
                </th>
                {periods.map((period) => {
                  const value = values.find((candidate) => candidate.periodKey === periodKey(period));
                  return (
                    <td key={periodKey(period)} className="num">
                      {figureCell(figure, value?.entry, context, "–").text}
                    </td>
                  );
                })}
              </tr>
            ),
          )}
        </tbody>
      </table>
      <p className="mt-2 text-small text-ink-3">{sources.join("; ")}</p>
    </AsideSection>
  );
}

function lastPeriods(period: Period): Period[] {
  const periods = [period];
  while (periods.length < YEARS) periods.unshift(previousPeriod(periods[0] ?? period));
  return periods;
}

/** Short enough for three columns in the margin: `'24-'25`, `2025`. */
function shortPeriod(period: Period): string {
  if (period.kind !== "schoolYear") return periodLabel(period);
  return `’${String(period.start).slice(2)}-’${String(period.start + 1).slice(2)}`;
}
