import { ok, type Result } from "@/lib/result";
import { hasForbiddenCharacters } from "@/lib/rich-text/characters";
import { labelSchema, MAX_OFFERED, optionIdSchema, type Option } from "./identifiers";

/** A choice as it stands in its row: one that was there before by its id, a new one without. */
export type TypedOption = { id: string; label: string };

/**
 * The list that was typed: the choices in their order, behind them those that are no longer offered.
 * A choice keeps its id whatever its words become. One that was taken out is kept as retired, so
 * that no id ever stands for something else; typed again, it returns.
 *
 * @param before the list as it stands in the form
 * @returns a sentence where the list cannot be kept
 */
export function typedOptions(before: readonly Option[], rows: readonly TypedOption[]): Result<Option[], string> {
  const known = new Map(before.map((option) => [option.id, option]));
  const taken = new Set(known.keys());
  const offered: Option[] = [];
  const typed = rows.map(({ id, label }) => ({ id, label: label.replace(/\s+/g, " ").trim() })).filter(({ label }) => label !== "");
  for (const { id, label } of typed) {
    if (hasForbiddenCharacters(label)) return refuse("Verwijder tekens die niet te drukken zijn.");
    if (!labelSchema.safeParse(label).success) return refuse("Gebruik ten hoogste 500 tekens voor één keuze.");
    if (offered.some((other) => sameWords(other.label, label))) return refuse(`“${label}” staat er twee keer. Haal er één weg.`);
    const returning = before.find((option) => option.retired && sameWords(option.label, label))?.id;
    const kept = known.get(id)?.retired === undefined && known.has(id) && !offered.some((other) => other.id === id);
    const own = kept ? id : (returning ?? freshOptionId(label, taken));
    taken.add(own);
    offered.push({ id: own, label });
  }
  if (offered.length === 0) return refuse("Laat ten minste één keuze staan.");
  if (offered.length > MAX_OFFERED) return refuse(`Gebruik ten hoogste ${MAX_OFFERED} keuzes.`);
  const retired = before
    .filter(({ id }) => !offered.some((option) => option.id === id))
    .map(({ id, label }): Option => ({ id, label, retired: true }));
  return ok([...offered, ...retired]);
}

/** An id out of the words of a choice, which none of the taken ones is. */
function freshOptionId(label: string, taken: ReadonlySet<string>): string {
  const words = label.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const joined = words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join("").slice(0, 40);
  const base = optionIdSchema.safeParse(joined).success ? joined : `keuze${joined}`;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}

function sameWords(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function refuse(sentence: string): { ok: false; problem: string } {
  return { ok: false, problem: sentence };
}
