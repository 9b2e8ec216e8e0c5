import { strFromU8, unzipSync } from "fflate";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { TABLE_LIMITS, type Sheet, type SheetCell } from "./sheet";
import { walkXml } from "./xml";

/** What the parts of a file may be together, unpacked; a file of 25.000 full rows is well below it. */
const MAX_UNPACKED = 120_000_000;
const MAX_PARTS = 2_000;

export type XlsxProblem = Problem<"notTable" | "tooLarge" | "tooManyRows" | "tooManyColumns">;

/** Ends the reading where a limit is passed. */
class TooMuch extends Error {
  constructor(readonly code: "tooLarge" | "tooManyRows" | "tooManyColumns") {
    super(code);
  }
}

/**
 * Reads the visible sheets of an Excel file (`.xlsx`): the values that it shows, those of formulas as
 * they were last computed. The library that is usual for this drops the signs of formulas that went
 * wrong and does not tell a percentage from a fraction, so the sheets are read here.
 */
export function readXlsx(bytes: Uint8Array): Result<Sheet[], XlsxProblem> {
  try {
    const parts = unpack(bytes);
    const text = (path: string) => (parts[path] ? strFromU8(parts[path]) : undefined);
    const workbook = text("xl/workbook.xml");
    if (workbook === undefined) return problem("notTable");
    const { sheets, since1904 } = readWorkbook(workbook);
    const related = readRelations(text("xl/_rels/workbook.xml.rels") ?? "");
    const strings = readStrings(text(related.sharedStrings ?? "xl/sharedStrings.xml") ?? "");
    const styles = readStyles(text(related.styles ?? "xl/styles.xml") ?? "");
    const counts = { cells: 0 };
    return ok(
      sheets.slice(0, TABLE_LIMITS.sheets).flatMap(({ name, relation }) => {
        const xml = text(related.byId.get(relation) ?? "");
        return xml === undefined ? [] : [{ name, ...readSheet(xml, { strings, styles, since1904 }, counts) }];
      }),
    );
  } catch (error) {
    // Whatever else is wrong with it: it is no file that a spreadsheet wrote.
    return problem(error instanceof TooMuch ? error.code : "notTable");
  }
}

/** The parts that hold cells; what they say of their size is what is unpacked of them, and no more. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  let count = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      count += 1;
      if (count > MAX_PARTS) throw new TooMuch("tooLarge");
      if (!/^xl\/.*\.(xml|rels)$/.test(name) || /^xl\/(drawings|charts|media|pivot)/.test(name)) return false;
      size += originalSize;
      if (size > MAX_UNPACKED) throw new TooMuch("tooLarge");
      return true;
    },
  });
}

function readWorkbook(xml: string): { sheets: { name: string; relation: string }[]; since1904: boolean } {
  const sheets: { name: string; relation: string }[] = [];
  let since1904 = false;
  walkXml(xml, {
    open: (name, attribute) => {
      if (name === "workbookPr") since1904 = isTrue(attribute("date1904"));
      if (name !== "sheet" || (attribute("state") ?? "visible") !== "visible") return;
      sheets.push({ name: (attribute("name") ?? "").slice(0, TABLE_LIMITS.text), relation: attribute("r:id") ?? attribute("d3p1:id") ?? "" });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { sheets, since1904 };
}

function readRelations(xml: string) {
  const byId = new Map<string, string>();
  const named: { sharedStrings?: string; styles?: string } = {};
  walkXml(xml, {
    open: (name, attribute) => {
      if (name !== "Relationship") return;
      const target = attribute("Target") ?? "";
      const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
      const type = attribute("Type") ?? "";
      byId.set(attribute("Id") ?? "", path);
      if (type.endsWith("/sharedStrings")) named.sharedStrings = path;
      if (type.endsWith("/styles")) named.styles = path;
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { byId, ...named };
}

/** Texts that cells refer to; the pieces of one that is formatted in parts belong together. */
function readStrings(xml: string): string[] {
  const strings: string[] = [];
  let text: string | null = null;
  // How Japanese is pronounced stands beside its text and is no part of it.
  let beside = false;
  let inText = false;
  walkXml(xml, {
    open: (name) => {
      if (name === "si") text = "";
      if (name === "rPh") beside = true;
      if (name === "t") inText = true;
    },
    close: (name) => {
      if (name === "t") inText = false;
      if (name === "rPh") beside = false;
      if (name !== "si") return;
      strings.push(unescaped(text ?? ""));
      text = null;
    },
    text: (part) => {
      if (text !== null && inText && !beside) text += part;
    },
  });
  return strings;
}

type Style = "number" | "percent" | "date";

