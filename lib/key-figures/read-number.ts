import { ok, problem, type Problem, type Result } from "@/lib/result";
import { readMarker } from "@/lib/template/answers/markers";
import { MAX_AMOUNT_CENTS, parseAmount, type AmountProblem } from "@/lib/values/amount";
import { MAX_COUNT, parseCount, parsePercent, type NumberProblem } from "@/lib/values/number";
import type { SheetCell } from "@/lib/tables/sheet";

/** What a figure counts in: whole numbers, percent 0-100 or euros (stored as cents). */
export type FigureKind = { type: "integer" | "percent" | "money"; decimals: number };

/** How the numbers of a file are written: `1.234,5` or `1,234.5`. */
export type Notation = "dutch" | "english";

/** What the SWV may hold of a figure: a number in the figure's unit (cents for money), or why not. */
export type KeyFigureEntry = number | "nvt" | "onbekend";

export type CellNumberProblem =
  | NumberProblem
  | AmountProblem
  | Problem<"otherNotation" | "smallCount" | "pmInKeyFigure" | "errorCell" | "dateCell" | "booleanCell" | "percentCell">;

/** `entry` is undefined for an empty cell; `rounded` where decimals were dropped. */
export type CellNumber = { entry: KeyFigureEntry | undefined; rounded: boolean };

/** More decimals than anybody types: a percentage of the file is rounded afterwards. */
const ANY_DECIMALS = 20;

/**
 * Reads a cell of a file as a value of a figure. Text is read in the notation of the file; a number
 * of a spreadsheet has none. Percentages are rounded to the decimals of the figure, counts and
 * amounts never: those with decimals are refused.
 */
export function readCellNumber(cell: SheetCell, kind: FigureKind, notation: Notation): Result<CellNumber, CellNumberProblem> {
  if (cell === null) return ok({ entry: undefined, rounded: false });
  if (typeof cell === "boolean") return problem("booleanCell");
  if (typeof cell === "number") return readNumeric(cell, kind);
  if (typeof cell === "string") return readText(cell, kind, notation);
  if ("date" in cell) return problem("dateCell");
  if ("error" in cell) return problem("errorCell");
  return kind.type === "percent" ? readNumeric(cell.percent * 100, kind) : problem("percentCell");
}

function readText(text: string, kind: FigureKind, notation: Notation): Result<CellNumber, CellNumberProblem> {
  const typed = text.trim();
  if (typed === "") return ok({ entry: undefined, rounded: false });
  const marker = readMarker(typed);
  if (marker === "pm") return problem("pmInKeyFigure");
  if (marker) return ok({ entry: marker, rounded: false });
  if (/^#/.test(typed)) return problem("errorCell");
  if (/^<\s*\d+$/.test(typed)) return problem("smallCount");
  const dutch = inDutch(typed, notation);
  const read = parse(dutch, kind);
  if (read.ok) return ok(rounding(read.value, kind));
  const other = parse(inDutch(typed, notation === "dutch" ? "english" : "dutch"), kind);
  const isNumberThere = other.ok || (isNoNumber(read.problem) && !isNoNumber(other.problem));
  return isNumberThere ? problem("otherNotation") : read;
}

function isNoNumber({ code }: CellNumberProblem): boolean {
  return code === "notANumber" || code === "notAnAmount";
}

function parse(text: string, kind: FigureKind): Result<number, CellNumberProblem> {
  switch (kind.type) {
    case "integer":
      return parseCount(text);
    case "percent":
      return parsePercent(text, ANY_DECIMALS);
    case "money":
      return parseAmount(text);
  }
}

/** English notation has its points and commas the other way around. */
function inDutch(text: string, notation: Notation): string {
  return notation === "dutch" ? text : text.replace(/[.,]/g, (sign) => (sign === "." ? "," : "."));
}

/** What a spreadsheet computed is a hair beside the number that it shows. */
const HAIR = 1e-6;

function readNumeric(value: number, kind: FigureKind): Result<CellNumber, CellNumberProblem> {
  if (!Number.isFinite(value)) return problem(kind.type === "money" ? "notAnAmount" : "notANumber");
  if (value < -HAIR) return problem(kind.type === "money" ? "negativeAmount" : "negativeNumber");
  if (kind.type === "percent") return value > 100 + HAIR ? problem("notAPercentage") : ok(rounding(Math.min(Math.max(value, 0), 100), kind));
  const whole = Math.round(value);
  if (Math.abs(value - whole) > HAIR) return problem(kind.type === "money" ? "notWholeEuros" : "notWhole");
  if (kind.type === "money") return whole * 100 > MAX_AMOUNT_CENTS ? problem("amountTooLarge") : ok({ entry: whole * 100, rounded: false });
  return whole > MAX_COUNT ? problem("numberTooLarge", { details: { limit: MAX_COUNT } }) : ok({ entry: whole, rounded: false });
}

function rounding(value: number, { type, decimals }: FigureKind): CellNumber {
  if (type !== "percent") return { entry: value, rounded: false };
  const factor = 10 ** decimals;
  // The hair keeps 2,675 from falling to 2,67: it is held as a little less.
  const entry = Math.round(value * factor + HAIR / 1000) / factor;
  return { entry, rounded: Math.abs(entry - value) > HAIR };
}
