import { formatAmount } from "@/lib/values/amount";
import { formatNumber, formatPercent } from "@/lib/values/number";
import type { Voice } from "./voice";

const SMALL = ["geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];

/** A count as one writes it: up to twelve in letters. */
export function count(value: number): string {
  return SMALL[value] ?? formatNumber(value);
}

/** `één leerling`, `drie leerlingen`, `geen leerlingen`. */
export function pupils(value: number): string {
  return `${count(value)} ${value === 1 ? "leerling" : "leerlingen"}`;
}

export function schools(value: number): string {
  return `${count(value)} ${value === 1 ? "school" : "scholen"}`;
}

export const percent = (value: number, decimals = 1) => formatPercent(value, decimals);

/** Whole euros. */
export const euros = (value: number) => formatAmount(value * 100).replace("\u00a0", " ");

/** A count in a comparison, where there is no "geen": `van nul naar twee`. */
export function countOrZero(value: number): string {
  return value === 0 ? "nul" : count(value);
}

/** The text as the beginning of a sentence. */
export function sentence(text: string): string {
  if (text.startsWith("één")) return `Eén${text.slice(3)}`;
  return text.replace(/^[’']?\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** Part of the board's schools, at least one and never all. */
export function someSchools({ year }: Voice, share: number): number {
  const all = year.schoolCounts.all;
  return Math.max(1, Math.min(all - 1, Math.round(all * share)));
}

/** `a, b en c`. */
export function enumerate(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} en ${last}`;
}
