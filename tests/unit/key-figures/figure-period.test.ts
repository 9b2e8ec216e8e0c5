import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figurePeriodKey, figurePeriodLabel, figurePeriodOfKey, isLaterThan, periodOfRound, readFigurePeriod, shortFigurePeriod, type FigurePeriod } from "@/lib/key-figures/figure-period";
import { periodInName } from "@/lib/key-figures/period-in-name";

const school = (start: number) => ({ kind: "schoolYear", start }) as const;
const day = (text: string) => ({ kind: "countDate", day: text }) as const;

describe("a period as offices write it", () => {
  it.each<[string, FigurePeriod]>([
    ["2024-2025", school(2024)],
    ["2024/2025", school(2024)],
    ["2024 – 2025", school(2024)],
    ["Schooljaar 2024-25", school(2024)],
    ["’24-’25", school(2024)],
    ["2024", { kind: "calendarYear", year: 2024 }],
    ["kalenderjaar 2024", { kind: "calendarYear", year: 2024 }],
    ["1e kwartaal 2025", { kind: "quarter", year: 2025, quarter: 1 }],
    ["2025-K3", { kind: "quarter", year: 2025, quarter: 3 }],
    ["Q2 2025", { kind: "quarter", year: 2025, quarter: 2 }],
    ["1-2-2025", day("2025-02-01")],
    ["teldatum 1 oktober 2022", day("2022-10-01")],
    ["1 feb 2025", day("2025-02-01")],
    ["2025-02-01", day("2025-02-01")],
  ])("%s is read", (text, period) => {
    expect(readFigurePeriod(text)).toEqual(period);
  });

  it.each(["", "2024-2026", "2025-2024", "24-2025", "2024-12", "1890", "31-2-2025", "0-0-2024", "kwartaal 5 2024", "vorig jaar", "1 foo 2024", "20245"])("%j is none", (text) => {
    expect(readFigurePeriod(text)).toBeNull();
  });

  const period: fc.Arbitrary<FigurePeriod> = fc.oneof(
    fc.integer({ min: 1990, max: 2099 }).map(school),
    fc.integer({ min: 1990, max: 2100 }).map((year) => ({ kind: "calendarYear" as const, year })),
    fc.record({ kind: fc.constant("quarter" as const), year: fc.integer({ min: 1990, max: 2100 }), quarter: fc.integer({ min: 1, max: 4 }) }),
    fc.date({ min: new Date("1990-01-01"), max: new Date("2100-12-31"), noInvalidDate: true }).map((date) => day(date.toISOString().slice(0, 10))),
  );

  it("comes back from its key and its own words", () => {
    fc.assert(
      fc.property(period, (one) => {
        expect(figurePeriodOfKey(figurePeriodKey(one))).toEqual(one);
        expect(readFigurePeriod(figurePeriodLabel(one))).toEqual(one);
        expect(shortFigurePeriod(one).length).toBeLessThan(11);
      }),
    );
  });

  it("is found in the heading of a column", () => {
    expect(periodInName("Verwijzingen SO 2023-2024")?.period).toEqual(school(2023));
    expect(periodInName("SBO op 1-2-2025 (DUO)")?.period).toEqual(day("2025-02-01"));
    expect(periodInName("Deelname ’22-’23")?.period).toEqual(school(2022));
    expect(periodInName("Bedrag 2024")?.period).toEqual({ kind: "calendarYear", year: 2024 });
    expect(periodInName("Ankerpunt 1")).toBeNull();
  });
});

describe("a period and the round", () => {
  it("a count date belongs to the year that holds it; a school year holds two of 2022-2023", () => {
    expect(periodOfRound(day("2022-10-01"), school(2022))).toEqual(school(2022));
    expect(periodOfRound(day("2023-02-01"), school(2022))).toEqual(school(2022));
    expect(periodOfRound(day("2022-07-31"), school(2022))).toEqual(school(2021));
    expect(periodOfRound(day("2023-02-01"), { kind: "calendarYear", year: 2020 })).toEqual({ kind: "calendarYear", year: 2023 });
    expect(periodOfRound({ kind: "calendarYear", year: 2024 }, school(2024))).toBeNull();
  });

  it("later ones are told apart", () => {
    expect(isLaterThan(school(2025), school(2024))).toBe(true);
    expect(isLaterThan(day("2025-07-31"), school(2024))).toBe(false);
    expect(isLaterThan(day("2025-08-01"), school(2024))).toBe(true);
    expect(isLaterThan({ kind: "calendarYear", year: 2025 }, school(2024))).toBe(false);
    expect(isLaterThan({ kind: "quarter", year: 2025, quarter: 2 }, { kind: "quarter", year: 2025, quarter: 1 })).toBe(true);
    expect(isLaterThan({ kind: "quarter", year: 2026, quarter: 1 }, { kind: "quarter", year: 2025, quarter: 4 })).toBe(true);
  });
});
