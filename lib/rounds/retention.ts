/** How many years an office may choose to keep reports; the law leaves that to its own schedule of records. */
export const RETENTION_YEARS = { least: 1, most: 20 } as const;

/**
 * When the reports of a round are removed: so many years after it closed, on the same day of the year.
 *
 * @param closesAt the round's closing, or the later date of its last board
 */
export function removedAt(closesAt: Date, years: number): Date {
  const moment = new Date(closesAt);
  moment.setUTCFullYear(moment.getUTCFullYear() + years);
  return moment;
}
