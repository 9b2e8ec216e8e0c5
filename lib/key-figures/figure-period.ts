import { formatDate } from "@/lib/values/date";
import { periodKey, periodLabel, previousPeriod, type Period } from "@/lib/values/period";

/** What a key figure is about: a period, or one day on which pupils were counted. */
export type FigurePeriod = Period | { kind: "countDate"; day: string };
export type PeriodKind = FigurePeriod["kind"];

export const PERIOD_KINDS: readonly { id: PeriodKind; label: string; example: string }[] = [
  { id: "schoolYear", label: "schooljaar", example: "2024-2025" },
  { id: "calendarYear", label: "kalenderjaar", example: "2024" },
  { id: "quarter", label: "kwartaal", example: "1e kwartaal 2025" },
  { id: "countDate", label: "teldatum", example: "1-2-2025" },
];

/** A key by which periods are stored and compare equal: `schoolYear:2024`, `countDate:2025-02-01`. */
export function figurePeriodKey(period: FigurePeriod): string {
  return period.kind === "countDate" ? `countDate:${period.day}` : periodKey(period);
}

/** The opposite of {@link figurePeriodKey}; null for what is no key. */
export function figurePeriodOfKey(key: string): FigurePeriod | null {
  const [kind, rest = ""] = key.split(":");
  const year = Number(rest.slice(0, 4));
  if (!/^\d{4}/.test(rest) || !isYear(year)) return null;
  if (kind === "schoolYear" && rest.length === 4) return { kind, start: year };
  if (kind === "calendarYear" && rest.length === 4) return { kind, year };
  if (kind === "quarter" && /^\d{4}-[1-4]$/.test(rest)) return { kind, year, quarter: Number(rest[5]) };
  return kind === "countDate" && isDay(rest) ? { kind, day: rest } : null;
}

/** As people write it: `2024-2025`, `2024`, `1e kwartaal 2025`, `1 februari 2025`. */
export function figurePeriodLabel(period: FigurePeriod): string {
  return period.kind === "countDate" ? formatDate(new Date(`${period.day}T12:00:00Z`)) : periodLabel(period);
}

/** Short enough for a column in the margin: `’24-’25`, `2024`, `K1 2025`, `1-2-’25`. */
export function shortFigurePeriod(period: FigurePeriod): string {
  const short = (year: number) => `’${String(year % 100).padStart(2, "0")}`;
  switch (period.kind) {
    case "schoolYear":
      return `${short(period.start)}-${short(period.start + 1)}`;
    case "calendarYear":
      return `${period.year}`;
    case "quarter":
      return `K${period.quarter} ${short(period.year)}`;
    case "countDate": {
      const [year = "", month = "", day = ""] = period.day.split("-");
      return `${Number(day)}-${Number(month)}-${short(Number(year))}`;
    }
  }
}

/** The day on which a period begins, `2024-08-01`: periods sort by it. */
export function beginOf(period: FigurePeriod): string {
  switch (period.kind) {
    case "schoolYear":
      return `${period.start}-08-01`;
    case "calendarYear":
      return `${period.year}-01-01`;
    case "quarter":
      return `${period.year}-${String(period.quarter * 3 - 2).padStart(2, "0")}-01`;
    case "countDate":
      return period.day;
  }
}

/**
 * The period of a round's kind that a period of a file is about: itself, or for a count date the one
 * that holds that day. Null where the two are of other kinds, such as a calendar year in a round per
 * school year.
 */
export function periodOfRound(period: FigurePeriod, round: Period): Period | null {
  if (period.kind !== "countDate") return period.kind === round.kind ? period : null;
  const [year = 0, month = 0] = period.day.split("-").map(Number);
  switch (round.kind) {
    case "schoolYear":
      return { kind: "schoolYear", start: month >= 8 ? year : year - 1 };
    case "calendarYear":
      return { kind: "calendarYear", year };
    case "quarter":
      return { kind: "quarter", year, quarter: Math.ceil(month / 3) };
  }
}

/** Whether a period begins after a round's has ended: nobody can know it yet. */
export function isLaterThan(period: FigurePeriod, round: Period): boolean {
  const next = round.kind === "quarter" && round.quarter < 4 ? { ...round, quarter: round.quarter + 1 } : nextYearOf(round);
  return beginOf(period) >= beginOf(next);
}

function nextYearOf(period: Period): Period {
  if (period.kind === "schoolYear") return { kind: "schoolYear", start: period.start + 1 };
  return period.kind === "quarter" ? { kind: "quarter", year: period.year + 1, quarter: 1 } : { kind: "calendarYear", year: period.year + 1 };
}

/** The period and those of the same kind before it, oldest first. */
export function periodsUntil(period: Period, count: number): Period[] {
  const periods = [period];
  while (periods.length < count) periods.unshift(previousPeriod(periods[0] ?? period));
  return periods;
}

const MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

/**
 * Reads a period as offices write it: `2024-2025`, `24/25`, `schooljaar 2024-25`, `2024`,
 * `1e kwartaal 2025`, `2025-K1`, `1-2-2025`, `1 februari 2025`, `2025-02-01`. Null for anything else.
 */
export function readFigurePeriod(text: string): FigurePeriod | null {
  const plain = text
    .toLowerCase()
    .replace(/[’‘']/g, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/^\s*(school-?jaar|kalenderjaar|jaar|sj|peildatum|teldatum|per)\b[\s:.]*/, "")
    .replace(/\s*([-/])\s*/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
  return readYears(plain) ?? readQuarter(plain) ?? readDay(plain);
}

function readYears(plain: string): FigurePeriod | null {
  const one = /^(\d{4})$/.exec(plain);
  if (one) return isYear(Number(one[1])) ? { kind: "calendarYear", year: Number(one[1]) } : null;
  const two = /^(\d{4}|\d{2})[-/](\d{4}|\d{2})$/.exec(plain);
  if (!two) return null;
  const [, from = "", until = ""] = two;
  const start = from.length === 2 ? 2000 + Number(from) : Number(from);
  const end = until.length === 2 ? 2000 + Number(until) : Number(until);
  return end === start + 1 && isYear(start) && from.length >= until.length ? { kind: "schoolYear", start } : null;
}

function readQuarter(plain: string): FigurePeriod | null {
  const found =
    /^(?<quarter>[1-4])e kwartaal (?<year>\d{4})$/.exec(plain) ??
    /^[qk](?<quarter>[1-4])[- ]?(?<year>\d{4})$/.exec(plain) ??
    /^(?<year>\d{4})[- ]?[qk](?<quarter>[1-4])$/.exec(plain);
  const year = Number(found?.groups?.year);
  return found && isYear(year) ? { kind: "quarter", year, quarter: Number(found.groups?.quarter) } : null;
}

function readDay(plain: string): FigurePeriod | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(plain);
  const dutch = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(plain);
  const written = /^(\d{1,2}) ([a-z]+) (\d{4})$/.exec(plain);
  const month = MONTHS.findIndex((name) => name === written?.[2] || (written?.[2]?.length === 3 && name.startsWith(written[2]))) + 1;
  const [year, ofYear, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : dutch
      ? [dutch[3], dutch[2], dutch[1]]
      : [written?.[3], month > 0 ? String(month) : undefined, written?.[1]];
  const text = [year, ofYear?.padStart(2, "0"), day?.padStart(2, "0")].join("-");
  return isDay(text) ? { kind: "countDate", day: text } : null;
}

function isYear(year: number): boolean {
  return year >= 1990 && year <= 2100;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !isYear(Number(text.slice(0, 4)))) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}
