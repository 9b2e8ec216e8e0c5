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
    const byName = named.length > 0 ? [] : known.flatMap(({ code, name, shortName }) => {
      const found = [name, shortName].map((one) => nameIn(text, one)).find((at) => at !== -1);
      return found === undefined ? [] : [{ code, index: found }];
    });
    for (const { code, index } of [...named, ...byName]) {
      if (found.some((one) => one.code === code)) continue;
      const box = BOX_BEFORE.exec(text.slice(0, index))?.[1];
      found.push({ code, ticked: box === TICKED || /x/i.test(box ?? ""), boxed: box !== undefined, column, left: line.left + index });
    }
  }
  return found;
}

/** Whether a line names SWVs, with boxes before them, and says nothing else. */
export function namesOnlyPartnerships(line: SourceLine, known: readonly PartnershipLabel[]): boolean {
  if (namedPartnerships([line], known).length === 0) return false;
  const withoutCodes = lineText(line).replace(new RegExp(String.raw`${CODE.source}\s*(?:\([^)]*\))?`, "gu"), " ");
  const rest = known.flatMap(({ name, shortName }) => [name, shortName]).reduce((text, name) => text.replace(namePattern(name) ?? "", " "), withoutCodes);
  return squeeze(rest.replace(/(?<![\p{L}\p{N}])(?:swv|vanuit|x|en)(?![\p{L}\p{N}])/giu, " ")) === "";
}

/** Where a name stands as words of their own; -1 where it does not. */
function nameIn(text: string, name: string): number {
  return namePattern(name)?.exec(text)?.index ?? -1;
}

/** An abbreviation counts in its own capitals only: "PS" is no "ps". */
function namePattern(name: string): RegExp | null {
  const words = name.match(/[\p{L}\p{N}]+/gu);
  return words && new RegExp(String.raw`(?<![\p{L}\p{N}])${words.join(String.raw`[^\p{L}\p{N}]+`)}(?![\p{L}\p{N}])`, words.join("").length > 3 ? "iu" : "u");
}
