import type { TemplateDefinition } from "@/lib/template/definition";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import { parseCount, parsePercent } from "@/lib/values/number";
import { isBlank, lineText, type SourceLine } from "./source";
import { squeeze } from "./squeeze";
import { visualRows, type VisualRow } from "./visual-rows";

/** A figure as it stands in a table of the file. */
export type TabledFigure = { figure: string; partnership?: string; value: number | null; previousYear: number | null; quote: string; lines: SourceLine[] };

type Split = { figures: TabledFigure[]; rest: SourceLine[]; others: SourceLine[][] };

/**
 * The figures of a part that stand in tables of its text.
 *
 * @param own whether the portal printed the tables: then those with a figure in most of their rows are
 *   no text, and are not in `rest`. `others` are their rows without a number.
 */
export function takeFigureTables(lines: readonly SourceLine[], part: string, definition: TemplateDefinition, own: boolean): Split {
  const figures = definition.figures.filter((figure) => figure.part === part);
  const split: Split = { figures: [], rest: [], others: [] };
  if (figures.length === 0 || !lines.some(({ cells }) => cells.length > 0)) return { ...split, rest: [...lines] };
  const tables = Map.groupBy(visualRows(lines), (row) => row.lines[0]?.cells.at(-1)?.table ?? -1);
  const taken = new Set<SourceLine>();
  for (const [table, rows] of tables) {
    if (table === -1 || (own && !isFigureTable(rows, figures))) continue;
    for (const row of rows) for (const line of row.lines) taken.add(line);
    readRows(rows, figures, split, own);
  }
  split.rest = lines.filter((line) => !taken.has(line));
  return split;
}

function isFigureTable(rows: readonly VisualRow[], figures: readonly FigureDefinition[]): boolean {
  const named = rows.filter((row) => figures.some((figure) => isNamed(row, figure))).length;
  return named > 0 && named * 2 >= rows.length - 1 - rows.filter((row) => figures.some((figure) => valueOf(row, figure) !== undefined)).length;
}

function first(row: VisualRow): string {
  const columns = [...row.cells.keys()];
  return columns.length === 0 ? "" : (row.cells.get(Math.min(...columns)) ?? "");
}

/** People leave out what a label begins with: "Thuiszitters" for "Aantal thuiszitters". */
function isNamed(row: VisualRow, figure: FigureDefinition): boolean {
  const name = squeeze(first(row).replace(/\([^)]*\)\s*$/, ""));
  const label = squeeze(figure.label);
  return name === label || (name.length >= 8 && label.endsWith(name));
}

function valueOf(row: VisualRow, figure: FigureDefinition) {
  const name = squeeze(first(row));
  return figure.dimension?.values.find(({ label }) => squeeze(label) === name);
}

function readRows(rows: readonly VisualRow[], figures: readonly FigureDefinition[], split: Split, own: boolean): void {
  const [head] = rows;
  const years = [...(head?.cells ?? [])].filter(([, text]) => /^(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)?\d{2})?$/.test(text.trim())).sort(([, a], [, b]) => a.localeCompare(b));
  // Without years above them one column of numbers is that of this year.
  const filled = new Set(rows.flatMap((row) => [...row.cells].filter(([, text]) => /^\d/.test(text.trim())).map(([column]) => column)));
  const current = years.at(-1)?.[0] ?? (filled.size === 1 ? [...filled][0] : undefined);
  const previous = years.at(-2)?.[0];
  let open: FigureDefinition | undefined;
  for (const row of rows.slice(years.length > 0 ? 1 : 0)) {
    const named = figures.find((figure) => isNamed(row, figure));
    open = named ?? open;
    const partnership = named || !open?.perPartnership ? undefined : /^(\p{Lu}{2}\d{4})(?!\d)/u.exec(first(row))?.[1];
    const part = named ? undefined : open && valueOf(row, open);
    const figure = named ?? (part || partnership ? open : undefined);
    const value = figure && numberIn(row, current, figure);
    const before = figure && numberIn(row, previous, figure);
    // A total that the portal adds up is no figure that is asked.
    const added = own && named?.dimension !== undefined && named.dimension.relation !== "subset";
    if (figure && (value !== undefined || before !== undefined)) {
      if (added && !partnership) continue;
      // Asked by SWV: what stands above them is their sum.
      if (partnership) split.figures = split.figures.filter((one) => one.figure !== figure.id || one.partnership !== undefined);
      split.figures.push({
        figure: part ? `${figure.id}.${part.id}` : figure.id,
        ...(partnership && { partnership }),
        value: value ?? null,
        previousYear: before ?? null,
        quote: row.lines.map(lineText).join(" ").replace(/\s+/g, " ").trim(),
        lines: row.lines,
      });
    } else if (row.cells.size > 1 && row.lines.some((line) => !isBlank(line))) split.others.push(row.lines);
  }
}

function numberIn(row: VisualRow, column: number | undefined, figure: FigureDefinition): number | undefined {
  const text = column === undefined ? undefined : row.cells.get(column);
  if (text === undefined) return undefined;
  const [typed = ""] = text.split("\n");
  const parsed = figure.type === "percent" ? parsePercent(typed, figure.decimals) : parseCount(typed);
  return parsed.ok ? parsed.value : undefined;
}
