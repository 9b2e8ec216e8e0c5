import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCellNumber, type FigureKind } from "@/lib/key-figures/read-number";
import type { SheetCell } from "@/lib/tables/sheet";

const COUNT: FigureKind = { type: "integer", decimals: 0 };
const MONEY: FigureKind = { type: "money", decimals: 0 };
const PERCENT: FigureKind = { type: "percent", decimals: 2 };

describe("a cell as a value of a figure", () => {
  it.each<[SheetCell, FigureKind, unknown]>([
    ["1.204", COUNT, 1204],
    [" 12 ", COUNT, 12],
    [12, COUNT, 12],
    [11.9999999999, COUNT, 12],
    ["n.v.t.", COUNT, "nvt"],
    ["Niet bekend", COUNT, "onbekend"],
    ["", COUNT, undefined],
    [null, COUNT, undefined],
    ["€ 52.800,00", MONEY, 5_280_000],
    [52800, MONEY, 5_280_000],
    ["2,67%", PERCENT, 2.67],
    [{ percent: 0.0267 }, PERCENT, 2.67],
    [2.67, PERCENT, 2.67],
    [0, PERCENT, 0],
    [{ percent: 1 }, PERCENT, 100],
  ])("%j is read", (cell, kind, entry) => {
    expect(readCellNumber(cell, kind, "dutch")).toEqual({ ok: true, value: { entry, rounded: false } });
  });

  it.each<[SheetCell, FigureKind, string]>([
    ["twaalf", COUNT, "notANumber"],
    ["constructor", COUNT, "notANumber"],
    ["1,234", COUNT, "otherNotation"],
    ["12,5", COUNT, "notWhole"],
    [12.5, COUNT, "notWhole"],
    [-3, COUNT, "negativeNumber"],
    ["-3", COUNT, "negativeNumber"],
    ["<5", COUNT, "smallCount"],
    ["PM", COUNT, "pmInKeyFigure"],
    ["PM", MONEY, "pmInKeyFigure"],
    ["#N/B", COUNT, "errorCell"],
    [{ error: "#DIV/0!" }, COUNT, "errorCell"],
    [{ date: "2025-02-01" }, COUNT, "dateCell"],
    [true, COUNT, "booleanCell"],
    [{ percent: 0.5 }, COUNT, "percentCell"],
    [{ percent: 0.5 }, MONEY, "percentCell"],
    [1e12, COUNT, "numberTooLarge"],
    ["1.631.099,45", MONEY, "notWholeEuros"],
    [1631099.45, MONEY, "notWholeEuros"],
    ["1631099.45", MONEY, "otherNotation"],
    ["2.67", PERCENT, "otherNotation"],
    ["171,7", PERCENT, "notAPercentage"],
    [171.7, PERCENT, "notAPercentage"],
    [{ percent: 71.7 }, PERCENT, "notAPercentage"],
    [Number.NaN, PERCENT, "notANumber"],
  ])("%j is a doubt", (cell, kind, code) => {
    expect(readCellNumber(cell, kind, "dutch")).toMatchObject({ ok: false, problem: { code } });
  });

  it("says so where a percentage loses decimals", () => {
    expect(readCellNumber("71,666", PERCENT, "dutch")).toEqual({ ok: true, value: { entry: 71.67, rounded: true } });
    expect(readCellNumber(2.675, PERCENT, "dutch")).toEqual({ ok: true, value: { entry: 2.68, rounded: true } });
    expect(readCellNumber({ percent: 2 / 3 }, { type: "percent", decimals: 0 }, "dutch")).toEqual({ ok: true, value: { entry: 67, rounded: true } });
  });
});

const inNotation = (value: number, decimals: number, notation: "dutch" | "english") =>
  new Intl.NumberFormat(notation === "dutch" ? "nl-NL" : "en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);

describe("numbers in either notation", () => {
  const notation = fc.constantFrom("dutch" as const, "english" as const);

  it("come back as they were written", () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), notation, (value, written) => {
        expect(readCellNumber(inNotation(value, 0, written), COUNT, written)).toEqual({ ok: true, value: { entry: value, rounded: false } });
        expect(readCellNumber(inNotation(value, 2, written), MONEY, written)).toEqual({ ok: true, value: { entry: value * 100, rounded: false } });
        expect(readCellNumber(value, COUNT, written)).toEqual({ ok: true, value: { entry: value, rounded: false } });
      }),
    );
    fc.assert(
      fc.property(fc.nat(10_000), notation, (hundredths, written) => {
        const value = hundredths / 100;
        for (const cell of [inNotation(value, 2, written), `${inNotation(value, 2, written)}%`, value, { percent: value / 100 }]) {
          const read = readCellNumber(cell, PERCENT, written);
          expect(read.ok && typeof read.value.entry === "number" ? Math.abs(read.value.entry - value) : 1).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it("are never taken for another number where they are written in the other notation", () => {
    const other = { dutch: "english", english: "dutch" } as const;
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 9_999_999 }), notation, (value, written) => {
        expect(readCellNumber(inNotation(value, 0, written), COUNT, other[written])).toMatchObject({ ok: false });
      }),
    );
    fc.assert(
      fc.property(fc.nat(10_000), notation, (hundredths, written) => {
        expect(readCellNumber(inNotation(hundredths / 100, 2, written), PERCENT, other[written])).toMatchObject({ ok: false, problem: { code: "otherNotation" } });
      }),
    );
  });

  it("or no numbers at all never throw", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(COUNT, MONEY, PERCENT), notation, (text, kind, written) => {
        const read = readCellNumber(text, kind, written);
        if (read.ok && typeof read.value.entry === "number") expect(read.value.entry).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
