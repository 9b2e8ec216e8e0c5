import fc from "fast-check";
import { totalOf } from "@/lib/figures/aggregate";
import type { Scope } from "@/lib/figures/board-value";
import type { Disclosure } from "@/lib/figures/disclosure";
import { entriesOf } from "@/lib/figures/entries";
import type { FigureYear } from "@/lib/figures/figure-year";
import { cells, line, year, type BoardGiven } from "./fixtures";

/** Boards in two SWVs with small counts that figures and sums of figures could tell. */
export type Referring = { partnerships: string[]; so: number; sbo: number; other: number }[];

export const referring: fc.Arbitrary<Referring> = fc.array(
  fc.record({
    partnerships: fc.constantFrom<string[]>(["A"], ["B"], ["A", "B"]),
    so: fc.integer({ min: 0, max: 6 }),
    sbo: fc.constantFrom(0, 6, 3, 12),
    other: fc.constantFrom(0, 2, 9),
  }),
  { minLength: 2, maxLength: 5 },
);

const LINES = ["verwijzingenSo", "verwijzingenSbo", "tlvGehonoreerd", "verwezenPerGroep", "deelsInOnderwijs"].map(line);
const SUM = "verwezenPerGroep||";

/** The year in which these boards gave that, or something else where `values` say so. */
export function yearOf(given: Referring, values: ReadonlyMap<string, number> = new Map()): FigureYear {
  return year(
    given.map(({ partnerships, so, sbo, other }, index): BoardGiven => {
      const own: Record<string, number> = { "deelsInOnderwijs||": other };
      for (const code of partnerships) Object.assign(own, { [`verwijzingenSo|${code}|`]: so, [`verwijzingenSbo|${code}|`]: sbo });
      for (const id of Object.keys(own)) own[id] = values.get(`${index}#${id}`) ?? own[id] ?? 0;
      own[SUM] = Object.entries(own).reduce((sum, [id, value]) => (id.startsWith("verwijzingen") ? sum + value : sum), 0);
      return { id: String(index), partnerships, cells: cells(own) };
    }),
  );
}

/** The counts of 1 to 4 pupils that a reader must not learn: all but those of its own board. */
export function secretsOf(truth: FigureYear, ownBoard?: string): string[] {
  return [...truth.cells].flatMap(([id, own]) =>
    id === ownBoard
      ? []
      : [...own].filter(([cell, { value }]) => value !== null && value >= 1 && value <= 4 && cell !== SUM).map(([cell]) => `${id}#${cell}`),
  );
}

/** All that a disclosure of the truth lets one see of a world that could be the true one. */
export function seenOf(world: FigureYear, truth: FigureYear, disclosure: Disclosure, scopes: readonly Scope[]): unknown[] {
  return LINES.flatMap((shown) =>
    scopes.flatMap((scope) => {
      const entries = entriesOf(shown, scope, world);
      return [
        disclosure.total(shown, scope) ? totalOf(shown, scope, world).value : null,
        ...entriesOf(shown, scope, truth).map((entry, index) => {
          const value = entries[index]?.value;
          const number = value?.state === "number" ? value.value : null;
          const view = disclosure.cell(shown, entry);
          return view === "shown" ? number : view === "small" ? number !== null && number >= 1 && number <= 4 : null;
        }),
      ];
    }),
  );
}

/** Which values each secret could have for who sees this. */
export function possibleValues(given: Referring, secrets: readonly string[], see: (world: FigureYear) => unknown): Map<string, Set<number>> {
  const wanted = JSON.stringify(see(yearOf(given)));
  const possible = new Map(secrets.map((id) => [id, new Set<number>()]));
  for (const values of assignments(secrets)) {
    if (JSON.stringify(see(yearOf(given, values))) !== wanted) continue;
    for (const [id, value] of values) possible.get(id)?.add(value);
  }
  return possible;
}

function assignments(ids: readonly string[]): Map<string, number>[] {
  return ids.reduce<Map<string, number>[]>(
    (all, id) => all.flatMap((values) => [1, 2, 3, 4].map((value) => new Map([...values, [id, value]]))),
    [new Map<string, number>()],
  );
}
