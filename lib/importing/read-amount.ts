import { parseAmount } from "@/lib/values/amount";
import type { ImportedAmount } from "./proposal";

/** An amount in running text: with the sign, with thousands apart, or plain. */
const NUMBER = String.raw`\d{1,3}(?:[.\s]\d{3})+(?:,(?:\d{1,2}|-{1,2}|–|=))?|\d+(?:,(?:\d{1,2}|-{1,2}|–|=))?(?:\.\d{2}(?!\d))?`;
/** At the beginning of a text: what stands before the purpose. */
export const AMOUNT_AT_START = new RegExp(String.raw`^\s*(?:(?:€|EUR|euro)\s*)?(?:(p\.?m\.?)(?![\p{L}])|(${NUMBER})(?![\d.,]*\d))\s*(?:euro(?![\p{L}])|,-|€(?!\s*\d))?`, "iu");
const SIGNED = /^\s*(?:€|EUR(?![\p{L}])|euro(?![\p{L}]))/iu;

/** An amount as it stands by itself; null where there is none. */
export function readAmount(text: string): ImportedAmount | null {
  const typed = text.trim().replace(/^(?:€|EUR|euro)\s*/i, "").replace(/\s*(?:€|euro)$/i, "").trim();
  // "Does not apply" is a fact about the board, not an amount.
  if (/^(?:[-–—.…_]*|n\.?v\.?t\.?)$/i.test(typed)) return null;
  if (/^p\.?m\.?$/i.test(typed)) return { kind: "pm" };
  const plain = typed.replace(/,(?:-{1,2}|–|=)$/, "").replace(/(?<=\d)\s(?=\d{3})/g, "");
  const parsed = parseAmount(plain);
  if (parsed.ok) return { kind: "cents", cents: parsed.value };
  const withCents = /^(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))$/.exec(plain);
  if (withCents) return { kind: "cents", cents: Number((withCents[1] ?? "").replaceAll(".", "")) * 100 + Number((withCents[2] ?? "").padEnd(2, "0")) };
  return { kind: "typed", typed };
}

/** Whether a text begins with the sign for an amount, filled in or not. */
export function beginsWithSign(text: string): boolean {
  return SIGNED.test(text);
}

/** Whether cents remain that the form cannot take. */
export function hasCents(amount: ImportedAmount | undefined): boolean {
  return amount?.kind === "cents" && amount.cents % 100 !== 0;
}
