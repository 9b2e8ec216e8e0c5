import { isTyped, type AmountEntry, type Marker } from "@/lib/template/answers/markers";

/** What amounts add up to. Only numbers enter the sum; what they leave out is counted apart. */
export type AmountSum = {
  /** Cents; where no amount is a number, the marker they have, and undefined where nothing was given. */
  amount: number | Marker | undefined;
  /** Amounts that are PM, not known, and not given or not readable: the sum lacks them. */
  pm: number;
  unknown: number;
  open: number;
};

/** The sum of amounts in cents. Amounts that are n.v.t. leave no gap in it. */
export function sumOfAmounts(amounts: readonly (AmountEntry | undefined)[]): AmountSum {
  const numbers = amounts.filter((amount) => typeof amount === "number");
  const count = (marker: Marker) => amounts.filter((amount) => amount === marker).length;
  const [pm, unknown] = [count("pm"), count("onbekend")];
  const open = amounts.filter((amount) => amount === undefined || isTyped(amount)).length;
  return { amount: numbers.length > 0 ? numbers.reduce((sum, cents) => sum + cents, 0) : withoutNumber(amounts.length, { pm, unknown, open }), pm, unknown, open };
}

function withoutNumber(count: number, { pm, unknown, open }: Pick<AmountSum, "pm" | "unknown" | "open">): Marker | undefined {
  if (unknown > 0) return "onbekend";
  if (pm > 0) return "pm";
  return count > 0 && open === 0 ? "nvt" : undefined;
}

/** The sum where it is a number that lacks nothing, in cents. */
export function completeSum({ amount, pm, unknown, open }: AmountSum): number | undefined {
  return typeof amount === "number" && pm + unknown + open === 0 ? amount : undefined;
}

/** Whether there was nothing at all to add up. */
export function isWithoutRows({ amount, open }: AmountSum): boolean {
  return amount === undefined && open === 0;
}
