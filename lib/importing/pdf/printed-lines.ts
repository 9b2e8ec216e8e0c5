import { plainCharacters } from "../read-text";
import type { Piece, SourceDocument, SourceLine } from "../source";

/** A stretch of text as it stands on the page, in points from its lower left corner. */
export type PrintedRun = { text: string; left: number; right: number; baseline: number; size: number; bold?: true; italic?: true; field?: number };
export type PrintedPage = { number: number; runs: readonly PrintedRun[] };

type Line = { runs: PrintedRun[]; baseline: number; size: number; page: number };

/** Space above a line, as a part of the usual distance, from which it begins something new. */
const GAP = 1.28;

/** The lines of pages that say nothing of their structure, from top to bottom. */
export function printedLines(pages: readonly PrintedPage[]): SourceDocument {
  const all = pages.flatMap(linesOf);
  const margin = percentile(all.map(({ runs }) => runs[0]?.left ?? 0), 0.05);
  const leading = usualLeading(all);
  const lines: SourceLine[] = [];
  let above: Line | undefined;
  for (const line of all) {
    const pieces = piecesOf(line);
    if (pieces.every(({ text }) => text.trim() === "")) continue;
    const samePage = above?.page === line.page;
    const distance = above ? (above.baseline - line.baseline) / Math.max(line.size, above.size) : 0;
    lines.push({
      at: lines.length,
      pieces,
      role: { kind: "plain" },
      paragraph: lines.length,
      cells: [],
      page: line.page,
      soft: false,
      gap: samePage && distance > leading * GAP,
      pageStart: above !== undefined && !samePage,
      left: (line.runs[0]?.left ?? 0) - margin,
      right: (line.runs.at(-1)?.right ?? 0) - margin,
    });
    above = line;
  }
  const width = percentile(lines.map(({ right }) => right), 0.95);
  return { lines, wrapped: true, width, asides: [], formatted: false };
}

/** Runs on one height are one line, from left to right. */
function linesOf({ number, runs }: PrintedPage): Line[] {
  const lines: Line[] = [];
  for (const run of runs) {
    if (run.text.trim() === "") continue;
    const line = lines.findLast((candidate) => Math.abs(candidate.baseline - run.baseline) < Math.min(candidate.size, run.size) * 0.4);
    if (line) line.runs.push(run);
    else lines.push({ runs: [run], baseline: run.baseline, size: run.size, page: number });
  }
  for (const line of lines) {
    line.runs.sort((a, b) => a.left - b.left);
    line.size = Math.max(...line.runs.map(({ size }) => size));
  }
  return lines.sort((a, b) => b.baseline - a.baseline);
}

function piecesOf({ runs, size }: Line): Piece[] {
  const pieces: Piece[] = [];
  let right: number | undefined;
  for (const { text, left, right: end, bold, italic, field } of runs) {
    const gap = right === undefined ? 0 : left - right;
    const ends = pieces.at(-1)?.text.endsWith(" ") ?? true;
    if (gap > size * 1.2) pieces.push({ text: "    " });
    else if (gap > size * 0.15 && !ends && !text.startsWith(" ")) pieces.push({ text: " " });
    pieces.push({ text: plainCharacters(text), ...(bold && { bold }), ...(italic && { italic }), ...(field !== undefined && { field }) });
    right = end;
  }
  return pieces;
}

/** The usual distance of lines within a paragraph, in sizes of their letters. */
function usualLeading(lines: readonly Line[]): number {
  const distances = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const distance = next && next.page === line.page ? (line.baseline - next.baseline) / Math.max(line.size, next.size) : 0;
    return distance > 0.8 && distance < 2.2 ? [distance] : [];
  });
  return percentile(distances, 0.4) || 1.2;
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
