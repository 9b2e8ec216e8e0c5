import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "@/lib/rounds/day";
import { remindersDue, type ReminderBoard, type ReminderRound } from "@/lib/rounds/reminders-due";
import { endOfDay, startOfDay } from "@/lib/values/date";

const round: ReminderRound = {
  openedAt: startOfDay("2025-09-01"),
  closedAt: null,
  deadline: endOfDay("2025-11-01"),
  closesAt: endOfDay("2025-12-01"),
  reminderDays: [-14, -3, 0, 1, 7],
};
const noDates = { ownDeadline: null, returnDueAt: null };
const board: ReminderBoard = { boardId: "a", status: "concept", dates: noDates, returnedAt: null };
/** Seven in the morning, as the schedule has it; once in summer time and once in winter time. */
const morning = (day: string) => new Date(startOfDay(day).getTime() + 7 * 3_600_000);
const on = (day: string, one: Partial<ReminderBoard> = {}, of: Partial<ReminderRound> = {}) =>
  remindersDue({ ...round, ...of }, [{ ...board, ...one }], morning(day))[0];

/** Every morning of a stretch of days on which a reminder is due that was not before, as its event says. */
function calendar(from: string, to: string, one: Partial<ReminderBoard> = {}, of: Partial<ReminderRound> = {}, off: readonly string[] = []): string[] {
  const sent: string[] = [];
  const known = new Set<string>();
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const due = off.includes(day) ? undefined : on(day, one, of);
    if (!due || known.has(due.day)) continue;
    known.add(due.day);
    sent.push(`${day} (${due.daysLeft})`);
  }
  return sent;
}

describe("reminders over the weeks of a round", () => {
  it("come on the set days, before the deadline and after it", () => {
    expect(calendar("2025-08-20", "2025-12-31")).toEqual([
      "2025-10-18 (14)",
      "2025-10-29 (3)",
      "2025-11-01 (0)",
      "2025-11-02 (-1)",
      "2025-11-08 (-7)",
    ]);
  });

  it("go by a board's own later date, also past the closing of the round", () => {
    const dates = { ...noDates, ownDeadline: endOfDay("2025-12-10") };
    expect(calendar("2025-08-20", "2025-12-31", { dates })).toEqual(["2025-11-26 (14)", "2025-12-07 (3)", "2025-12-10 (0)"]);
  });

  it("go by the date of a return, from the day after it came back", () => {
    const returned = { status: "returned", dates: { ...noDates, returnDueAt: endOfDay("2025-11-20") }, returnedAt: morning("2025-11-06") } as const;
    expect(calendar("2025-10-01", "2025-12-31", returned)).toEqual(["2025-11-17 (3)", "2025-11-20 (0)"]);
    // After that date only who was given more time can still hand in.
    const dates = { ...returned.dates, ownDeadline: endOfDay("2025-12-10") };
    expect(calendar("2025-10-01", "2025-12-31", { ...returned, dates })).toEqual([
      "2025-11-17 (3)",
      "2025-11-20 (0)",
      "2025-11-21 (-1)",
      "2025-11-27 (-7)",
    ]);
  });

  it("make good a day that was missed, for two days", () => {
    expect(calendar("2025-10-01", "2025-10-25", {}, {}, ["2025-10-18", "2025-10-19"])).toEqual(["2025-10-20 (12)"]);
    expect(calendar("2025-10-01", "2025-10-25", {}, {}, ["2025-10-18", "2025-10-19", "2025-10-20"])).toEqual([]);
  });

  it("do not make good after the deadline what was due before it", () => {
    expect(calendar("2025-10-25", "2025-11-06", {}, { reminderDays: [-1, 0] }, ["2025-10-31", "2025-11-01"])).toEqual([]);
    expect(calendar("2025-10-25", "2025-11-06", {}, {}, ["2025-11-01", "2025-11-02"])).toEqual(["2025-10-29 (3)", "2025-11-03 (-2)"]);
  });

  it("stop when the office closes the round, and come for nobody before it opens", () => {
    expect(calendar("2025-08-20", "2025-12-31", {}, { closedAt: morning("2025-10-20") })).toEqual(["2025-10-18 (14)"]);
    expect(calendar("2025-08-20", "2025-12-31", {}, { openedAt: null })).toEqual([]);
    expect(calendar("2025-08-20", "2025-12-31", {}, { openedAt: morning("2025-10-29") })).toEqual(["2025-11-01 (0)", "2025-11-02 (-1)", "2025-11-08 (-7)"]);
  });

  it("can be none", () => {
    expect(calendar("2025-08-20", "2025-12-31", {}, { reminderDays: [] })).toEqual([]);
  });
});

const someDay = fc.integer({ min: -120, max: 120 }).map((days) => addDays("2025-11-01", days));

describe("whatever the dates", () => {
  it("nobody is reminded who handed in, or who cannot any more", () => {
    fc.assert(
      fc.property(someDay, fc.constantFrom("submitted", "adopted"), fc.array(fc.integer({ min: -90, max: 90 })), (day, status, reminderDays) => {
        expect(on(day, { status }, { reminderDays })).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(someDay, fc.array(fc.integer({ min: -90, max: 90 })), (day, reminderDays) => {
        if (day > "2025-12-01" || day < "2025-09-01") expect(on(day, {}, { reminderDays })).toBeUndefined();
      }),
    );
  });

  it("a reminder is for a set day, of at most two days ago, and counts the days rightly", () => {
    fc.assert(
      fc.property(someDay, someDay, fc.uniqueArray(fc.integer({ min: -90, max: 90 }), { maxLength: 12 }), (day, own, reminderDays) => {
        const due = on(day, { dates: { ...noDates, ownDeadline: endOfDay(own) } }, { reminderDays });
        if (!due) return;
        const dueDay = own > "2025-11-01" ? own : "2025-11-01";
        expect(reminderDays).toContain(daysBetween(dueDay, due.day));
        expect(daysBetween(due.day, day)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(due.day, day)).toBeLessThanOrEqual(2);
        expect(addDays(day, due.daysLeft)).toBe(dueDay);
        expect(due.writableUntil.getTime()).toBeGreaterThan(morning(day).getTime());
      }),
    );
  });
});
