import { DotStrip, DotStripKey } from "@/components/charts/dot-strip";
import { Sparkline } from "@/components/charts/sparkline";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { TextLink } from "@/components/ui/text-link";
import { formatDifference, formatPlotted } from "@/lib/figures/format-figure";
import type { FigureRow, SeriesPoint } from "@/lib/figures/figure-row";
import { lineKey } from "@/lib/figures/line";
import { formatNumber } from "@/lib/values/number";
import { figureHref, type Place } from "./address";
import { fullLabel, measureWords, missingWords, reportedWords, totalWords } from "@/lib/figures/figure-words";

/** One row per figure: its total, how it changed, four years, and how the boards lie. */
export function FigureTable({ caption, rows, place }: { caption: string; rows: readonly FigureRow[]; place: Place }) {
  const years = Math.max(...rows.map(({ series }) => series.length), 1);
  return (
    <ScrollRegion label={caption}>
      <table className="data-table stacks">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Cijfer</th>
            <th scope="col" className="num">Totaal of gemiddelde</th>
            <th scope="col" className="num">Verschil</th>
            {years > 1 ? <th scope="col">Verloop</th> : null}
            <th scope="col">
              Spreiding over de besturen <DotStripKey />
            </th>
            <th scope="col">Opgegeven door</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <FigureTableRow key={lineKey(row.line)} row={row} place={place} withYears={years > 1} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function FigureTableRow({ row, place, withYears }: { row: FigureRow; place: Place; withYears: boolean }) {
  const label = fullLabel(row.line);
  const { main, detail } = totalWords(row);
  const missing = missingWords(row.total);
  return (
    <tr>
      <th scope="row" className="sm:min-w-48">
        <TextLink href={figureHref(place, row.line)}>
          {label}
        </TextLink>
        <span className="block text-small font-normal text-ink-2">{measureWords(row)}</span>
      </th>
      <td data-label={isMean(row) ? "Gemiddelde" : "Totaal"} className="num whitespace-nowrap">
        <span className={row.totalShown ? "font-serif text-figure font-semibold" : "text-small text-ink-3"}>{main}</span>
        {detail === null ? null : <span className="block text-small text-ink-2">{detail}</span>}
      </td>
      <td data-label="Verschil" className="num whitespace-nowrap">
        <Difference row={row} />
      </td>
      {withYears ? (
        <td data-label="Verloop">
          {row.series.some(({ value }) => value !== null) ? (
            <Sparkline label={label} points={row.series.map((point) => sparkPoint(point, row))} />
          ) : null}
        </td>
      ) : null}
      <td data-label="Spreiding">
        <Spread row={row} label={label} />
      </td>
      <td data-label="Opgegeven door" className="sm:min-w-36">
        {reportedWords(row.total)}
        <span className="sr-only"> besturen</span>
        {missing === "" ? null : <span className="block text-small text-ink-3">{missing}</span>}
      </td>
    </tr>
  );
}

function Difference({ row }: { row: FigureRow }) {
  const { difference, total } = row;
  if (difference === null) {
    const changed = row.series.at(-1)?.changed === true && row.series.length > 1;
    return <span className="text-small text-ink-3">{changed ? "anders geteld" : "–"}</span>;
  }
  return (
    <>
      {formatDifference(difference.value, row)}
      {difference.boards < total.reportedBy ? (
        <span className="block text-small text-ink-3">bij {difference.boards} besturen</span>
      ) : null}
    </>
  );
}

function Spread({ row, label }: { row: FigureRow; label: string }) {
  const { dots, marks, hiddenDots, plotted } = row;
  if (plotted === "boards") return null;
  if (dots.length === 0) return <span className="text-small text-ink-3">{hiddenDots > 0 ? "niet getoond" : "–"}</span>;
  const mean = plotted === "perBoard" ? "gemiddeld per bestuur " : "";
  const mark = (value: number | null) => (value === null ? undefined : { value, text: `${mean}${markText(value, row)}` });
  const now = mark(marks.now);
  const previous = mark(marks.previous);
  return (
    <DotStrip
      label={label}
      dots={dots.map(({ board, partnership, value }) => ({
        label: partnership === null ? board : `${board} (${partnership})`,
        value,
        text: formatPlotted(value, row),
      }))}
      hiddenCount={hiddenDots}
      {...(now ? { now } : {})}
      {...(previous ? { previous } : {})}
    />
  );
}

function markText(value: number, row: FigureRow): string {
  return row.plotted === "perBoard" && row.line.figure.type !== "money" ? formatNumber(value, 1) : formatPlotted(value, row);
}

function sparkPoint(point: SeriesPoint, row: FigureRow) {
  const { label, value, changed, otherBoards } = point;
  return { label, value, changed: changed || otherBoards, text: pointText(point, row) };
}

/** A year's value with the boards it is over. */
export function pointText(point: SeriesPoint, row: Pick<FigureRow, "line" | "plotted">): string {
  if (point.withheld) return "niet getoond";
  if (point.value === null) return "niet opgegeven";
  return `${formatPlotted(point.value, row)} (${point.boards} ${point.boards === 1 ? "bestuur" : "besturen"})`;
}

function isMean({ line }: FigureRow): boolean {
  return line.figure.aggregation.op === "weightedMean";
}
