import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  AMOUNT,
  readCell,
  sameEntry,
  writeCell,
  type NumberEntry,
  type NumberKind,
} from "@/components/questions/cell-text";
import { MAX_AMOUNT_CENTS } from "@/lib/values/amount";
import { MAX_COUNT } from "@/lib/values/number";

const COUNT: NumberKind = { type: "integer", decimals: 0 };
const PERCENT: NumberKind = { type: "percent", decimals: 1 };

describe("readCell", () => {
  it.each([
    ["", undefined],
    ["  ", undefined],
    ["0", 0],
    ["1.250", 1250],
    ["n.v.t.", "nvt"],
    ["NVT", "nvt"],
    ["niet bekend", "onbekend"],
    ["Onbekend", "onbekend"],
    ["1.63", { typed: "1.63" }],
  ] as [string, NumberEntry | undefined][])("reads %j as a count", (typed, entry) => {
    expect(readCell(COUNT, typed).entry).toEqual(entry);
  });

  it("reads amounts as cents, and PM for amounts only", () => {
    expect(readCell(AMOUNT, "52800,00").entry).toBe(5_280_000);
    expect(readCell(AMOUNT, "PM").entry).toBe("pm");
    expect(readCell(COUNT, "pm")).toEqual({ entry: { typed: "pm" }, problem: { code: "pmOnlyForAmounts" } });
  });

  it("never takes nothing, zero, n.v.t., niet bekend and PM for one another", () => {
    const entries = ["", "0", "n.v.t.", "niet bekend", "PM"].map((typed) => readCell(AMOUNT, typed).entry);
    expect(new Set(entries).size).toBe(5);
  });
});

describe("writeCell", () => {
  const entries = (kind: NumberKind): fc.Arbitrary<NumberEntry | undefined> =>
    fc.oneof(
      kind.type === "money"
        ? fc.integer({ min: 0, max: MAX_AMOUNT_CENTS / 100 }).map((euros) => euros * 100)
        : kind.type === "percent"
          ? fc.integer({ min: 0, max: 1_000 }).map((tenths) => tenths / 10)
          : fc.integer({ min: 0, max: MAX_COUNT }),
      fc.constantFrom<NumberEntry | undefined>(
        undefined,
        "nvt",
        "onbekend",
        ...(kind.type === "money" ? ["pm" as const] : []),
      ),
    );

  it.each([COUNT, PERCENT, AMOUNT])("writes what reads back the same: %o", (kind) => {
    fc.assert(fc.property(entries(kind), (entry) => sameEntry(readCell(kind, writeCell(kind, entry)).entry, entry)));
  });

  it("keeps what cannot be read as it was typed", () => {
    expect(writeCell(COUNT, { typed: "ongeveer 12" })).toBe("ongeveer 12");
  });
});
