import type { PartnershipLabel } from "@/lib/template/context";
import { lineText, TICKED, type SourceLine } from "./source";
import { squeeze } from "./squeeze";

/** An SWV named in the file: its code, whether it is ticked, and where it stands. */
export type NamedPartnership = { code: string; ticked: boolean; boxed: boolean; column: number | null; left: number };

/** The national code of an SWV: sector and number. */
const CODE = /(?<![\p{L}\p{N}])\p{Lu}{2}\s?\d{4}(?!\d)/gu;
const BOX_BEFORE = /([☒☐]|(?<![\p{L}\p{N}])[xX])\s*$/u;

/**
 * The SWVs that lines name, in their order.
 *
 * @param known those of the round, by whose name a file without codes is understood
 */
export function namedPartnerships(lines: readonly SourceLine[], known: readonly PartnershipLabel[]): NamedPartnership[] {
  const found: NamedPartnership[] = [];
  for (const line of lines) {
    const text = lineText(line);
    const column = line.cells.at(-1)?.column ?? null;
    const named = [...text.matchAll(CODE)].map(({ 0: code, index }) => ({ code: code.replace(/\s/, ""), index }));
    const byName = named.length > 0 ? [] : known.filter(({ name, shortName }) => [name, shortName].some((one) => one !== "" && squeeze(text).includes(squeeze(one))));
    for (const { code, index } of [...named, ...byName.map((one) => ({ code: one.code, index: Math.max(0, text.indexOf(one.name)) }))]) {
      if (found.some((one) => one.code === code)) continue;
      const box = BOX_BEFORE.exec(text.slice(0, index))?.[1];
      found.push({ code, ticked: box === TICKED || /x/i.test(box ?? ""), boxed: box !== undefined, column, left: line.left + index });
    }
  }
  return found;
}
