import { ok, problem, type Problem, type Result } from "@/lib/result";

/** The largest count a field takes; far above any board, low enough to catch a pasted amount. */
export const MAX_COUNT = 9_999_999;

export type NumberProblem = Problem<
  "notANumber" | "notWhole" | "negativeNumber" | "numberTooLarge" | "tooManyDecimals" | "notAPercentage"
>;

/** Reads a count in Dutch notation: `1.204` or `1204`. Decimals are refused, also `1.63` and `12,5`. */
export function parseCount(typed: string): Result<number, NumberProblem> {
  const text = typed.replace(/[\s\u00a0\u202f]/g, "");
  if (/^[-−]\d/.test(text)) return problem("negativeNumber");
  if (/^\d+,\d+$/.test(text)) return problem("notWhole");
  if (!/^(\d+|\d{1,3}(\.\d{3})+)$/.test(text)) return problem("notANumber");
  const value = Number(text.replaceAll(".", ""));
  return value > MAX_COUNT ? problem("numberTooLarge", { details: { limit: MAX_COUNT } }) : ok(value);
}

/**
 * Reads a percentage in Dutch notation: `71,7`, `71,7%`, `100`.
 *
 * @param decimals how many decimals the figure has.
 * @returns percent, 0 to 100.
 */
export function parsePercent(typed: string, decimals: number): Result<number, NumberProblem> {
  const text = typed.replace(/[\s\u00a0\u202f]/g, "").replace(/%$/, "");
  if (/^[-−]\d/.test(text)) return problem("negativeNumber");
  const match = /^(\d{1,7})(?:,(\d+))?$/.exec(text);
  if (!match) return problem("notANumber");
  if ((match[2]?.length ?? 0) > decimals) return problem("tooManyDecimals", { details: { decimals } });
  const value = Number(text.replace(",", "."));
  return value > 100 ? problem("notAPercentage") : ok(value);
}

/** By decimals: making a format costs far more than using it. */
const formats = new Map<number, Intl.NumberFormat>();

/** A number in Dutch notation with exactly `decimals` decimals. */
export function formatNumber(value: number, decimals = 0): string {
  return formatOf(decimals).format(value).replace("-", "−");
}

function formatOf(decimals: number): Intl.NumberFormat {
  const known = formats.get(decimals);
  if (known) return known;
  const made = new Intl.NumberFormat("nl-NL", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  formats.set(decimals, made);
  return made;
}

/** A percentage 0-100 in Dutch notation: `71,7%`. */
export function formatPercent(value: number, decimals = 1): string {
  return `${formatNumber(value, decimals)}%`;
}
