import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { totalOf } from "@/lib/figures/aggregate";
import { cellsOf } from "@/lib/figures/cells";
import { deriveFigures } from "@/lib/figures/derive-figures";
import { discloseYear } from "@/lib/figures/disclosure";
import { figureChanges } from "@/lib/figures/figure-changes";
import { lineLabel, partLines } from "@/lib/figures/line";
import { makeOverview } from "@/lib/figures/overview";
import type { SpendingRow } from "@/lib/template/answers/answer-schema";
import { cells, content, line, oneSwv, twoSwvs, year } from "./fixtures";

const SPENDING = line("aanwendingCategorie");
const codes = ["PO9101", "PO9102"];

/** A region of two boards, of which the first takes part in both SWVs. */
function region(wide: SpendingRow[], narrow: SpendingRow[]) {
  const of = (rows: SpendingRow[], board: typeof oneSwv) => cellsOf(deriveFigures(content({ aanwendingSwv: rows }, board)), false);
  return year([
    { id: "wide", partnerships: codes, cells: of(wide, twoSwvs) },
    { id: "narrow", partnerships: ["PO9101"], cells: of(narrow, oneSwv) },
  ]);
}

const spent = fc.array(
  fc.record({
    id: fc.uuid(),
    amount: fc.oneof(fc.integer({ min: 0, max: 900_000 }).map((euros) => euros * 100), fc.constantFrom("pm" as const, "onbekend" as const)),
    fields: fc.record(
      { soort: fc.constantFrom("scholing", "inhuur", "overig", "vervallen"), swv: fc.constantFrom(...codes, "gezamenlijk", "PO9109") },
      { requiredKeys: [] },
    ).map((fields) => Object.fromEntries(Object.entries(fields))),
  }),
  { maxLength: 8 },
);

describe("spending per kind", () => {
  it("adds up to what was spent, in the region and in each SWV", () => {
    fc.assert(
      fc.property(spent, spent, (wide, narrow) => {
        const boards = region(wide, narrow);
        for (const scope of [null, ...codes]) {
          const parts = partLines(SPENDING).map((part) => totalOf(part, scope, boards).value ?? 0);
          expect(parts.reduce((sum, value) => sum + value, 0)).toBe(totalOf(SPENDING, scope, boards).value ?? 0);
        }
      }),
    );
  });

  it("of the SWVs and of several together is that of the region", () => {
    fc.assert(
      fc.property(spent, spent, (wide, narrow) => {
        const boards = region(wide, narrow);
        const shown = { completed: { ...boards, givenLater: new Map() }, reported: boards, disclosure: discloseYear(boards, [null, ...codes], { kind: "office" }) };
        const joint = makeOverview({ earlier: [], now: shown }, "PO9102", "office").spending[0]?.joint;
        const own = codes.map((code) => totalOf(SPENDING, code, boards).value ?? 0);
        expect(own.reduce((sum, value) => sum + value, joint?.value ?? 0)).toBe(totalOf(SPENDING, null, boards).value ?? 0);
        expect([...(joint?.parts.values() ?? [])].reduce((sum, value) => sum + value, 0)).toBe(joint?.value ?? 0);
      }),
    );
  });

  it("of a submission from before it was told apart is read where the board has one SWV only", () => {
    const whole = cells({ "aanwendingCategorie||": 500, "aanwendingCategorie||scholing": 500 });
    const boards = year([
      { id: "wide", partnerships: codes, cells: whole },
      { id: "narrow", partnerships: ["PO9101"], cells: whole },
    ]);
    expect(totalOf(SPENDING, null, boards)).toMatchObject({ value: 1_000, reportedBy: 2 });
    expect(totalOf(SPENDING, "PO9101", boards)).toMatchObject({ value: 500, reportedBy: 1, counts: { empty: 1 } });
    expect(totalOf(SPENDING, "PO9102", boards)).toMatchObject({ value: null, counts: { empty: 1 } });
  });

  it("is called by its words, without a kind too", () => {
    expect(partLines(SPENDING).map(lineLabel).slice(-2)).toEqual(["Overig", "zonder soort"]);
    expect(partLines(line("aantalThuiszitters")).map(lineLabel)).not.toContain("zonder soort");
  });
});

describe("figureChanges", () => {
  const cell = (figure: string, value: number | null, partnership = "") =>
    ({ figure, partnership, dimension: "", previous: false, state: value === null ? "pm" : "number", value }) as const;

  it("counts what came, went and became another, whatever the order", () => {
    const before = [cell("a", 1), cell("b", 2), cell("c", 3, "PO9101")];
    expect(figureChanges(before, before.toReversed())).toEqual({ added: 0, removed: 0, changed: 0, figures: [] });
    expect(figureChanges(before, [cell("b", null), cell("a", 1), cell("c", 3), cell("d", 0)])).toEqual({
      added: 2,
      removed: 1,
      changed: 1,
      figures: ["b", "c", "d"],
    });
  });
});
