import { calendarDay } from "@/lib/values/date";

/** The first and the last year that a date in a form may have. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** Whether a text is a day of the calendar between 1990 and 2100, written as `2025-10-03`. */
export function isDay(typed: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return false;
  const day = dayWithoutTime(typed);
  // The thirtieth of February is no day, or is read as the second of March.
  if (Number.isNaN(day.getTime()) || storedDay(day) !== typed) return false;
  const year = day.getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** A day as columns hold that know no time: midnight in UTC. */
export function dayWithoutTime(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** A day that was stored without a time, as it stands in a date field. */
export function storedDay(value: Date): string {
  return value.toISOString().slice(0, 10);
}

/**
 * From when on a board that is added usually takes part: the first of August of the school year
 * before the present one, so that it is in the round that accounts for that year.
 */
export function usualStart(now: Date): string {
  const [year = 0, month = 1] = calendarDay(now).split("-").map(Number);
  const presentStart = month >= 8 ? year : year - 1;
  return `${presentStart - 1}-08-01`;
}

/** The day that many days later, or earlier where it is negative; days are written as `2025-10-03`. */
export function addDays(day: string, days: number): string {
  const moved = dayWithoutTime(day);
  moved.setUTCDate(moved.getUTCDate() + days);
  return storedDay(moved);
}

/** How many days the second day is after the first; negative when it is before. */
export function daysBetween(first: string, second: string): number {
  return Math.round((dayWithoutTime(second).getTime() - dayWithoutTime(first).getTime()) / 86_400_000);
}
