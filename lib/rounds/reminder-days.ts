import { addDays } from "./day";

/** How far from the deadline a reminder can be, in days. */
export const FURTHEST_REMINDER = 90;
/** How many reminders a board can get. */
export const MOST_REMINDERS = 12;

/** What a new round starts with: two weeks and three days before the deadline, a day and a week after it. */
export const USUAL_REMINDERS: readonly number[] = [-14, -3, 1, 7];

/** The days of reminders as they stand in the form: before the deadline and after it. */
export type TypedReminders = { before: string; after: string };

/**
 * Reads typed days such as `14, 3` or `14 en 3`.
 *
 * @returns each day once, or null when something else than whole numbers up to 90 stands there.
 */
export function readDays(typed: string): number[] | null {
  const words = typed.split(/[\s,;]+|\ben\b/).filter((word) => word !== "");
  const days = words.map((word) => (/^\d{1,2}$/.test(word) ? Number(word) : NaN));
  return days.every((day) => day <= FURTHEST_REMINDER) ? [...new Set(days)] : null;
}

/** Days from the deadline, negative before it, in their order. */
export function reminderDaysOf(before: readonly number[], after: readonly number[]): number[] {
  return [...new Set([...before.map((day) => (day === 0 ? 0 : -day)), ...after])].toSorted((a, b) => a - b);
}

/** Stored days as they are typed. */
export function typedReminders(days: readonly number[]): TypedReminders {
  const sorted = days.toSorted((a, b) => a - b);
  const listed = (some: readonly number[]) => some.map((day) => Math.abs(day)).join(", ");
  return { before: listed(sorted.filter((day) => day <= 0)), after: listed(sorted.filter((day) => day > 0)) };
}

/** The days on which boards without a date of their own get a reminder, as `2025-10-03`, in their order. */
export function reminderDates(days: readonly number[], deadline: string): string[] {
  return days.toSorted((a, b) => a - b).map((day) => addDays(deadline, day));
}
