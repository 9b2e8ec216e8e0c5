import type { SpendingRowsQuestion } from "@/lib/template/questions/definition";
import { headingLike } from "./heading-like";
import { isFull, rebuildParagraphs, textOf, type Layout } from "./paragraphs";
import type { ImportedAmount, ImportedRow } from "./proposal";
import { amountAtStart, beginsWithSign, readAmount, withoutSign } from "./read-amount";
import { isBlank, lineText, sliceLine, type SourceLine } from "./source";
import { squeeze } from "./squeeze";
import { visualRows, type VisualRow } from "./visual-rows";

export type SpendingReading = {
  rows: ImportedRow[];
  /** Lines before the first row and behind the last that are no purpose. */
  rest: SourceLine[];
};

const NUMBERING = /^\s*(?:\(?\d{1,2}\s*[.):](?!\d)\s*|[•▪●■*–-]\s+)?/u;
/** What the form prints between amount and purpose, and what people put there. */
const LEAD_IN = /^[\s|,;]*(?:t\.\s?b\.\s?v\.|t\.?\s?b\.?\s?v\.?(?![\p{L}])|ten\s+behoeve\s+van(?![\p{L}]))[\s:]*/iu;
const DASH = /^[\s|]*(?:[-–—:=]+\s*)+/u;
const CLOSING = /[\s,;|]*(?<![\p{L}])etc\.?[\s|]*$/iu;
const TOTAL = /^[\s:–—-]*(?:in\s+)?(?:sub)?tota(?:al|le)(?:bedrag)?(?![\p{L}])/iu;
const DOES_NOT_APPLY = /^[\s:–—-]*n\.?\s?v\.?\s?t\.?(?!\p{L})\s*/iu;
/** An amount that closes a line: behind the sign, or PM. */
const AMOUNT_AT_END = /(?:[\s:=–—-]*(?:€|EUR)\s*([\d., ]*\d(?:[.,]-{1,2})?|p\.?m\.?)|[\s:=–—-]+(p\.?m\.?|\d[\d.]*(?:,\d\d)?(?=\s*euro)))\s*(?:euro)?\s*$/iu;
const SEVERAL_ON_A_LINE = /\s+(?=\d{1,2}\s*[.)]\s*(?:€|EUR))|(?<=\betc\.?)\s+(?=€)/giu;

/**
 * The rows of a list of amounts, however they are written.
 *
 * @param own whether the portal printed them: then what has no number below them is a sum
 */
export function readSpending(lines: readonly SourceLine[], question: SpendingRowsQuestion, layout: Layout, own: boolean): SpendingReading {
  const rows = visualRows(lines);
  const header = rows.findIndex((row) => headerColumns(row, question) !== null);
  const found = rows[header];
  const columns = found && headerColumns(found, question);
  if (columns) return readTable(rows.slice(header + 1), columns, question, rows.slice(0, header).flatMap((row) => row.lines), own);
  return readLines(rows.flatMap(splitRow), layout);
}

/** Which field a column holds, where the first row of a table names them. */
function headerColumns(row: VisualRow, question: SpendingRowsQuestion): Map<number, string> | null {
  const columns = new Map<number, string>();
  for (const [column, text] of row.cells) {
    const field = question.rowFields.find(({ label, id }) => squeeze(text) === squeeze(label) && ![...columns.values()].includes(id));
    if (field) columns.set(column, field.id);
  }
  return columns.size >= 2 ? columns : null;
}

