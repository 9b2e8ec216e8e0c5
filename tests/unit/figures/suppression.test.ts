import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayStandForFew, safeSplits, safeTotals, isSmall, type Candidate, type HiddenCell, type SplitRow } from "@/lib/figures/suppression";

const count = (value: number): HiddenCell => ({ value, low: 1, high: 4 });

function totals(values: number[], candidates: Record<string, number[]>): string[] {
  const cells = new Map(values.map((value, index) => [String(index), count(value)] as const).filter(([, cell]) => isSmall(cell.value)));
  const hidden = (at: number[]) => at.map(String).filter((id) => cells.has(id));
  return [...safeTotals(cells, Object.entries(candidates).map(([id, at]) => ({ id, hidden: hidden(at) })))];
}

describe("mayStandForFew", () => {
  it.each([
    [0.4, 1, 1140, true],
    [99.6, 1, 1140, true],
    [0.5, 1, 1140, false],
    [0, 1, 900, false],
    [0, 1, 3000, true],
    [1.5, 1, 2000, false],
    [8, 0, 40, true],
    [50, 0, 3, true],
  ])("tells of %d percent with %d decimals of %d pupils whether it may be 1 to 4: %s", (percent, decimals, pupils, few) => {
    expect(mayStandForFew(percent, decimals, pupils)).toBe(few);
  });
});

describe("safeTotals", () => {
  it("shows a total of which no cell is hidden", () => {
    expect(totals([0, 7, 12], { region: [0, 1, 2] })).toEqual(["region"]);
  });

  it("keeps back a total with one or two hidden cells", () => {
    expect(totals([2, 7, 12], { region: [0, 1, 2] })).toEqual([]);
    expect(totals([2, 3, 12], { region: [0, 1, 2] })).toEqual([]);
  });

  it("shows a total with three hidden cells that can differ, and not one whose sum tells them all", () => {
    expect(totals([2, 3, 1, 9], { region: [0, 1, 2, 3] })).toEqual(["region"]);
    expect(totals([1, 1, 1, 9], { region: [0, 1, 2, 3] })).toEqual([]);
    expect(totals([4, 4, 4], { region: [0, 1, 2] })).toEqual([]);
  });

  it("keeps back a total that lays bare the rest of another", () => {
    // The region has four hidden cells, the SWV three of them: the fourth would be their difference.
    expect(totals([1, 2, 3, 4], { region: [0, 1, 2, 3], swv: [0, 1, 2] })).toEqual(["region"]);
  });

  it("never lets a hidden cell be worked out from what is shown", () => {
    const table = fc
      .array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 })
      .chain((values) =>
        fc.tuple(
          fc.constant(values),
          fc.array(fc.subarray(values.map((_, index) => index), { minLength: 1 }), { minLength: 1, maxLength: 4 }),
        ),
      );
    fc.assert(
      fc.property(table, ([values, sets]) => {
        const cells = new Map<string, HiddenCell>();
        values.forEach((value, index) => isSmall(value) && cells.set(String(index), count(value)));
        const candidates: Candidate[] = sets.map((set, index) => ({
          id: String(index),
          hidden: set.map(String).filter((id) => cells.has(id)),
        }));
        const shown = candidates.filter(({ id }) => safeTotals(cells, candidates).has(id));
        for (const [cell, possible] of possibleValues([...cells.keys()], cells, shown)) {
          expect(possible.size, `cell ${cell}`).toBeGreaterThan(1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** By trying every combination: the values each hidden cell can have with the shown totals as they are. */
function possibleValues(ids: string[], cells: ReadonlyMap<string, HiddenCell>, shown: Candidate[]) {
  const sums = shown.map(({ hidden }) => hidden.reduce((sum, id) => sum + (cells.get(id)?.value ?? 0), 0));
  const possible = new Map(ids.map((id) => [id, new Set<number>()]));
  const world = new Map<string, number>();
  const visit = (at: number): void => {
    const id = ids[at];
    if (id !== undefined) {
      for (let value = 1; value <= 4; value += 1) {
        world.set(id, value);
        visit(at + 1);
      }
      return;
    }
    const fits = shown.every(({ hidden }, index) => hidden.reduce((sum, cell) => sum + (world.get(cell) ?? 0), 0) === sums[index]);
    if (fits) for (const [cell, value] of world) possible.get(cell)?.add(value);
  };
  visit(0);
  return possible;
}

describe("safeSplits", () => {
  const row = (values: Record<string, number>, scopes = ["region"], own = false): SplitRow => ({
    scopes,
    own,
    total: Object.values(values).reduce((sum, value) => sum + value, 0),
    values: new Map(Object.entries(values)),
  });

  it("shows the columns where boards could have exchanged pupils", () => {
    const rows = [row({ a: 2, b: 6 }), row({ a: 0, b: 9 }), row({ a: 5, b: 1 })];
    expect([...safeSplits(rows, ["region"], "partition")]).toEqual(["region"]);
  });

  it("keeps back columns that only one or two boards fill", () => {
    expect([...safeSplits([row({ a: 2, b: 6 }), row({ a: 0, b: 0 })], ["region"], "partition")]).toEqual([]);
    expect([...safeSplits([row({ a: 2, b: 6 }), row({ a: 3, b: 0 })], ["region"], "partition")]).toEqual([]);
  });

  it("never lets a part of 1 to 4 pupils be worked out, whatever rows and columns add up to", () => {
    const part = fc.integer({ min: 0, max: 3 });
    const rowArbitrary = fc.tuple(part, part, fc.constantFrom<string[]>(["region", "A"], ["region", "B"], ["region", "A", "B"]));
    fc.assert(
      fc.property(fc.array(rowArbitrary, { minLength: 1, maxLength: 4 }), (given) => {
        const rows = given.map(([a, b, scopes]) => row({ a, b }, scopes));
        const shown = [...safeSplits(rows, ["region", "A", "B"], "partition")];
        // The reader knows every row's total here, which is more than is ever shown.
        const column = (world: readonly number[], scope: string) =>
          rows.reduce((sum, { scopes }, index) => (scopes.includes(scope) ? sum + (world[index] ?? 0) : sum), 0);
        const truth = given.map(([a]) => a);
        const worlds = rows
          .reduce<number[][]>((all, { total }) => all.flatMap((world) => range(total).map((a) => [...world, a])), [[]])
          .filter((world) => shown.every((scope) => column(world, scope) === column(truth, scope)));
        rows.forEach((one, index) => {
          if (shown.length === 0 || ![...one.values.values()].some(isSmall) || one.total === 0) return;
          expect(new Set(worlds.map((world) => world[index])).size).toBeGreaterThan(1);
        });
      }),
      { numRuns: 300 },
    );
  });
});

function range(last: number): number[] {
  return Array.from({ length: last + 1 }, (_, value) => value);
}
