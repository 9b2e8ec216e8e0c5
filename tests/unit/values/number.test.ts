import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber, formatPercent, MAX_COUNT, parseCount, parsePercent } from "@/lib/values/number";

describe("reading a count", () => {
  it.each([
    ["0", 0],
    ["1.204", 1204],
    ["1204", 1204],
    [" 12 ", 12],
  ])("takes %s", (typed, value) => {
    expect(parseCount(typed)).toEqual({ ok: true, value });
  });

  it.each([
    ["1.63", "notANumber"],
    ["12,5", "notWhole"],
    ["-3", "negativeNumber"],
    ["twee", "notANumber"],
    ["", "notANumber"],
    ["99999999", "numberTooLarge"],
  ])("refuses %s", (typed, code) => {
    expect(parseCount(typed)).toMatchObject({ ok: false, problem: { code } });
  });

  it("reads back every count that it writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_COUNT }), (count) => {
        expect(parseCount(formatNumber(count))).toEqual({ ok: true, value: count });
      }),
    );
  });
});

describe("reading a percentage", () => {
  it.each([
    ["71,7%", 1, 71.7],
    ["71,7", 1, 71.7],
    ["100", 0, 100],
    ["0", 1, 0],
  ])("takes %s", (typed, decimals, value) => {
    expect(parsePercent(typed, decimals)).toEqual({ ok: true, value });
  });

  it.each([
    ["101", 1, "notAPercentage"],
    ["71,75", 1, "tooManyDecimals"],
    ["71.7", 1, "notANumber"],
    ["-1", 1, "negativeNumber"],
  ])("refuses %s", (typed, decimals, code) => {
    expect(parsePercent(typed, decimals)).toMatchObject({ ok: false, problem: { code } });
  });

  it("writes Dutch notation", () => {
    expect(formatPercent(71.7)).toBe("71,7%");
    expect(formatNumber(-0.4, 1)).toBe("−0,4");
  });
});
