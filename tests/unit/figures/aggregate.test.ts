import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { totalOf } from "@/lib/figures/aggregate";
import { entriesOf } from "@/lib/figures/entries";
import { rateOf, totalRate } from "@/lib/figures/rate";
import { cells, definition, line, year } from "./fixtures";

describe("totalOf", () => {
  it("adds numbers, and counts n.v.t., onbekend, not given and not submitted apart", () => {
    const boards = year([
      { id: "a", cells: cells({ "deelsInOnderwijs||": 5 }) },
      { id: "b", cells: cells({ "deelsInOnderwijs||": 0 }) },
      { id: "c", cells: cells({ "deelsInOnderwijs||": "nvt" }) },
      { id: "d", cells: cells({ "deelsInOnderwijs||": "onbekend" }) },
      { id: "e", cells: cells({}) },
      { id: "f", cells: null },
    ]);
    expect(totalOf(line("deelsInOnderwijs"), null, boards)).toMatchObject({
      value: 5,
      reportedBy: 2,
      appliesTo: 5,
      counts: { nvt: 1, onbekend: 1, pm: 0, empty: 1, notSubmitted: 1 },
    });
  });

  it("has no total where nobody gave a number: that is not 0", () => {
    expect(totalOf(line("deelsInOnderwijs"), null, year([{ id: "a", cells: cells({}) }])).value).toBeNull();
  });

  it("counts a board that has yet to submit as n.v.t. where the figure is not for it", () => {
    const boards = year([
      { id: "a", cells: null },
      { id: "b", schoolTypes: ["so"], cells: null },
    ]);
    expect(totalOf(line("schakelSoNaarPo"), null, boards)).toMatchObject({ appliesTo: 1, reportedBy: 0 });
  });

  it("adds values per SWV and counts others once in the region, whole at each SWV", () => {
    const boards = year([
      { id: "a", partnerships: ["A", "B"], cells: cells({ "verwijzingenSo|A|": 2, "verwijzingenSo|B|": 3, "deelsInOnderwijs||": 7 }) },
      { id: "b", partnerships: ["B"], cells: cells({ "verwijzingenSo|B|": 10, "deelsInOnderwijs||": 1 }) },
    ]);
    const totals = (reference: string) => [null, "A", "B"].map((scope) => totalOf(line(reference), scope, boards).value);
    expect(totals("verwijzingenSo")).toEqual([15, 2, 13]);
    expect(totals("deelsInOnderwijs")).toEqual([8, 7, 8]);
  });

  it("weighs percentages by the pupils of the board, and leaves out who did not give those", () => {
    const boards = year([
      { id: "a", cells: cells({ "pctDoublures||": 10, "leerlingenTotaal|A|bao": 100 }) },
      { id: "b", cells: cells({ "pctDoublures||": 2, "leerlingenTotaal|A|bao": 300 }) },
      { id: "c", cells: cells({ "pctDoublures||": 50 }) },
    ]);
    expect(totalOf(line("pctDoublures"), null, boards)).toMatchObject({ value: 4, reportedBy: 3, withoutWeight: 1 });
  });

  it("weighs by schools and counts who is below the norm", () => {
    const boards = year([
      { id: "a", cells: cells({ "ankerpuntScore||1": 60, "schoolCount||": 1 }) },
      { id: "b", cells: cells({ "ankerpuntScore||1": 90, "schoolCount||": 2 }) },
    ]);
    expect(totalOf(line("ankerpuntScore.1"), null, boards)).toMatchObject({ value: 80, belowNorm: 1 });
  });

  it("sums a partition and says where a part is not known", () => {
    const boards = year([
      { id: "a", cells: cells({ "aantalThuiszitters||overig": 4 }) },
      { id: "b", cells: cells({ "aantalThuiszitters||overig": 1, "aantalThuiszitters||besluitOuder": "onbekend" }) },
      { id: "c", cells: cells({ "aantalThuiszitters||overig": "onbekend" }) },
    ]);
    expect(totalOf(line("aantalThuiszitters"), null, boards)).toMatchObject({ value: 5, reportedBy: 2, incomplete: 2, counts: { onbekend: 1 } });
    expect(totalOf(line("aantalThuiszitters.overig"), null, boards).value).toBe(5);
    const { figure } = line("aantalThuiszitters");
    const full = Object.fromEntries(figure.dimension?.values.map(({ id }) => [`aantalThuiszitters||${id}`, 1]) ?? []);
    expect(totalOf(line("aantalThuiszitters"), null, year([{ id: "a", cells: cells(full) }]))).toMatchObject({ value: figure.dimension?.values.length, incomplete: 0 });
  });

  it("does not add a subset to its figure", () => {
    const boards = year([{ id: "a", cells: cells({ "baoBaoOpnames||": 9, "baoBaoOpnames||uitAnderBestuur": 4 }) }]);
    expect(totalOf(line("baoBaoOpnames"), null, boards).value).toBe(9);
    expect(totalOf(line("baoBaoOpnames.uitAnderBestuur"), null, boards).value).toBe(4);
  });

  it("counts a total instead of its parts only where the parts are not known", () => {
    const boards = year([
      { id: "a", cells: cells({ "terugVanuitSo||": 2, "terugVanuitSbo||": 3, "terugVanuitSboSoTotaal||": 99 }) },
      { id: "b", cells: cells({ "terugVanuitSo||": "onbekend", "terugVanuitSbo||": "onbekend", "terugVanuitSboSoTotaal||": 8 }) },
      { id: "c", cells: cells({ "terugVanuitSo||": 4 }) },
    ]);
    expect(totalOf(line("terugVanuitSboSoTotaal"), null, boards)).toMatchObject({ value: 13, reportedBy: 2 });
    expect(totalOf(line("terugVanuitSo"), null, boards).value).toBe(6);
  });

  it("takes TLV granted from its parts where those are known", () => {
    const boards = year([{ id: "a", cells: cells({ "verwijzingenSo|A|": 2, "verwijzingenSbo|A|": 5 }) }]);
    expect(totalOf(line("tlvGehonoreerd"), null, boards).value).toBe(7);
  });

  it("computes a share per SWV of what the boards gave", () => {
    const boards = year([
      { id: "a", partnerships: ["A", "B"], cells: cells({ "verwijzingenSo|A|": 1, "verwijzingenSo|B|": 5 }) },
      { id: "b", partnerships: ["A"], cells: cells({ "verwijzingenSo|A|": 3 }) },
      { id: "c", partnerships: ["B"], cells: cells({ "verwijzingenSo|B|": "onbekend" }) },
    ]);
    const shares = entriesOf(line("marktaandeelSo"), null, boards).map(({ board, partnership, value }) => [
      board.id,
      partnership,
      value.state === "number" ? value.value : value.state,
    ]);
    expect(shares).toEqual([["a", "A", 25], ["a", "B", 100], ["b", "A", 75], ["c", "B", "onbekend"]]);
    expect(totalOf(line("marktaandeelSo"), "A", boards)).toMatchObject({ value: null, reportedBy: 2 });
  });

  it("gives rates per 1.000 pupils for the counts of which the form computes shares", () => {
    const so = line("verwijzingenSo");
    const rate = rateOf(so.figure, definition);
    expect(rate).toEqual({ reference: "leerlingenTotaal.bao", per: 1000 });
    expect(rateOf(line("deelsInOnderwijs").figure, definition)).toBeUndefined();
    const boards = year([
      { id: "a", cells: cells({ "verwijzingenSo|A|": 3, "leerlingenTotaal|A|bao": 500 }) },
      { id: "b", cells: cells({ "verwijzingenSo|A|": 1 }) },
    ]);
    expect(rate && totalRate(entriesOf(so, null, boards), so, rate, boards)).toEqual({ value: 6, boards: 1 });
  });

  it("keeps every board in exactly one count, and sums only numbers", () => {
    const entry = fc.oneof(fc.nat(50), fc.constantFrom("nvt" as const, "onbekend" as const), fc.constant(undefined), fc.constant(null));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (given) => {
        const boards = year(
          given.map((value, index) => ({
            id: String(index),
            cells: value === null ? null : cells(value === undefined ? {} : { "deelsInOnderwijs||": value }),
          })),
        );
        const total = totalOf(line("deelsInOnderwijs"), null, boards);
        const { nvt, onbekend, pm, empty, notSubmitted } = total.counts;
        expect(total.reportedBy + nvt + onbekend + pm + empty + notSubmitted).toBe(given.length);
        const numbers = given.filter((value) => typeof value === "number");
        expect(total.value).toBe(numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0));
      }),
    );
  });
});
