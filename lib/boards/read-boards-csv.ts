import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { MAX_FILE_BYTES } from "@/lib/values/text-file";
import { BOARD_COLUMNS } from "./columns";
import { boardInputSchema, schoolInputSchema, type BoardInput, type SchoolInput } from "./board-input";

export type BoardsFileRow = { line: number; board: BoardInput; school: SchoolInput };
export type BoardsFileDoubt = { line: number; column: string; message: string };

/** Most rows that are read. */
export const MAX_FILE_ROWS = 5_000;

/**
 * Reads a CSV file with a row per school: its board, its SWV and the school. Commas, semicolons and
 * tabs all separate. Doubts stand at their line and column; rows without a doubt come along.
 */
export function readBoardsCsv(
  text: string,
): Result<{ rows: BoardsFileRow[]; doubts: BoardsFileDoubt[] }, Problem<"tooLarge" | "notCsv" | "missingColumns" | "empty">> {
  if (text.length > MAX_FILE_BYTES) return problem("tooLarge");
  const records = recordsOf(text);
  if (!records) return problem("notCsv");
  const [header, ...lines] = records;
  if (!header || lines.length === 0) return problem("empty");
  if (lines.length > MAX_FILE_ROWS) return problem("tooLarge");
  const columns = header.cells.map((column) => column.trim().toLowerCase());
  const absent = BOARD_COLUMNS.filter((column) => !columns.includes(column));
  if (absent.length > 0) return problem("missingColumns", { details: { columns: absent.join(", ") } });

  const rows: BoardsFileRow[] = [];
  const doubts: BoardsFileDoubt[] = [];
  const seen = new Map<string, number>();
  const names = new Map<string, string>();
  for (const { line, cells } of lines) {
    const cell = (column: (typeof BOARD_COLUMNS)[number]) => cells[columns.indexOf(column)] ?? "";
    const board = boardInputSchema.safeParse({ number: cell("bestuursnummer"), name: cell("bestuur") });
    const school = schoolInputSchema.safeParse({
      code: cell("schoolcode"),
      name: cell("school"),
      type: cell("soort").trim().toLowerCase(),
      municipality: cell("gemeente"),
      partnership: cell("swv"),
    });
    for (const issue of board.error?.issues ?? []) {
      doubts.push({ line, column: BOARD_COLUMN[String(issue.path[0])] ?? "", message: issue.message });
    }
    for (const issue of school.error?.issues ?? []) {
      doubts.push({ line, column: SCHOOL_COLUMN[String(issue.path[0])] ?? "", message: issue.message });
    }
    if (!board.success || !school.success) continue;
    const earlier = seen.get(school.data.code);
    if (earlier !== undefined) {
      doubts.push({ line, column: "schoolcode", message: `Deze school staat ook op regel ${earlier}.` });
      continue;
    }
    seen.set(school.data.code, line);
    const knownName = names.get(board.data.number);
    if (knownName !== undefined && knownName !== board.data.name) {
      doubts.push({ line, column: "bestuur", message: `Bestuur ${board.data.number} heet op een eerdere regel "${knownName}".` });
      continue;
    }
    names.set(board.data.number, board.data.name);
    rows.push({ line, board: board.data, school: school.data });
  }
  return ok({ rows, doubts });
}

/** Which column an input's field stands in. */
const BOARD_COLUMN: Readonly<Record<string, string>> = { number: "bestuursnummer", name: "bestuur" };
const SCHOOL_COLUMN: Readonly<Record<string, string>> = {
  name: "school",
  code: "schoolcode",
  type: "soort",
  municipality: "gemeente",
  partnership: "swv",
};

const recordsSchema = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/** The rows with the line of the file that each ends at; null where quotes do not pair. */
function recordsOf(text: string): { line: number; cells: string[] }[] | null {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = [";", "\t", ","].find((candidate) => firstLine.includes(candidate)) ?? ";";
  try {
    const records: unknown = parse(text, {
      bom: true,
      delimiter,
      info: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      relax_column_count: true,
    });
    return recordsSchema.parse(records).map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}
