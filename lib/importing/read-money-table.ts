import type { MoneyTableQuestion } from "@/lib/template/questions/definition";
import type { NamedPartnership } from "./partnerships";
import type { ImportedAmount } from "./proposal";
import { amountAtStart, readAmount } from "./read-amount";
import { lineText, type SourceLine } from "./source";
import { squeeze } from "./squeeze";
import { visualRows } from "./visual-rows";

export type MoneyReading = {
  cells: Record<string, Record<string, ImportedAmount>>;
  /** Amounts of which the file does not tell whose they are. */
  strays: { row: string; amount: ImportedAmount }[];
  /** Rows of which an amount was put with the SWV that is ticked, not with the one it stands under. */
  moved: string[];
  rest: SourceLine[];
};

/** A place where an amount may stand, with what stands there. */
type Place = { amount: ImportedAmount | null; column: number | null; left: number };

/**
 * The amounts of a table with a row per stream and a column per SWV. Signs for euros count as the
 * columns where there are as many: in a converted file a column may have moved.
 *
 * @param columns the SWVs above the table, in their order
 */
export function readMoneyTable(lines: readonly SourceLine[], question: MoneyTableQuestion, columns: readonly NamedPartnership[]): MoneyReading {
  const reading: MoneyReading = { cells: {}, strays: [], moved: [], rest: [] };
  let open: { id: string; lines: SourceLine[] } | undefined;
  const rows: { id: string; lines: SourceLine[] }[] = [];
  for (const { lines: own } of visualRows(lines)) {
    const text = squeeze(own.map(lineText).join(" "));
    const row = question.rows.find(({ label }) => text.startsWith(squeeze(label)) || text.includes(squeeze(label)));
    if (row) rows.push((open = { id: row.id, lines: own }));
    else if (open && own.every((line) => isAmountOnly(line) || isNote(line, question))) open.lines.push(...own);
    else if (open && isTotal(own)) continue;
    else reading.rest.push(...own.filter((line) => !isFormWords(line, question)));
  }
  for (const { id, lines: own } of rows) {
    const row = question.rows.find((one) => one.id === id);
    if (row) readRow(own, row, columns, reading);
  }
  return reading;
}

/** Sums below the columns: the file has them, nobody is asked for them. */
function isTotal(lines: readonly SourceLine[]): boolean {
  const [label, ...amounts] = lines;
  return label !== undefined && amounts.length > 0 && /^tota(?:al|le)$/i.test(lineText(label).trim()) && amounts.every(isAmountOnly);
}

function isAmountOnly(line: SourceLine): boolean {
  return /^[\s€|.,\d–—-]*(?:p\.?m\.?)?[\s€|.,\d–—-]*$/iu.test(lineText(line));
}

function isNote(line: SourceLine, question: MoneyTableQuestion): boolean {
  const text = squeeze(lineText(line).replace(/€.*$/, ""));
  return text !== "" && question.rows.some(({ note }) => note !== undefined && squeeze(note).includes(text));
}

function isFormWords(line: SourceLine, question: MoneyTableQuestion): boolean {
  const text = squeeze(lineText(line));
  return text === "" || text === squeeze(question.label) || question.rows.some(({ note }) => note !== undefined && squeeze(note) === text);
}

function readRow(lines: readonly SourceLine[], row: MoneyTableQuestion["rows"][number], columns: readonly NamedPartnership[], reading: MoneyReading): void {
  const places = joined(lines).flatMap((line) => placesOf(line, row));
  const filled = places.filter(({ amount }) => amount !== null);
  const ticked = columns.filter((column) => column.ticked);
  const own: Record<string, ImportedAmount> = {};
  for (const place of filled) {
    const { amount } = place;
    if (!amount) continue;
    const code = columnOf(place, places, filled, columns);
    const [only] = ticked;
    if (code === undefined && isSumOfOthers(place, filled)) continue;
    if (only && ticked.length === 1 && filled.length === 1 && code !== only.code) {
      own[only.code] = amount;
      if (code !== undefined) reading.moved.push(row.id);
    } else if (code === undefined || own[code] !== undefined) reading.strays.push({ row: row.id, amount });
    else own[code] = amount;
  }
  if (Object.keys(own).length > 0) reading.cells[row.id] = own;
}

/** Lines that are in no table as one: an amount may have come to stand below its sign. */
function joined(lines: readonly SourceLine[]): SourceLine[] {
  const [first] = lines;
  if (!first || lines.some(({ cells }) => cells.length > 0)) return [...lines];
  return [{ ...first, pieces: lines.flatMap((line, index) => (index === 0 ? line.pieces : [{ text: " " }, ...line.pieces])) }];
}

/** A column of totals behind those of the SWVs. */
function isSumOfOthers(place: Place, filled: readonly Place[]): boolean {
  const cents = (one: Place) => (one.amount?.kind === "cents" ? one.amount.cents : 0);
  const others = filled.filter((other) => other !== place);
  return others.length > 0 && cents(place) === others.reduce((sum, other) => sum + cents(other), 0);
}

function columnOf(place: Place, places: readonly Place[], filled: readonly Place[], columns: readonly NamedPartnership[]): string | undefined {
  const [only] = columns;
  if (columns.length === 1 && filled.length === 1) return only?.code;
  if (places.length === columns.length) return columns[places.indexOf(place)]?.code;
  if (place.column !== null) {
    const inColumn = columns.find(({ column }) => column === place.column);
    if (inColumn) return inColumn.code;
  }
  if (columns.length === 0 || place.column !== null) return undefined;
  const nearest = [...columns].sort((a, b) => Math.abs(a.left - place.left) - Math.abs(b.left - place.left))[0];
  return nearest?.code;
}

/** The places on a line: at every sign for euros, or every number where there is no sign. */
function placesOf(line: SourceLine, row: MoneyTableQuestion["rows"][number]): Place[] {
  const column = line.cells.at(-1)?.column ?? null;
  const text = withoutWords(lineText(line), [row.label, row.note ?? ""]);
  const place = (typed: string, index: number): Place => ({ amount: readTyped(typed), column, left: line.left + index });
  const signs = [...text.matchAll(/€|(?<![\p{L}])EUR(?![\p{L}])/giu)];
  if (signs.length > 0) {
    return signs.map((sign, index) => {
      const typed = text.slice(sign.index + sign[0].length, signs[index + 1]?.index ?? text.length);
      return place(typed, sign.index);
    });
  }
  if (column !== null) return /[\p{L}\p{N}]/u.test(text) ? [place(text, 0)] : [];
  return [...text.matchAll(/\d{1,3}(?:\.\d{3})+(?:,\d{2})?|\d+(?:,\d{2})?|(?<![\p{L}])p\.?m\.?(?![\p{L}])/giu)].map((number) => place(number[0], number.index));
}

function readTyped(typed: string): ImportedAmount | null {
  // Behind the sign, which is cut off, what is uncertain stays as it was typed.
  return amountAtStart(`€${typed}`)?.amount ?? readAmount(typed);
}

/** The text with the words of the form blanked out, so that what remains keeps its place. */
function withoutWords(text: string, words: readonly string[]): string {
  let rest = text;
  for (const word of words) {
    const pattern = Array.from(squeeze(word), (letter) => `${letter}[^\\p{L}\\p{N}]*?`).join("");
    if (pattern === "") continue;
    rest = rest.replace(new RegExp(pattern, "iu"), (found) => " ".repeat(found.length));
  }
  // A note in brackets that is written otherwise holds no amount.
  return rest.replace(/\([^)€]*\)/g, (found) => " ".repeat(found.length));
}
