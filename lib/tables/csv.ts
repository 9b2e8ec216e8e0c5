import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { TABLE_LIMITS, type Sheet } from "./sheet";

export type CsvProblem = Problem<"notTable" | "tooManyRows" | "tooManyColumns">;

const recordsSchema = z.array(z.array(z.string()));

/**
 * Reads a text as a table. Semicolons, tabs and commas all separate: the one that makes most columns
 * in the first lines counts. Rows are numbered as a spreadsheet shows them, empty ones included.
 */
export function readCsv(text: string): Result<Sheet[], CsvProblem> {
  const records = recordsOf(text, delimiterOf(text));
  if (!records) return problem("notTable");
  const rows = records.flatMap((record, index): Sheet["rows"] => {
    const cells = record.map((cell) => cell.trim().slice(0, TABLE_LIMITS.text) || null);
    return cells.some((cell) => cell !== null) ? [{ row: index + 1, cells }] : [];
  });
  if (rows.length > TABLE_LIMITS.rows) return problem("tooManyRows");
  if (rows.some(({ cells }) => cells.findLastIndex((cell) => cell !== null) >= TABLE_LIMITS.columns)) return problem("tooManyColumns");
  return ok([{ name: "", rows: rows.map(({ row, cells }) => ({ row, cells: cells.slice(0, TABLE_LIMITS.columns) })), merged: [] }]);
}

function delimiterOf(text: string): string {
  const sample = text.split(/\r\n|\r|\n/, 20);
  const counted = [";", "\t", ","].map((delimiter) => ({
    delimiter,
    // Commas in numbers make odd columns; a separator stands in every line.
    count: sample.filter((line) => line.includes(delimiter)).length,
  }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
}

function recordsOf(text: string, delimiter: string): string[][] | null {
  try {
    const records: unknown = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      to: TABLE_LIMITS.rows * 4,
    });
    return recordsSchema.parse(records);
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}
