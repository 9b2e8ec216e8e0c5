import { countWord, formatDifference } from "./format-figure";
import type { FigureRow } from "./figure-row";

/** Changes named in the sentence; more is a list. */
const MOST_CHANGES = 2;

/**
 * What is to be seen, in two or three plain sentences: how many boards handed in, which core
 * figures moved most since last year, and where numbers are missing.
 *
 * @param rows the core figures, as this viewer sees them.
 */
export function dashboardSentence(
  progress: { submitted: number; boards: number },
  rows: readonly FigureRow[],
): string {
  return [submittedSentence(progress), changeSentence(rows), missingSentence(rows)]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function submittedSentence({ submitted, boards }: { submitted: number; boards: number }): string {
  if (boards === 0) return "Aan deze ronde doen nog geen besturen mee.";
  if (submitted === 0) return `Nog geen van de ${boards} besturen heeft ingediend.`;
  if (submitted === boards) return boards === 1 ? "Het bestuur heeft ingediend." : `Alle ${boards} besturen hebben ingediend.`;
  return `${submitted} van de ${boards} besturen ${submitted === 1 ? "heeft" : "hebben"} ingediend.`;
}

function changeSentence(rows: readonly FigureRow[]): string {
  const moved = rows
    .flatMap((row) => {
      const { difference } = row;
      const before = difference && lastValue(row);
      if (!difference || !before || formatDifference(difference.value, row) === "0") return [];
      return [{ row, difference: difference.value, size: weightOfChange(row, difference.value, before) }];
    })
    .filter(({ row }) => row.line.figure.type !== "money" && row.plotted !== "boards")
    .sort((a, b) => b.size - a.size)
    .slice(0, MOST_CHANGES);
  if (moved.length === 0) return "";
  const parts = moved.map(({ row, difference }) => {
    const direction = difference > 0 ? "hoger" : "lager";
    return `‘${nameOf(row)}’ ${direction} (${formatDifference(difference, row)}${unitOf(row)})`;
  });
  return `Vergeleken met vorig jaar is ${parts.join(" en ")}.`;
}

/**
 * How much a change says: from 6 to 8 pupils is less than from 60 to 80. Percentages weigh by their
 * points.
 */
function weightOfChange({ line, total }: FigureRow, difference: number, before: number): number {
  if (line.figure.type === "percent") return Math.abs(difference) / 2;
  return Math.abs(difference / before) * Math.sqrt(total.value ?? 0);
}

/** The plotted value of last year, against which a change is large or small. */
function lastValue(row: FigureRow): number | null {
  return row.series.at(-2)?.value ?? null;
}

function missingSentence(rows: readonly FigureRow[]): string {
  const missing = rows
    .map((row) => ({ row, boards: row.total.counts.onbekend + row.total.counts.pm + row.total.counts.empty }))
    .filter(({ row, boards }) => boards > 0 && row.line.figure.source === "asked")
    .sort((a, b) => b.boards - a.boards)[0];
  if (!missing) return "";
  const { boards, row } = missing;
  const who = boards === 1 ? "Eén bestuur geeft" : `${capital(countWord(boards))} besturen geven`;
  return `${who} bij ‘${nameOf(row)}’ geen getal.`;
}

function nameOf({ line }: FigureRow): string {
  const value = line.figure.dimension?.values.find(({ id }) => id === line.value);
  return value ? `${line.figure.label}: ${value.label}` : line.figure.label;
}

function unitOf(row: FigureRow): string {
  if (row.plotted === "rate") return " per 1.000 leerlingen";
  return row.line.figure.type === "percent" ? " procentpunt" : ` ${row.line.figure.unit}`;
}

function capital(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}
