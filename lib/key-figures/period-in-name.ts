import { readFigurePeriod, type FigurePeriod } from "./figure-period";

const IN_NAME = [
  /\b\d{1,2}[-/]\d{1,2}[-/]\d{4}\b/,
  /\b\d{4}\s*[-–/]\s*\d{2,4}\b/,
  /['’‘]?\b\d{2}\s*[-–/]\s*['’‘]?\d{2}\b/,
  /\b\d{1,2} [a-z]+ \d{4}\b/i,
  /\b[1-4]e kwartaal \d{4}\b/i,
  /\b(?:19|20)\d{2}\b/,
];

/** The period that the heading of a column names: `Verwijzingen SO 2023-2024`. */
export function periodInName(name: string): { period: FigurePeriod; text: string } | null {
  for (const shape of IN_NAME) {
    const text = shape.exec(name)?.[0];
    const period = text === undefined ? null : readFigurePeriod(text);
    if (period && text !== undefined) return { period, text };
  }
  return null;
}