function readTable(rows: readonly VisualRow[], columns: ReadonlyMap<number, string>, question: SpendingRowsQuestion, before: SourceLine[], own: boolean): SpendingReading {
  const [firstText] = question.rowFields.filter(({ kind }) => kind === "text");
  const found: ImportedRow[] = [];
  const rest = [...before];
  const purposes = [...columns].find(([, id]) => id === firstText?.id)?.[0];
  let numbered = false;
  for (const row of rows) {
    const number = [...row.cells].some(([column, text]) => !columns.has(column) && /^\d{1,3}\.?$/.test(text.trim()));
    if (own && numbered && !number) continue;
    numbered ||= number;
    // Sums below the rows have no number and name no purpose.
    const isSum = [...row.cells.values()].some((text) => TOTAL.test(text)) || (numbered && (row.cells.get(purposes ?? -1) ?? "").trim() === "");
    if (row.cells.size === 0 || (!number && isSum)) {
      rest.push(...row.lines);
      continue;
    }
    const fields: Record<string, string> = {};
    let amount: ImportedAmount | undefined;
    for (const field of question.rowFields) {
      const column = [...columns].find(([, id]) => id === field.id)?.[0];
      const text = column === undefined ? "" : (row.cells.get(column) ?? "").trim();
      if (field.kind === "amount") amount = readAmount(text) ?? undefined;
      else if (field.kind === "choice") {
        const option = field.options.find(({ label }) => squeeze(label) === squeeze(text));
        if (option) fields[field.id] = option.id;
      } else if (field.kind === "partnership") {
        const code = /(?<![\p{L}\p{N}])\p{Lu}{2}\d{4}(?!\d)/u.exec(text)?.[0];
        if (code) fields[field.id] = code;
        else if (text !== "") fields[field.id] = text;
      } else if (text !== "") fields[field.id] = text;
    }
    const purpose = firstText ? (fields[firstText.id] ?? "") : "";
    const { [firstText?.id ?? ""]: _, ...more } = fields;
    if (amount !== undefined || purpose !== "") found.push({ ...(amount && { amount }), purpose, fields: more });
  }
  return { rows: found, rest };
}

/** Lines of a table row as one line; a cell that holds several rows gives several. */
function splitRow(row: VisualRow): SourceLine[] {
  if (row.cells.size === 0) return row.lines.flatMap(splitLine);
  const [first] = row.lines;
  if (!first) return [];
  const cells = [...row.byCell.entries()].sort(([a], [b]) => a - b).map(([, lines]) => lines);
  const amounts = cells.map((cell) => cell.filter((line) => amountAtStart(lineText(line).replace(NUMBERING, ""))).length);
  const several = Math.max(0, ...amounts);
  if (several > 1 && cells.length > 1 && cells.every((cell) => cell.length === several || cell.length <= 1)) {
    return Array.from({ length: several }, (_, index) => joinLines(cells.flatMap((cell) => (cell.length === several ? cell.slice(index, index + 1) : [])))).flatMap(splitLine);
  }
  if (cells.length === 1) return row.lines.flatMap(splitLine);
  // Only what is on one line in every cell can be put on one line; a long purpose keeps its paragraphs.
  const last = cells.at(-1) ?? [];
  const heads = cells.slice(0, -1).flat();
  return [joinLines([...heads.map((line, index) => (index === 0 && cells.length > 2 ? asNumbering(line) : line)), ...last.slice(0, 1)]), ...last.slice(1)].flatMap(splitLine);
}

/** A column of one or two digits before the others numbers the rows. */
function asNumbering(line: SourceLine): SourceLine {
  const number = /^\s*(\d{1,2})\s*$/.exec(lineText(line))?.[1];
  return number === undefined ? line : { ...line, pieces: [{ text: `${number}.` }] };
}

function joinLines(lines: readonly SourceLine[]): SourceLine {
  const [first] = lines;
  const pieces = lines.flatMap((line, index) => (index === 0 ? line.pieces : [{ text: " " }, ...line.pieces]));
  if (!first) throw new Error("A row without lines");
  return { ...first, pieces, role: first.role.kind === "heading" ? { kind: "plain" } : first.role };
}

function splitLine(line: SourceLine): SourceLine[] {
  const text = lineText(line);
  const cuts = [0, ...[...text.matchAll(SEVERAL_ON_A_LINE)].map(({ index, 0: gap }) => index + gap.length), text.length];
  return cuts.slice(1).flatMap((end, index) => {
    const part = sliceLine(line, cuts[index] ?? 0, end);
    return isBlank(part) ? [] : [part];
  });
}

type OpenRow = { amount: ImportedAmount | undefined; lines: SourceLine[] };

