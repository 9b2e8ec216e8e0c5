import { workbookFile } from "@/tests/support/workbook-file";

export const KEY_FIGURE_ROWS = 20_000;
const YEARS = 20;

/** An Excel file with a row for each board, indicator and school year, as many as are measured. */
export function keyFigureLines(boards: readonly string[]): { indicators: { key: string; label: string }[]; content: Uint8Array } {
  const perIndicator = boards.length * YEARS;
  const indicators = Array.from({ length: Math.ceil(KEY_FIGURE_ROWS / perIndicator) }, (_, index) => ({ key: `meting-${index + 1}`, label: `Meting ${index + 1}` }));
  const rows = indicators.flatMap(({ label }) =>
    Array.from({ length: YEARS }, (_, year) => `${2000 + year}-${2001 + year}`).flatMap((period) =>
      boards.map((board, index) => [board, label, period, { number: (index % 100) / 100, style: "percent" as const }]),
    ),
  );
  const head = ["Bestuursnummer", "Indicator", "Schooljaar", "Waarde"];
  return { indicators, content: workbookFile([{ name: "Kengetallen", rows: [head, ...rows.slice(0, KEY_FIGURE_ROWS)] }]) };
}
