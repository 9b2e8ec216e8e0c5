import { calendarDay } from "@/lib/values/date";
import { periodKey, periodLabel, type Period } from "@/lib/values/period";

/** A round of the demo with its dates. `index` counts the years, 0 is the oldest. */
export type DemoRound = {
  index: number;
  slug: string;
  name: string;
  period: Period;
  periodKey: string;
  label: string;
  countDate: Date;
  opensAt: Date;
  deadline: Date;
  closesAt: Date;
  /** Null for the round that is open now. */
  closedAt: Date | null;
};

const DAY = 86_400_000;

/** Morning (9:00 in winter) of the calendar day a moment falls on, shifted by whole days. */
export function dayFrom(now: Date, days: number): Date {
  return new Date(Date.parse(`${calendarDay(now)}T08:00:00Z`) + days * DAY);
}

/** End of a day, in the small hour that both summer and winter time leave. */
function endOfDay(day: Date): Date {
  return new Date(Date.parse(`${day.toISOString().slice(0, 10)}T21:59:00Z`));
}

/**
 * The last `years` finished school years: the newest round is open around `now`, the others ran from
 * October to January and are closed.
 */
export function schoolYearRounds(now: Date, years: number): DemoRound[] {
  const [year = 0, month = 0] = calendarDay(now).split("-").map(Number);
  const newest = month >= 8 ? year - 1 : year - 2;
  return Array.from({ length: years }, (_, index): DemoRound => {
    const start = newest - (years - 1 - index);
    const period: Period = { kind: "schoolYear", start };
    const open = index === years - 1;
    const opensAt = open ? dayFrom(now, -44) : utc(start + 1, 10, 1);
    const deadline = open ? dayFrom(now, 26) : utc(start + 1, 12, 1);
    const closesAt = endOfDay(open ? dayFrom(now, 68) : utc(start + 2, 1, 15));
    return {
      index,
      slug: periodLabel(period),
      name: `Schoolbesturen aan zet ${periodLabel(period)}`,
      period,
      periodKey: periodKey(period),
      label: periodLabel(period),
      countDate: new Date(Date.UTC(start + 1, 1, 1)),
      opensAt,
      deadline: endOfDay(deadline),
      closesAt,
      closedAt: open ? null : closesAt,
    };
  });
}

/** The round about the last finished calendar year, open around `now`. */
export function calendarYearRound(now: Date, name: string): DemoRound {
  const year = Number(calendarDay(now).slice(0, 4)) - 1;
  const period: Period = { kind: "calendarYear", year };
  return {
    index: 0,
    slug: periodLabel(period),
    name: `${name} ${year}`,
    period,
    periodKey: periodKey(period),
    label: periodLabel(period),
    countDate: new Date(Date.UTC(year, 1, 1)),
    opensAt: dayFrom(now, -30),
    deadline: endOfDay(dayFrom(now, 21)),
    closesAt: endOfDay(dayFrom(now, 50)),
    closedAt: null,
  };
}

function utc(year: number, month: number, day: number): Date {
  return new Date(Date.UTC(year, month - 1, day, 8));
}
