import type { AmountSum } from "@/lib/report/amount-sum";
import type { MoneyBalance } from "@/lib/report/money";
import { formatAmount } from "@/lib/values/amount";
import { MARKER_TEXT } from "./entry-text";

/** A sum with what it lacks: `€ 100 + PM`; without a number why there is none, `missing` for nothing given. */
export function sumText({ amount, pm, unknown, open }: AmountSum, missing: string): string {
  if (amount === undefined) return missing;
  if (typeof amount !== "number") return MARKER_TEXT[amount];
  const gaps = [
    ...(pm > 0 ? [MARKER_TEXT.pm] : []),
    ...(unknown > 0 ? [MARKER_TEXT.onbekend] : []),
    ...(open > 0 ? [missing] : []),
  ];
  return [formatAmount(amount), ...gaps].join(" + ");
}

/**
 * What rows account for, in one line: `€ 100 verantwoord van € 500`.
 *
 * @param balances whether the rows account for a received amount at all
 */
export function accountedText({ received, spent }: MoneyBalance, balances: boolean): string {
  // A row without an amount is being filled in, and is refused at submission: it is no part of the sum yet.
  const text = sumText({ ...spent, open: 0 }, formatAmount(0));
  if (!balances) return text;
  const of = sumText(received, "niet ingevuld");
  return typeof received.amount === "number" ? `${text} verantwoord van ${of}` : `${text} verantwoord, ontvangen bedrag ${of}`;
}
