import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatAmount, formatAmountForField, formatInShort, MAX_AMOUNT_CENTS, parseAmount } from "@/lib/values/amount";

describe("reading an amount", () => {
  it.each([
    ["1.631.099", 163_109_900],
    ["1631099", 163_109_900],
    ["52800,00", 5_280_000],
    ["52.800,-", 5_280_000],
    ["€ 52.800", 5_280_000],
    ["€\u00a052.800", 5_280_000],
    [" 0 ", 0],
    ["12500 euro", 1_250_000],
    ["12.500,00 Euro", 1_250_000],
    ["EUR 900", 90_000],
    ["900 EUR", 90_000],
    ["900 €", 90_000],
    ["007", 700],
  ])("takes %s", (typed, cents) => {
    expect(parseAmount(typed)).toEqual({ ok: true, value: cents });
  });

  it.each([
    ["1.63", "notAnAmount"],
    ["12,345", "notWholeEuros"],
    ["12,5", "notWholeEuros"],
    ["12,50", "notWholeEuros"],
    ["12,000", "notWholeEuros"],
    ["1.6310.99", "notAnAmount"],
    ["12.34.567", "notAnAmount"],
    ["-5", "negativeAmount"],
    ["−5", "negativeAmount"],
    ["tien", "notAnAmount"],
    ["euro", "notAnAmount"],
    ["900 dollar", "notAnAmount"],
    ["1.234,56", "notWholeEuros"],
    ["", "notAnAmount"],
    ["1e5", "notAnAmount"],
    ["10.000.000.000", "amountTooLarge"],
    ["<script>", "notAnAmount"],
  ])("refuses %s", (typed, code) => {
    expect(parseAmount(typed)).toMatchObject({ ok: false, problem: { code } });
  });

  it("reads back every amount that it writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_AMOUNT_CENTS / 100 }), (euros) => {
        expect(parseAmount(formatAmount(euros * 100))).toEqual({ ok: true, value: euros * 100 });
        expect(parseAmount(formatAmountForField(euros * 100))).toEqual({ ok: true, value: euros * 100 });
      }),
    );
  });

  it("never throws and never yields half a euro", () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const read = parseAmount(typed);
        expect(!read.ok || (Number.isSafeInteger(read.value) && read.value % 100 === 0)).toBe(true);
      }),
    );
  });
});

describe("writing an amount", () => {
  it("uses Dutch notation and a true minus sign", () => {
    expect(formatAmount(163_109_900)).toBe("€\u00a01.631.099");
    expect(formatAmount(-114_984_200)).toBe("−€\u00a01.149.842");
    expect(formatInShort(531_000_000)).toBe("€\u00a05,31 mln");
    expect(formatInShort(100_000_000)).toBe("€\u00a01,00 mln");
    expect(formatInShort(400_000)).toBe("€\u00a04.000");
  });
});
