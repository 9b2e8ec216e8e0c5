import { DataTable, type DataColumn } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { DetailRow, FigureDetail } from "@/lib/figures/figure-detail";
import { formatFigure } from "@/lib/figures/format-figure";
import { isChosen, lineKey, lineLabel } from "@/lib/figures/line";
import { WITHOUT_KIND } from "@/lib/figures/spending-places";
import { ON_BEHALF_WORDS, type OnBehalfState } from "@/lib/report/filing";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import { formatNumber, formatPercent } from "@/lib/values/number";
import { reportHref, type Place } from "./address";
import { fullLabel } from "@/lib/figures/figure-words";
import { scopeName } from "./scope-links";
import { ShownValueView } from "./shown-value-view";

export type BoardTableProps = {
  detail: FigureDetail;
  place: Place;
  years: { now: string; before: string | null };
  reports: ReadonlyMap<string, string>;
  onBehalf: ReadonlyMap<string, OnBehalfState>;
};

/** The boards behind a figure: what each gave, last year, and what the SWV counts. */
export function BoardTable({ detail, place, years, reports, onBehalf }: BoardTableProps) {
  const { row, rows } = detail;
  return (
    <DataTable
      caption={`${fullLabel(row.line)} per bestuur`}
      captionHidden
      rows={rows}
      rowKey={({ boardId, partnership }) => `${boardId} ${partnership ?? ""}`}
      empty="Aan deze ronde doen nog geen besturen mee."
      columns={[boardColumn(rows, place, reports, onBehalf), ...(isChosen(row.line.figure) ? chosenColumns(detail) : numberColumns(detail, place, years))]}
    />
  );
}

function boardColumn(rows: readonly DetailRow[], place: Place, reports: ReadonlyMap<string, string>, onBehalf: BoardTableProps["onBehalf"]): DataColumn<DetailRow> {
  const apart = new Set(rows.map(({ boardId }) => boardId)).size < rows.length;
  return {
    key: "board",
    header: "Bestuur",
    rowHeader: true,
    width: "wide",
    cell: ({ boardId, board, partnership }) => {
      const report = reports.get(boardId);
      const filed = onBehalf.get(boardId);
      return (
        <>
          {report === undefined ? board : <TextLink href={reportHref(place, report)}>{board}</TextLink>}
          {apart && partnership !== null ? <span className="font-normal text-ink-2"> in {scopeName(place, partnership)}</span> : null}
          {filed === undefined ? null : <span className="block text-small font-normal text-ink-2">{ON_BEHALF_WORDS[filed]}</span>}
        </>
      );
    },
  };
}

function numberColumns({ row, rows }: FigureDetail, place: Place, years: BoardTableProps["years"]): DataColumn<DetailRow>[] {
  const { line } = row;
  const { figure } = line;
  const columns: DataColumn<DetailRow>[] = [
    { key: "now", header: years.now, numeric: true, cell: (one) => <NowCell row={one} figure={figure} place={place} /> },
  ];
  if (row.rate || rows.some(({ rate }) => rate !== null)) {
    columns.push({
      key: "rate",
      header: row.plotted === "rate" ? "Per 1.000 leerlingen" : "Deel van het geheel",
      numeric: true,
      cell: ({ rate }) => (rate === null ? "" : row.plotted === "rate" ? formatNumber(rate, 1) : formatPercent(rate, 1)),
    });
  }
  if (years.before !== null && rows.some(({ before }) => before !== null)) {
    columns.push({
      key: "before",
      header: years.before,
      numeric: true,
      cell: ({ before, givenLater, revised }) => (
        <>
          {before === null ? null : <ShownValueView value={before} figure={figure} />}
          {givenLater ? <span className="block text-small text-ink-3">dit jaar opgegeven</span> : null}
          {revised === null ? null : <span className="block text-small text-ink-3">herzien: {formatFigure(revised, figure)}</span>}
        </>
      ),
    });
  }
  if (rows.some(({ counted }) => counted !== null)) {
    columns.push({
      key: "counted",
      header: "Telling van het SWV",
      numeric: true,
      cell: ({ now, counted }) => (
        <>
          {counted === null ? null : <ShownValueView value={counted} figure={figure} />}
          {now.kind === "number" && counted?.kind === "number" && now.value !== counted.value ? (
            <span className="ml-2">
              <Tag tone="warn">verschilt</Tag>
            </span>
          ) : null}
        </>
      ),
    });
  }
  for (const part of row.parts) {
    const key = lineKey(part.line);
    if (part.line.value === WITHOUT_KIND && part.total.value === null) continue;
    if (rows.every(({ parts }) => parts.every((one) => one.key !== key || one.value.kind === "withheld"))) continue;
    columns.push({
      key: `part-${key}`,
      header: lineLabel(part.line),
      numeric: true,
      cell: ({ parts }) => {
        const found = parts.find((one) => one.key === key);
        // The reason why there is no number stands in the column of the whole.
        return found && (found.value.kind === "number" || found.value.kind === "onbekend") ? <ShownValueView value={found.value} figure={figure} /> : null;
      },
    });
  }
  return columns;
}

/** What a board gave this year, and how much of it in each of its SWVs. */
function NowCell({ row, figure, place }: { row: DetailRow; figure: FigureDefinition; place: Place }) {
  return (
    <>
      <ShownValueView value={row.now} figure={figure} />
      {row.now.kind === "notSubmitted"
        ? null
        : row.perPartnership.map(({ code, value }) => (
            <span key={code} className="block text-small text-ink-2">
              {scopeName(place, code)}: <ShownValueView value={value} figure={figure} />
            </span>
          ))}
    </>
  );
}

function chosenColumns({ row, boardNames }: FigureDetail): DataColumn<DetailRow>[] {
  const { figure } = row.line;
  const names = figure.type === "boardSet" ? boardNames : new Map(figure.options?.map(({ id, label }) => [id, label]));
  return [
    {
      key: "chosen",
      header: "Antwoord",
      width: "wide",
      cell: ({ now, chosen }) => {
        if (now.kind !== "number") return <ShownValueView value={now} figure={figure} />;
        return chosen.length === 0 ? "geen" : chosen.map((id) => names.get(id) ?? id).join(", ");
      },
    },
  ];
}
