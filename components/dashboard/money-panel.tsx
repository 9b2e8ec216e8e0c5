import { BarList } from "@/components/charts/bar-list";
import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/details";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { formatDifference } from "@/lib/figures/format-figure";
import type { FigureRow } from "@/lib/figures/figure-row";
import { lineKey, lineLabel } from "@/lib/figures/line";
import type { SpendingOverview } from "@/lib/figures/overview";
import { formatAmount, formatInShort } from "@/lib/values/amount";
import { figureHref, type Place } from "./address";
import { fullLabel, missingWords, reportedWords } from "@/lib/figures/figure-words";

/**
 * What was received, and what it was spent on. The bars add up to what was accounted for; within one
 * SWV the money of several SWVs together stands beside it.
 */
export function SpendingPanel({ spending, place, title }: { spending: SpendingOverview; place: Place; title: string }) {
  const { row, perPartnership, joint } = spending;
  const whole = place.scope === null || perPartnership;
  // What was spent by a board as a whole would mislead beside the money of one SWV.
  const received = whole ? spending.received : null;
  const parts = row.parts.filter(({ line, total }) => total.value !== null || (joint?.parts.get(line.value ?? "") ?? 0) > 0);
  const here = figureHref(place, row.line);
  return (
    <Panel title={title} note={<Sums spending={spending} received={received} whole={whole} place={place} />} actions={<TextLink href={here}>Per bestuur</TextLink>}>
      {parts.length === 0 ? (
        <p className="text-ink-2">Nog geen bestuur heeft bestedingen opgegeven.</p>
      ) : (
        <>
          <BarList
            label={fullLabel(row.line)}
            items={parts
              .toSorted((a, b) => (b.total.value ?? 0) - (a.total.value ?? 0))
              .map(({ line, total }) => ({ label: lineLabel(line), value: total.value ?? 0, text: <TextLink href={here}>{formatInShort(total.value ?? 0)}</TextLink> }))}
          />
          {joint === null ? null : (
            <p className="mt-3 text-ink-2">
              Daarnaast <TextLink href={here}>{formatInShort(joint.value)}</TextLink> gezamenlijk met een ander SWV, door {joint.boards}{" "}
              {joint.boards === 1 ? "bestuur" : "besturen"}.
            </p>
          )}
          <div className="mt-3">
            <Details summary="Als tabel, in euro’s">
              <SpendingTable row={row} parts={parts} joint={joint} href={here} />
            </Details>
          </div>
        </>
      )}
    </Panel>
  );
}

type SumsProps = { spending: SpendingOverview; received: SpendingOverview["received"]; whole: boolean; place: Place };

/** What was received and accounted for, each with the boards behind it. */
function Sums({ spending: { row }, received, whole, place }: SumsProps) {
  return (
    <>
      {received === null ? null : (
        <>
          {formatInShort(received.value)} ontvangen (
          {received.lines.map((line, index) => (
            <span key={lineKey(line)}>
              {index === 0 ? "" : " en "}
              <TextLink href={figureHref(place, line)}>{fullLabel(line)}</TextLink>
            </span>
          ))}
          ),{" "}
        </>
      )}
      {row.total.value === null ? null : (
        <>
          <TextLink href={figureHref(place, row.line)}>{formatInShort(row.total.value)} verantwoord</TextLink>,{" "}
        </>
      )}
      {reportedWords(row.total)} besturen{whole ? "" : ", bestedingen van het hele bestuur"}
    </>
  );
}

type SpendingTableProps = Pick<SpendingOverview, "row" | "joint"> & { parts: FigureRow["parts"]; href: string };

function SpendingTable({ row, parts, joint, href }: SpendingTableProps) {
  return (
    <DataTable
      caption={fullLabel(row.line)}
      captionHidden
      dense
      rows={parts}
      rowKey={({ line }) => lineKey(line)}
      columns={[
        { key: "part", header: "Soort", rowHeader: true, cell: ({ line }) => <TextLink href={href}>{lineLabel(line)}</TextLink> },
        { key: "amount", header: "Bedrag", numeric: true, cell: ({ total }) => formatAmount(total.value ?? 0) },
        ...(joint === null
          ? []
          : [
              {
                key: "joint",
                header: "Gezamenlijk",
                numeric: true,
                cell: ({ line }: FigureRow["parts"][number]) => formatAmount(joint.parts.get(line.value ?? "") ?? 0),
              },
            ]),
        { key: "pm", header: "PM", numeric: true, cell: ({ total }) => total.counts.pm },
      ]}
      footer={[
        [
          "Samen",
          row.total.value === null ? "" : formatAmount(row.total.value),
          ...(joint === null ? [] : [formatAmount(joint.value)]),
          row.total.counts.pm,
        ],
      ]}
    />
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
