/**
 * What a round or a figure is about. A school year runs from 1 August to 31 July and is written
 * with the year it starts in; a quarter is a quarter of a calendar year.
 */
export type Period =
  | { kind: "schoolYear"; start: number }
  | { kind: "calendarYear"; year: number }
  | { kind: "quarter"; year: number; quarter: number };

/** The period in the words people use: `2024-2025`, `2025`, `1e kwartaal 2025`. */
export function periodLabel(period: Period): string {
  switch (period.kind) {
    case "schoolYear":
      return `${period.start}-${period.start + 1}`;
    case "calendarYear":
      return `${period.year}`;
    case "quarter":
      return `${period.quarter}e kwartaal ${period.year}`;
  }
}

/** The period with its kind, for headings: `schooljaar 2024-2025`. */
export function periodTitle(period: Period): string {
  const kinds = { schoolYear: "schooljaar ", calendarYear: "kalenderjaar ", quarter: "" } as const;
  return `${kinds[period.kind]}${periodLabel(period)}`;
}

/** The same period a year earlier: what "vorig jaar" means. */
export function previousPeriod(period: Period): Period {
  return period.kind === "schoolYear"
    ? { kind: "schoolYear", start: period.start - 1 }
    : { ...period, year: period.year - 1 };
}

/** A key by which periods of one kind sort in time and compare equal. */
export function periodKey(period: Period): string {
  switch (period.kind) {
    case "schoolYear":
      return `schoolYear:${period.start}`;
    case "calendarYear":
      return `calendarYear:${period.year}`;
    case "quarter":
      return `quarter:${period.year}-${period.quarter}`;
  }
}
