import { ok, problem, type Problem, type Result } from "@/lib/result";
import { decodeText } from "@/lib/values/text-file";
import { readCsv, type CsvProblem } from "./csv";
import { TABLE_LIMITS, type Sheet } from "./sheet";
import { readXlsx, type XlsxProblem } from "./xlsx";

export type TableFormat = "xlsx" | "csv";

/** A file with its sheets; those without rows are left out. */
export type TableFile = { format: TableFormat; sheets: Sheet[] };

export type TableProblem = XlsxProblem | CsvProblem | Problem<"empty" | "oldExcel">;

const startsWith = (bytes: Uint8Array, ...signs: number[]) => signs.every((sign, index) => bytes[index] === sign);

/**
 * Reads a table from a file, by its content and not its name: Excel (`.xlsx`), or text with
 * separators in UTF-8, UTF-16 or Windows-1252. Old Excel files and those with a password are refused
 * with a problem of their own, for there is something to be done about them.
 */
export function readTable(bytes: Uint8Array): Result<TableFile, TableProblem> {
  if (bytes.length === 0) return problem("empty");
  if (bytes.length > TABLE_LIMITS.bytes) return problem("tooLarge");
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return problem("oldExcel");
  if (startsWith(bytes, 0x50, 0x4b)) return withRows("xlsx", readXlsx(bytes));
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return problem("notTable");
  const text = decodeText(bytes);
  return text.includes("\u0000") ? problem("notTable") : withRows("csv", readCsv(text));
}

function withRows(format: TableFormat, read: Result<Sheet[], XlsxProblem | CsvProblem>): Result<TableFile, TableProblem> {
  if (!read.ok) return read;
  const sheets = read.value.filter(({ rows }) => rows.length > 0);
  return sheets.length === 0 ? problem("empty") : ok({ format, sheets });
}
