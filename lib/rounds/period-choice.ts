import type { Period } from "@/lib/values/period";

/** A period as a form asks for it: its kind, a year (of a school year the first), and a quarter. */
export type PeriodChoice = { kind: Period["kind"]; year: string; quarter: string };

/** The period chosen in a form; undefined where no period was chosen. */
export function periodOfChoice(choice: { kind: string; year: string; quarter: string }): Period | undefined {
  if (!/^(199\d|20\d\d|2100)$/.test(choice.year)) return undefined;
  const year = Number(choice.year);
  switch (choice.kind) {
    case "schoolYear":
      return { kind: "schoolYear", start: year };
    case "calendarYear":
      return { kind: "calendarYear", year };
    case "quarter":
      return /^[1-4]$/.test(choice.quarter) ? { kind: "quarter", year, quarter: Number(choice.quarter) } : undefined;
    default:
      return undefined;
  }
}

/** A period as it stands in the form. */
export function choiceOfPeriod(period: Period): PeriodChoice {
  return {
    kind: period.kind,
    year: String(period.kind === "schoolYear" ? period.start : period.year),
    quarter: period.kind === "quarter" ? String(period.quarter) : "1",
  };
}