/** Numbers of formats that spreadsheets know without being told. */
const PERCENT_FORMATS = new Set([9, 10]);
const isDateFormat = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** What each style shows a number as. */
function readStyles(xml: string): Style[] {
  const formats = new Map<number, string>();
  const styles: Style[] = [];
  let inCells = false;
  walkXml(xml, {
    open: (name, attribute) => {
      if (name === "numFmt") formats.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "");
      if (name === "cellXfs") inCells = true;
      if (name === "xf" && inCells) styles.push(styleOf(Number(attribute("numFmtId") ?? 0), formats));
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
    text: () => undefined,
  });
  return styles;
}

function styleOf(id: number, formats: ReadonlyMap<number, string>): Style {
  const code = formats.get(id);
  if (code === undefined) return PERCENT_FORMATS.has(id) ? "percent" : isDateFormat(id) ? "date" : "number";
  // Only what a positive number gets, without words in quotes, colours and escaped signs.
  const shown = (code.split(";")[0] ?? "").replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  if (shown.includes("%")) return "percent";
  return /[dmyhs]/i.test(shown.replace(/general/i, "")) ? "date" : "number";
}

type Around = { strings: readonly string[]; styles: readonly Style[]; since1904: boolean };
type OpenCell = { column: number; type: string; style: Style; value: string | null };

function readSheet(xml: string, around: Around, counts: { cells: number }): Omit<Sheet, "name"> {
  const rows: Sheet["rows"] = [];
  const merged: Sheet["merged"] = [];
  let row = 0;
  let column = -1;
  let cells: SheetCell[] = [];
  let cell: OpenCell | null = null;
  let inValue = false;
  walkXml(xml, {
    open: (name, attribute) => {
      if (name === "row") {
        row = Number(attribute("r") ?? row + 1);
        column = -1;
        cells = [];
      } else if (name === "c") {
        column = columnOf(attribute("r")) ?? column + 1;
        cell = { column, type: attribute("t") ?? "n", style: around.styles[Number(attribute("s") ?? -1)] ?? "number", value: null };
      } else if (name === "v" || name === "t") inValue = true;
      else if (name === "mergeCell") merged.push(...mergedColumns(attribute("ref") ?? ""));
    },
    text: (text) => {
      if (cell && inValue) cell.value = (cell.value ?? "") + text;
    },
    close: (name) => {
      if (name === "v" || name === "t") inValue = false;
      if (name === "c" && cell) {
        const value = valueOf(cell, around);
        if (value !== null) {
          counts.cells += 1;
          if (cell.column >= TABLE_LIMITS.columns) throw new TooMuch("tooManyColumns");
          if (counts.cells > TABLE_LIMITS.cells) throw new TooMuch("tooManyRows");
          while (cells.length < cell.column) cells.push(null);
          cells[cell.column] = value;
        }
        cell = null;
      }
      if (name !== "row" || cells.length === 0) return;
      if (rows.length >= TABLE_LIMITS.rows) throw new TooMuch("tooManyRows");
      rows.push({ row, cells });
      cells = [];
    },
  });
  return { rows, merged: merged.slice(0, 1_000) };
}

function valueOf({ type, style, value }: OpenCell, { strings, since1904 }: Around): SheetCell {
  if (value === null) return null;
  switch (type) {
    case "s":
      return textCell(strings[Number(value)] ?? "");
    case "str":
    case "inlineStr":
      return textCell(unescaped(value));
    case "b":
      return value === "1";
    case "e":
      return { error: value.slice(0, 20) };
    case "d":
      return { date: value.slice(0, 10) };
    default: {
      const number = Number(value);
      if (value.trim() === "" || !Number.isFinite(number)) return null;
      if (style === "percent") return { percent: number };
      return style === "date" ? { date: dayOf(number, since1904) } : number;
    }
  }
}

function textCell(text: string): SheetCell {
  const trimmed = text.trim().slice(0, TABLE_LIMITS.text);
  return trimmed === "" ? null : trimmed;
}

/** The day that a spreadsheet counts as so many since 1900 or 1904; it takes 1900 for a leap year. */
function dayOf(days: number, since1904: boolean): string {
  const begin = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(begin + Math.floor(days) * 86_400_000);
  return Number.isNaN(date.getTime()) ? String(days) : date.toISOString().slice(0, 10);
}

/** `AB12` is 27; undefined where a cell does not say where it is. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? "")?.[1];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The first row of cells that were made one: only what stands over columns is asked. */
function mergedColumns(reference: string): Sheet["merged"] {
  const [from = "", to = ""] = reference.split(":");
  const [left, right, row] = [columnOf(from), columnOf(to), Number(/\d+$/.exec(from)?.[0])];
  return left !== undefined && right !== undefined && right > left ? [{ row, from: left, to: right }] : [];
}

/** Signs that XML cannot hold stand as `_x000D_`. */
function unescaped(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
