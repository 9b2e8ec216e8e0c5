import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDay, endOfDay, formatDate, formatDateTime, startOfDay } from "@/lib/values/date";

describe("Dutch days", () => {
  it("begin and end by the Dutch clock, in winter and in summer", () => {
    expect(startOfDay("2026-01-15").toISOString()).toBe("2026-01-14T23:00:00.000Z");
    expect(startOfDay("2026-07-15").toISOString()).toBe("2026-07-14T22:00:00.000Z");
    expect(endOfDay("2026-11-30").toISOString()).toBe("2026-11-30T22:59:59.000Z");
  });

  it("hold on the days the clock changes", () => {
    expect(startOfDay("2026-03-29").toISOString()).toBe("2026-03-28T23:00:00.000Z");
    expect(endOfDay("2026-03-29").toISOString()).toBe("2026-03-29T21:59:59.000Z");
    expect(startOfDay("2026-10-25").toISOString()).toBe("2026-10-24T22:00:00.000Z");
    expect(endOfDay("2026-10-25").toISOString()).toBe("2026-10-25T22:59:59.000Z");
  });

  it("are the day that both ends fall on", () => {
    const days = fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(calendarDay(startOfDay(day))).toBe(day);
        expect(calendarDay(endOfDay(day))).toBe(day);
      }),
    );
  });

  it("are written in words", () => {
    expect(formatDate(startOfDay("2025-10-03"))).toBe("3 oktober 2025");
    expect(formatDateTime(new Date("2025-10-03T14:20:00Z"))).toBe("3 oktober 2025, 16:20");
  });
});