function readLines(lines: readonly SourceLine[], layout: Layout): SpendingReading {
  const signed = lines.some((line) => beginsWithSign(lineText(line).replace(NUMBERING, "")));
  const first = lines.find((line) => startOfRow(line, signed));
  if (!first) return amountsAtEnd(lines, layout);
  const rows: OpenRow[] = [];
  const rest: SourceLine[] = [];
  const numbered = isNumberedRow(first);
  let number = 0;
  let ended = true;
  for (const line of lines) {
    // An amount that a purpose names may come to stand at the beginning of a line.
    const wraps = !ended && numbered && !isNumberedRow(line) && goesOn(line, rows.at(-1)?.lines.at(-1), layout);
    const start = wraps ? null : (startOfRow(line, signed) ?? rowByNumber(line, number, rows));
    if (isTotal(line)) ended = true;
    else if (start) {
      rows.push(start);
      number = numberOf(line) ?? number + 1;
      ended = false;
      continue;
    }
    if (ended) rest.push(line);
    else rows.at(-1)?.lines.push(line);
  }
  const closed = rows.filter((row) => row.lines.some((line) => CLOSING.test(lineText(line)))).length >= rows.length / 2;
  const last = rows.at(-1);
  if (last) rest.push(...takeTrailing(last, closed));
  const found = rows.flatMap((row): ImportedRow[] => {
    const purpose = purposeOf(row.lines, layout, closed);
    const says = row.amount !== undefined || purpose.replace(DOES_NOT_APPLY, "") !== "";
    return says ? [{ ...(row.amount && { amount: row.amount }), purpose, fields: {} }] : [];
  });
  return { rows: found, rest };
}

function isNumberedRow(line: SourceLine): boolean {
  return numberOf(line) !== undefined || (line.role.kind === "item" && line.role.ordered);
}

function numberOf(line: SourceLine): number | undefined {
  const typed = /^\s*\(?(\d{1,2})\s*[.):](?!\d)/.exec(lineText(line))?.[1];
  return typed !== undefined ? Number(typed) : line.role.kind === "item" && line.role.ordered ? line.role.number : undefined;
}

/** A sum below the rows: nobody is asked for it. */
function isTotal(line: SourceLine): boolean {
  const text = lineText(line).trim();
  if (isNumberedRow(line) || !/\d/.test(text) || text.length > 80) return false;
  const amount = amountAtStart(text);
  return TOTAL.test(amount ? text.slice(amount.length) : text);
}

/** The row that the next number begins, where its amount stands at the end or nowhere. */
function rowByNumber(line: SourceLine, number: number, rows: readonly OpenRow[]): OpenRow | null {
  if (numberOf(line) !== number + 1) return null;
  const text = lineText(line);
  const from = NUMBERING.exec(text)?.[0].length ?? 0;
  const found = AMOUNT_AT_END.exec(text.slice(from));
  if (found) return { amount: readAmount(found[1] ?? found[2] ?? "") ?? undefined, lines: [sliceLine(line, from, from + found.index)] };
  // A purpose may hold a list of its own, which begins at one.
  const inList = rows.at(-1)?.lines.some((one, index) => index > 0 && numberOf(one) === 1) ?? true;
  return inList || isBlank(sliceLine(line, from, text.length)) ? null : { amount: undefined, lines: [sliceLine(line, from, text.length)] };
}

/** Whether a line goes on where the one before it had no room. */
function goesOn(line: SourceLine, before: SourceLine | undefined, layout: Layout): boolean {
  if (!layout.wrapped || !before || line.gap || CLOSING.test(lineText(before))) return false;
  return isFull(before, lineText(line).trim(), layout.width * 0.9);
}

function startOfRow(line: SourceLine, signed: boolean): OpenRow | null {
  const text = lineText(line);
  const numbering = NUMBERING.exec(text)?.[0].length ?? 0;
  const isNumbered = /\d/.test(text.slice(0, numbering)) || (line.role.kind === "item" && line.role.ordered);
  const behind = text.slice(numbering);
  if (beginsWithSign(behind)) return rowOf(line, numbering);
  const found = amountAtStart(behind);
  if (!found) {
    // An empty row of the form, in which the sign was lost.
    const empty = isNumbered && LEAD_IN.test(behind);
    return empty ? { amount: undefined, lines: [sliceLine(line, numbering, text.length)] } : null;
  }
  const rest = behind.slice(found.length);
  const typed = behind.slice(0, found.length);
  const large = found.amount.kind === "pm" || /[.\s]\d{3}/.test(typed) || /\d{3,}/.test(typed) || /euro/i.test(typed);
  const leads = LEAD_IN.test(rest) || /^\s*[-–—:=|]\s/.test(rest);
  if (isNumbered && (large || leads)) return rowOf(line, numbering);
  return !signed && (leads || (large && !/^\s*(?:leerling|kind|school|uur|uren|%|fte)/i.test(rest))) ? rowOf(line, numbering) : null;
}

