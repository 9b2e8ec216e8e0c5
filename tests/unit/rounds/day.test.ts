import fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import { isDay } from "@/lib/rounds/day";

it.each(["1990-01-01", "2024-02-29", "2100-12-31"])("%s is a day", (typed) => {
  expect(isDay(typed)).toBe(true);
});

it.each(["", "1989-12-31", "2101-01-01", "2025-02-29", "2025-02-30", "2025-13-01", "2025-00-10", "2025-04-31", "2025-10-3", "03-10-2025", "2025-10-03T00:00", "2025-10-03\n"])(
  "%j is none",
  (typed) => {
    expect(isDay(typed)).toBe(false);
  },
);

it("is what the schema of a date says, between its years", () => {
  const two = fc.integer({ min: 0, max: 40 }).map((number) => String(number).padStart(2, "0"));
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2100 }), two, two, (year, month, day) => {
      const typed = `${year}-${month}-${day}`;
      expect(isDay(typed)).toBe(z.iso.date().safeParse(typed).success);
    }),
    { numRuns: 2_000 },
  );
});
