import { periodSchema, type Period } from "@/lib/values/period";

/** A period as a form asks for it: its kind, a year (of a school year the first), and a quarter. */
export type PeriodChoice = { kind: Period["kind"]; year: string; quarter: string };

/** The period chosen in a form; undefined where no period was chosen. */
export function periodOfChoice(choice: { kind: string; year: string; quarter: string }): Period | undefined {
  const year = /^\d{4}$/.test(choice.year) ? Number(choice.year) : undefined;
  const quarter = /^[1-4]$/.test(choice.quarter) ? Number(choice.quarter) : undefined;
  const parsed = periodSchema.safeParse(
    choice.kind === "schoolYear" ? { kind: choice.kind, start: year } : { kind: choice.kind, year, quarter },
  );
  return parsed.success ? parsed.data : undefined;
}

/** A period as it stands in the form. */
export function choiceOfPeriod(period: Period): PeriodChoice {
  return {
    kind: period.kind,
    year: String(period.kind === "schoolYear" ? period.start : period.year),
    quarter: period.kind === "quarter" ? String(period.quarter) : "1",
  };
}
