import type { FigureDefinition } from "@/lib/template/figure-definition";
import { formatAmount } from "@/lib/values/amount";
import { formatNumber, formatPercent } from "@/lib/values/number";
import type { ValueState } from "./figure-value";
import type { FigureRow } from "./figure-row";

/** A value in Dutch notation: `1.204`, `71,7%`, `€ 52.800`. Money in cents, percentages 0-100. */
export function formatFigure(value: number, figure: Pick<FigureDefinition, "type" | "decimals">): string {
  if (figure.type === "money") return formatAmount(value);
  if (figure.type === "percent") return formatPercent(value, figure.decimals);
  return formatNumber(value, Number.isInteger(value) ? 0 : 1);
}

/** A difference with its sign: `+0,9`, `−6`, `0`. Percentages differ in points. */
export function formatDifference(difference: number, row: Pick<FigureRow, "line" | "plotted">): string {
  const { figure } = row.line;
  const decimals = row.plotted === "rate" ? 1 : figure.type === "percent" ? figure.decimals : 0;
  const size = Math.abs(difference);
  const text = figure.type === "money" && row.plotted !== "rate" ? formatAmount(size) : formatNumber(size, decimals);
  if (!/[1-9]/.test(text)) return "0";
  return `${difference > 0 ? "+" : "−"}${text}`;
}

/** A value as it is plotted: rates and means per board have one decimal. */
export function formatPlotted(value: number, row: Pick<FigureRow, "line" | "plotted">): string {
  if (row.plotted === "rate") return formatNumber(value, 1);
  return formatFigure(row.line.figure.type === "money" ? Math.round(value / 100) * 100 : value, row.line.figure);
}

/** A value without a number, in the words of the form. */
export const STATE_WORDS: Readonly<Record<Exclude<ValueState, "number"> | "empty" | "notSubmitted", string>> = {
  nvt: "n.v.t.",
  onbekend: "niet bekend",
  pm: "PM",
  empty: "niet ingevuld",
  notSubmitted: "nog niet ingediend",
};

const WORDS = ["geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];

/** A small count in a word, as in running text: `twee`, `14`. */
export function countWord(count: number): string {
  return WORDS[count] ?? formatNumber(count);
}
