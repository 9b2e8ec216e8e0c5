import { parseAmount } from "@/lib/values/amount";
import type { ImportedAmount } from "./proposal";

/** What people write between an amount and its purpose. */
const LEAD_IN = String.raw`t\.?\s?b\.?\s?v(?!\p{L})|ten\s+behoeve|voor(?!\p{L})|etc(?!\p{L})`;
const CENTS = String.raw`(?:,(?:\d{1,2}(?!\d)|-{1,2}|–|=)|\.(?:-{1,2}|–|=))?`;
/** With one kind of sign between its thousands. Space is one only where the number cannot be two. */
const NUMBER = new RegExp(
  String.raw`^(?:\d{1,3}(?:\.\d{3})+(?!\d)|\d{1,3}(?: \d{3})+(?!\d)(?=[,.]-|,\d\d|\s*(?:$|[-–—:=|;)]|€|EUR|euro|${LEAD_IN}))|\d{1,3}(?: \d{3})* 000(?!\d)|\d+)${CENTS}`,
  "iu",
);
const SIGN = /^\s*(?:€|EUR(?!\p{L})|euro(?!\p{L}))\s*/iu;
const PM = /^p\.?m\.?(?!\p{L})/iu;
/** Behind a number these end it. */
const ENDS = new RegExp(String.raw`^(?:[^\p{L}\d.,-]|$|[.,-](?!\d)|euro(?!\p{L})|${LEAD_IN})`, "iu");
/** Two numbers, or one with space between its thousands. */
const EITHER = /^\d{1,3}(?: \d{3})+(?!\d)/;
const SUFFIX = /^\s*(?:euro(?!\p{L})|€(?!\s*\d))/iu;

/** An amount that begins a text; `length` is that of the text it takes, `signed` whether a euro sign stands before it. */
export type LeadingAmount = { amount: ImportedAmount; length: number; signed: boolean };

/**
 * The amount at the beginning of a text: what stands before the purpose. Behind the sign for euros
 * what may be read in two ways stays as it was typed.
 *
 * @returns null where there is none
 */
export function amountAtStart(text: string): LeadingAmount | null {
  const sign = SIGN.exec(text)?.[0];
  const before = (sign ?? /^\s*/.exec(text)?.[0] ?? "").length;
  const behind = text.slice(before);
  const signed = sign !== undefined;
  const pm = PM.exec(behind)?.[0];
  if (pm !== undefined) return { amount: { kind: "pm" }, length: before + pm.length, signed };
  const number = NUMBER.exec(behind)?.[0];
  const either = EITHER.exec(behind)?.[0];
  const certain = number !== undefined && ENDS.test(behind.slice(number.length)) && (either === undefined || either.length <= number.length);
  if (certain) {
    const suffix = SUFFIX.exec(behind.slice(number.length))?.[0] ?? "";
    return { amount: readNumber(number), length: before + number.length + suffix.length, signed };
  }
  const typed = either ?? (/^[-−]?\d\S*(?:\s(?:k|mln|miljoen|duizend)(?!\p{L}))?/iu.exec(behind)?.[0] ?? "");
  return signed && typed !== "" ? { amount: { kind: "typed", typed }, length: before + typed.length, signed } : null;
}

/** An amount as it stands by itself; null where there is none. */
export function readAmount(text: string): ImportedAmount | null {
  const typed = text.trim().replace(SIGN, "").replace(/\s*(?:€|euro)$/i, "").trim();
  // "Does not apply" is a fact about the board, not an amount.
  if (/^(?:[-–—.…_]*|n\.?v\.?t\.?)$/i.test(typed)) return null;
  const found = amountAtStart(typed);
  return found && found.length === typed.length ? found.amount : { kind: "typed", typed };
}

function readNumber(typed: string): ImportedAmount {
  const plain = typed.replace(/[.,](?:-{1,2}|–|=)$/, "").replaceAll(" ", "");
  const parsed = parseAmount(plain);
  if (parsed.ok) return { kind: "cents", cents: parsed.value };
  const withCents = /^(\d+|\d{1,3}(?:\.\d{3})+),(\d{1,2})$/.exec(plain);
  if (withCents) return { kind: "cents", cents: Number((withCents[1] ?? "").replaceAll(".", "")) * 100 + Number((withCents[2] ?? "").padEnd(2, "0")) };
  return { kind: "typed", typed };
}

/** Whether a text begins with the sign for an amount, filled in or not. */
export function beginsWithSign(text: string): boolean {
  return SIGN.test(text);
}

/** A text without the sign that it begins with. */
export function withoutSign(text: string): string {
  return text.replace(SIGN, "");
}

/** Whether cents remain that the form cannot take. */
export function hasCents(amount: ImportedAmount | undefined): boolean {
  return amount?.kind === "cents" && amount.cents % 100 !== 0;
}
