import { ok, problem, type Problem, type Result } from "@/lib/result";

/** The largest amount a field takes, in cents: one below ten billion euros. */
export const MAX_AMOUNT_CENTS = 999_999_999_900;

export type AmountProblem = Problem<"notAnAmount" | "notWholeEuros" | "negativeAmount" | "amountTooLarge">;

/**
 * Reads an amount in Dutch notation as typed by a person: `1.631.099`, `1631099`, `52800,00`,
 * `€ 52.800`, `EUR 52.800`, `52.800 euro`. Amounts are whole euros; `,00` is accepted, other decimals are refused, and so is a
 * point that does not separate thousands (`1.63`).
 *
 * @returns integer cents.
 */
export function parseAmount(typed: string): Result<number, AmountProblem> {
  const text = typed.replace(/[\s\u00a0\u202f]/g, "").replace(/^(€|eur(o)?)/i, "").replace(/(€|eur(o)?)$/i, "");
  const match = /^(-|−)?(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+|-))?$/.exec(text);
  if (!match) return problem("notAnAmount");
  const [, sign, whole = "", decimals = ""] = match;
  if (!/^(0{0,2}|-)$/.test(decimals)) return problem("notWholeEuros");
  if (sign) return problem("negativeAmount");
  const cents = Number(whole.replaceAll(".", "")) * 100;
  return cents > MAX_AMOUNT_CENTS ? problem("amountTooLarge") : ok(cents);
}

const wholeEuros = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 0 });

/** Cents as Dutch whole euros with the sign: `€ 52.800`. */
export function formatAmount(cents: number): string {
  const sign = cents < 0 ? "−" : "";
  return `${sign}€\u00a0${wholeEuros.format(Math.abs(cents) / 100)}`;
}

/** Cents as typed in a field: `52.800`. */
export function formatAmountForField(cents: number): string {
  return wholeEuros.format(cents / 100);
}

/** Cents in few characters, for charts: in millions with two decimals, `€ 5,31 mln`; below a million in euros. */
export function formatInShort(cents: number): string {
  if (cents < 100_000_000) return formatAmount(cents);
  const millions = new Intl.NumberFormat("nl-NL", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return `€\u00a0${millions.format(cents / 100_000_000)} mln`;
}
