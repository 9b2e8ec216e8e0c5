import { BarList } from "@/components/charts/bar-list";
import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/details";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { formatDifference } from "@/lib/figures/format-figure";
import type { FigureRow } from "@/lib/figures/figure-row";
import { lineKey, lineLabel } from "@/lib/figures/line";
import type { SpendingOverview } from "@/lib/figures/overview";
import { formatAmount, formatMillions } from "@/lib/values/amount";
import { figureHref, type Place } from "./address";
import { fullLabel, missingWords, reportedWords } from "./figure-words";

/** What was received, and what it was spent on. */
export function SpendingPanel({ spending, place, title }: { spending: SpendingOverview; place: Place; title: string }) {
  const { row } = spending;
  // What was spent counts for a board as a whole, so beside the money of one SWV it would mislead.
  const received = place.scope === null ? spending.received : null;
  const parts = row.parts.filter(({ total }) => total.value !== null);
  const sums = [
    ...(received ? [`${formatMillions(received.value)} ontvangen`] : []),
    ...(row.total.value === null ? [] : [`${formatMillions(row.total.value)} verantwoord`]),
    `${reportedWords(row.total)} besturen`,
    ...(place.scope === null ? [] : ["bestedingen van het hele bestuur"]),
  ];
  return (
    <Panel title={title} note={sums.join(", ")} actions={<TextLink href={figureHref(place, row.line)}>Per bestuur</TextLink>}>
      {parts.length === 0 ? (
        <p className="text-ink-2">Nog geen bestuur heeft bestedingen opgegeven.</p>
      ) : (
        <>
          <BarList
            label={fullLabel(row.line)}
            items={parts
              .toSorted((a, b) => (b.total.value ?? 0) - (a.total.value ?? 0))
              .map(({ line, total }) => ({ label: lineLabel(line), value: total.value ?? 0, text: formatMillions(total.value ?? 0), href: figureHref(place, row.line) }))}
          />
          <div className="mt-3">
            <Details summary="Als tabel, in euro’s">
              <DataTable
                caption={fullLabel(row.line)}
                captionHidden
                dense
                rows={parts}
                rowKey={({ line }) => lineKey(line)}
                columns={[
                  { key: "part", header: "Soort", rowHeader: true, cell: ({ line }) => lineLabel(line) },
                  { key: "amount", header: "Bedrag", numeric: true, cell: ({ total }) => formatAmount(total.value ?? 0) },
                  { key: "pm", header: "PM", numeric: true, cell: ({ total }) => total.counts.pm },
                ]}
                footer={[["Samen", row.total.value === null ? "" : formatAmount(row.total.value), row.total.counts.pm]]}
              />
            </Details>
          </div>
        </>
      )}
    </Panel>
  );
}

/** Amounts that are not divided: what was received, per stream. */
export function AmountsPanel({ rows, place }: { rows: readonly FigureRow[]; place: Place }) {
  return (
    <Panel title="Bedragen">
      <DataTable
        caption="Bedragen van alle besturen samen"
        captionHidden
        rows={rows}
        rowKey={({ line }) => lineKey(line)}
        columns={[
          { key: "label", header: "Bedrag", rowHeader: true, cell: ({ line }) => <TextLink href={figureHref(place, line)}>{fullLabel(line)}</TextLink> },
          { key: "total", header: "Totaal", numeric: true, cell: ({ total }) => (total.value === null ? "–" : formatAmount(total.value)) },
          {
            key: "difference",
            header: "Verschil",
            numeric: true,
            cell: (row) => (row.difference ? formatDifference(row.difference.value, row) : "–"),
          },
          {
            key: "boards",
            header: "Opgegeven door",
            cell: ({ total }) => (
              <>
                {reportedWords(total)}
                <span className="block text-small text-ink-3">{missingWords(total)}</span>
              </>
            ),
          },
        ]}
      />
    </Panel>
  );
}
