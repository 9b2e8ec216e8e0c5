import { countWord, formatFigure } from "./format-figure";
import type { LineTotal } from "./aggregate";
import type { FigureRow } from "./figure-row";
import { lineLabel, type FigureLine } from "./line";
import { formatNumber, formatPercent } from "@/lib/values/number";

export const HIDDEN_WORDS = { small: "<5", withheld: "niet getoond" } as const;

/** A line's name where it stands alone: `Score op de ankerpunten: Ankerpunt 1`. */
export function fullLabel(line: FigureLine): string {
  return line.value === null ? line.figure.label : `${line.figure.label}: ${lineLabel({ ...line, option: null })}`;
}

/** What the number in the row is: `per 1.000 leerlingen`, `gewogen gemiddelde`, `leerlingen`. */
export function measureWords({ line, plotted }: FigureRow): string {
  const { figure } = line;
  if (plotted === "rate") return "per 1.000 leerlingen";
  if (figure.aggregation.op === "weightedMean") return "gewogen gemiddelde";
  if (figure.source === "computed") return "aandeel per bestuur in het SWV";
  if (figure.type === "money") return "";
  return figure.unit;
}

/** The large number of a row, and the small line under it. */
export function totalWords(row: FigureRow): { main: string; detail: string | null } {
  const { line, total, rate } = row;
  if (!row.totalShown) return { main: "niet getoond", detail: null };
  if (total.value === null) return { main: "–", detail: null };
  const value = formatFigure(total.value, line.figure);
  if (row.plotted === "rate") {
    return rate ? { main: formatNumber(rate.value, 1), detail: `${value} ${line.figure.unit}` } : { main: value, detail: line.figure.unit };
  }
  if (total.belowNorm !== null) {
    const boards = `${countWord(total.belowNorm)} ${total.belowNorm === 1 ? "bestuur" : "besturen"}`;
    return { main: value, detail: `${boards} onder ${formatPercent(line.figure.norm ?? 0, 0)}` };
  }
  return { main: value, detail: rate ? `${formatPercent(rate.value, 1)} van het geheel` : null };
}

/** `14 van 20 besturen`. */
export function reportedWords({ reportedBy, appliesTo }: LineTotal): string {
  return `${reportedBy} van ${appliesTo}`;
}

/** Why boards gave no number: `2 niet bekend, 1 niet ingevuld, 4 n.v.t.`. */
export function missingWords({ counts, incomplete, withoutWeight }: LineTotal): string {
  const parts: [number, string][] = [
    [counts.onbekend, "niet bekend"],
    [counts.pm, "PM"],
    [counts.empty, "niet ingevuld"],
    [counts.nvt, "n.v.t."],
    [incomplete, "onvolledig"],
    [withoutWeight, "telt niet mee: leerlingental ontbreekt"],
  ];
  return parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`).join(", ");
}
