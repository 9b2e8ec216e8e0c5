/** One line of the benchmark: a value, what it is held against, and what was promised. */
export type BenchRow = {
  name: string;
  value: number;
  unit: string;
  /** Null for a row that is a plain number. */
  baseline: number | null;
  ratio: number | null;
  goal: string;
  met: boolean;
};

/** A value held against a baseline measured in the same run. */
export function ratioRow(
  name: string,
  { value, baseline, unit }: { value: number; baseline: number; unit: string },
  goal: { atLeast: number } | { atMost: number },
): BenchRow {
  const ratio = value / baseline;
  const met = "atLeast" in goal ? ratio >= goal.atLeast : ratio <= goal.atMost;
  return { name, value, unit, baseline, ratio, goal: "atLeast" in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`, met };
}

/** A plain number with a limit. */
export function limitRow(name: string, value: number, unit: string, atMost: number): BenchRow {
  return { name, value, unit, baseline: null, ratio: null, goal: `≤ ${atMost} ${unit}`, met: value <= atMost };
}

/** The row as a line: name, value, baseline, ratio, goal. */
export function printRow(row: BenchRow): string {
  const number = (value: number | null) => (value === null ? "–" : value >= 100 ? value.toFixed(0) : value.toFixed(2));
  return [
    row.name.padEnd(52),
    `${number(row.value)} ${row.unit}`.padStart(16),
    number(row.baseline).padStart(10),
    number(row.ratio).padStart(8),
    row.goal.padStart(14),
    row.met ? "" : "  not met",
  ].join(" ");
}

/** The middle of a list of numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
