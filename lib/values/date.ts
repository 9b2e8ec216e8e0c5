/** The clock of everyone who uses the portal. */
const TIME_ZONE = "Europe/Amsterdam";

const date = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: TIME_ZONE });
const time = new Intl.DateTimeFormat("nl-NL", { timeStyle: "short", timeZone: TIME_ZONE });
const fullDate = new Intl.DateTimeFormat("nl-NL", { dateStyle: "full", timeZone: TIME_ZONE });
const isoDay = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone: TIME_ZONE });

/** `3 oktober 2025`. */
export function formatDate(value: Date): string {
  return date.format(value);
}

/** `vrijdag 3 oktober 2025`. */
export function formatFullDate(value: Date): string {
  return fullDate.format(value);
}

/** `14:32`. */
export function formatTime(value: Date): string {
  return time.format(value);
}

/** `3 oktober 2025, 14:32`. */
export function formatDateTime(value: Date): string {
  return `${formatDate(value)}, ${formatTime(value)}`;
}

/** The Dutch calendar day a moment falls on, as `2025-10-03`. */
export function calendarDay(value: Date): string {
  return isoDay.format(value);
}

/**
 * The moment a Dutch calendar day begins.
 *
 * @param day `2025-10-03`
 */
export function startOfDay(day: string): Date {
  const midnightUtc = new Date(`${day}T00:00:00Z`);
  // The offset that holds around that midnight; Dutch clocks change at night, never at midnight.
  const shown = new Intl.DateTimeFormat("en-GB", { timeZone: TIME_ZONE, hour: "numeric", hourCycle: "h23" });
  const hoursAhead = Number(shown.format(midnightUtc));
  return new Date(midnightUtc.getTime() - hoursAhead * 3_600_000);
}

/** The last second of a Dutch calendar day: "tot en met" that day. */
export function endOfDay(day: string): Date {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return new Date(startOfDay(next.toISOString().slice(0, 10)).getTime() - 1_000);
}