function rowOf(line: SourceLine, from: number): OpenRow {
  const text = lineText(line);
  const behind = text.slice(from);
  const found = amountAtStart(behind);
  if (found) return { amount: found.amount, lines: [sliceLine(line, from + found.length, text.length)] };
  // "Does not apply" in the place of an amount.
  const rest = withoutSign(behind).replace(DOES_NOT_APPLY, "");
  return { amount: undefined, lines: [sliceLine(line, text.length - rest.length, text.length)] };
}

/** Lines behind the last row that are no longer its purpose. */
function takeTrailing(row: OpenRow, closed: boolean): SourceLine[] {
  const close = closed ? row.lines.findLastIndex((line) => CLOSING.test(lineText(line))) : -1;
  const total = row.lines.findIndex((line, index) => index > 0 && TOTAL.test(lineText(line)));
  const heading = row.lines.findIndex((line, index) => index > 0 && headingLike(line) && lengthOf(row.lines.slice(index)) > 250);
  // An annex may follow without a word about it.
  const annex = row.lines.findIndex((line, index) => index > 0 && line.gap && isShortLine(line) && lengthOf(row.lines.slice(index + 1)) > 1_500);
  const ends = [close === -1 ? undefined : close + 1, total === -1 ? undefined : total, heading === -1 ? undefined : heading, annex === -1 ? undefined : annex].filter((end) => end !== undefined);
  return ends.length === 0 ? [] : row.lines.splice(Math.min(...ends));
}

function isShortLine(line: SourceLine): boolean {
  const text = lineText(line).trim();
  return text.length <= 80 && !/[.,;:]$/.test(text) && /^\p{Lu}|^\d/u.test(text) && line.role.kind !== "item";
}

function lengthOf(lines: readonly SourceLine[]): number {
  return lines.reduce((sum, line) => sum + lineText(line).length, 0);
}

/** Rows of which the amount closes the line. */
function amountsAtEnd(lines: readonly SourceLine[], layout: Layout): SpendingReading {
  const rows: ImportedRow[] = [];
  let open: SourceLine[] = [];
  const rest: SourceLine[] = [];
  for (const line of lines) {
    const text = lineText(line);
    const amount = /(?:€|EUR)\s*([\d.,\s]+(?:,-{1,2})?|p\.?m\.?)\s*$|[\s.…]{3,}(\d[\d.]*(?:,\d\d)?)\s*$/iu.exec(text);
    if (!amount) {
      open.push(line);
      continue;
    }
    const value = readAmount((amount[1] ?? amount[2] ?? "").trim());
    const purpose = purposeOf([...open, sliceLine(line, NUMBERING.exec(text)?.[0].length ?? 0, amount.index)], layout, false).replace(/[\s:=–—-]+$/, "");
    open = [];
    if (TOTAL.test(purpose)) rest.push(line);
    else rows.push({ ...(value && { amount: value }), purpose, fields: {} });
  }
  return { rows, rest: [...rest, ...open] };
}

function purposeOf(lines: readonly SourceLine[], layout: Layout, closed: boolean): string {
  const paragraphs = rebuildParagraphs(lines.filter((line) => !isBlank(line)), layout).map(({ role, pieces }) => {
    const text = textOf(pieces).replace(/[ \t]+/g, " ").trim();
    if (role.kind !== "item") return text;
    return role.ordered && role.number !== undefined ? `${role.number}. ${text}` : `- ${text}`;
  });
  const text = paragraphs.filter((paragraph) => paragraph !== "").join("\n").trim();
  const behindDash = text.replace(DASH, "");
  const led = LEAD_IN.test(behindDash);
  const own = behindDash.replace(LEAD_IN, "").replace(DASH, "");
  return (led || closed ? own.replace(CLOSING, "") : own).replace(/^[\s|,;]+/, "").trim();
}
