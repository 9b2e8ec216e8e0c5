import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceInWords, remindersInWords } from "@/components/region/reminder-values";
import { readDays, reminderDates, reminderDaysOf, typedReminders } from "@/lib/rounds/reminder-days";

describe("the days of reminders as they are typed", () => {
  it.each([
    ["", []],
    ["14, 3", [14, 3]],
    [" 14 en 3; 0 ", [14, 3, 0]],
    ["3 3", [3]],
  ])("reads %j", (typed, days) => {
    expect(readDays(typed)).toEqual(days);
  });

  it.each(["twee", "-3", "1,5 dag", "91", "100"])("refuses %j", (typed) => {
    expect(readDays(typed)).toBeNull();
  });

  it("come back as they were stored", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -90, max: 90 })), (days) => {
        const { before, after } = typedReminders(days);
        expect(reminderDaysOf(readDays(before) ?? [], readDays(after) ?? [])).toEqual(days.toSorted((a, b) => a - b));
      }),
    );
  });

  it("fall on these dates, also over the end of summer time", () => {
    expect(reminderDates([7, -14, 0], "2025-11-01")).toEqual(["2025-10-18", "2025-11-01", "2025-11-08"]);
  });

  it("are told in words", () => {
    expect(remindersInWords([-14, -1, 7])).toBe("14, 1 dagen ervoor; 7 dagen erna");
    expect(remindersInWords([1])).toBe("1 dag erna");
    expect(remindersInWords([])).toBe("geen");
    expect([-1, 0, 2].map(distanceInWords)).toEqual(["1 dag ervoor", "op de dag zelf", "2 dagen erna"]);
  });
});
