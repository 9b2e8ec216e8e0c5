import { periodLabel, type Period } from "@/lib/values/period";
import { calendarDay } from "@/lib/values/date";

/** What a new round is usually called, and how it is named in addresses, for a period. */
export function suggestedNames(period: Period, taken: readonly string[]): { name: string; slug: string } {
  const base = periodLabel(period)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  let slug = base;
  for (let count = 2; taken.includes(slug); count += 1) slug = `${base}-${count}`;
  return { name: `Verantwoording ${periodLabel(period)}`, slug };
}

/**
 * The day on which pupils were counted for a period: 1 October until 2022, 1 February from 2023 on
 * (the domain guide). A period holds the last of those that falls in it.
 */
export function suggestedCountDate(period: Period): string {
  const lastYear = period.kind === "schoolYear" ? period.start + 1 : period.year;
  if (lastYear >= 2023) return `${lastYear}-02-01`;
  return `${period.kind === "schoolYear" ? period.start : period.year}-10-01`;
}

/** The school year that was completed most recently: what boards usually account for. */
export function lastSchoolYear(now: Date): Period {
  const [year = 0, month = 1] = calendarDay(now).split("-").map(Number);
  return { kind: "schoolYear", start: month >= 8 ? year - 1 : year - 2 };
}
