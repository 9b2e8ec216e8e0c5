import { countsPupils, pupilsBehind } from "@/lib/figures/pupil-counts";
import { isSmall, mayStandForFew } from "@/lib/figures/suppression";
import { tiedFigures } from "@/lib/figures/tied-figures";
import { answerTo, type ReportContent } from "@/lib/report/content";
import { effectiveEntry, keyFigureFor } from "@/lib/report/effective-value";
import { askedCells, cellKey, cellOfKey, type FigureEntry } from "@/lib/template/answers/figure-answer";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import type { FigureQuestion } from "@/lib/template/question";

/** `outside` is everyone but the board itself and the SWV's staff: for them small counts are hidden. */
export type Audience = "board" | "staff" | "outside";

/** The columns of a figure table: last year, this year, what the SWV counts. */
export type FigureColumn = "previous" | "current" | "counted";

/** `small` is a count of 1 to 4, shown as `<5`; `withheld` would give one away. */
export type Visibility = "shown" | "small" | "withheld";

export type CountView = {
  hidesSmallCounts: boolean;
  cell(figure: FigureDefinition, column: FigureColumn, key: string): Visibility;
  /** The sum of a figure's cells with these keys. */
  total(figure: FigureDefinition, column: FigureColumn, keys: readonly string[]): Visibility;
};

const EVERYTHING: CountView = { hidesSmallCounts: false, cell: () => "shown", total: () => "shown" };

/** The value of one cell in a column, whatever its audience. */
export function entryInColumn(
  content: ReportContent,
  figure: FigureDefinition,
  column: FigureColumn,
  key: string,
): FigureEntry | undefined {
  const question: FigureQuestion = { kind: "figure", id: figure.id, label: figure.label, figure };
  switch (column) {
    case "current":
      return effectiveEntry(content, question, key);
    case "previous":
      return answerTo(content.answers, question)?.previous?.[key] ?? content.previousFigures[figure.id]?.[key];
    case "counted":
      return keyFigureFor(content, figure.id, key)?.entry;
  }
}

/**
 * Which counts of a board an audience may see; the same choices as on the dashboard
 * (`lib/figures/disclosure.ts`), so that the two together tell no more than each. Outsiders see
 * counts per SWV and in all, without those of 1 to 4 pupils and without how a count is divided.
 * Texts stay as written.
 */
export function countView(content: ReportContent, audience: Audience): CountView {
  return audience === "outside" ? new OutsideView(content) : EVERYTHING;
}

class OutsideView implements CountView {
  readonly hidesSmallCounts = true;

  constructor(private readonly content: ReportContent) {}

  cell(figure: FigureDefinition, column: FigureColumn, key: string): Visibility {
    const value = this.number(figure, column, key);
    if (value === undefined) return "shown";
    if (figure.type === "percent") return this.tellsOfPupils(figure, column, key, value) ? "withheld" : "shown";
    if (!countsPupils(figure)) return "shown";
    const isDivision = cellOfKey(key).value !== null && figure.dimension?.relation !== "parallel";
    if (isDivision) return "withheld";
    if (isSmall(value)) return "small";
    return this.tellsOfParts(figure, column) ? "withheld" : "shown";
  }

  total(figure: FigureDefinition, column: FigureColumn, keys: readonly string[]): Visibility {
    if (!countsPupils(figure)) return "shown";
    const sums = this.sumPerPartnership(figure, column, keys);
    const hidesOne = sums.some(isSmall);
    if (hidesOne) return sums.length === 1 ? "small" : "withheld";
    return this.tellsOfParts(figure, column) ? "withheld" : "shown";
  }

  private number(figure: FigureDefinition, column: FigureColumn, key: string): number | undefined {
    const entry = entryInColumn(this.content, figure, column, key);
    return typeof entry === "number" ? entry : undefined;
  }

  private keysOf(figure: FigureDefinition): string[] {
    return askedCells(figure, this.content.context).map(cellKey);
  }

  private sumPerPartnership(figure: FigureDefinition, column: FigureColumn, keys: readonly string[]): number[] {
    const sums = new Map<string | null, number>();
    for (const key of keys) {
      const { partnership, value } = cellOfKey(key);
      if (figure.dimension?.relation === "subset" && value !== null) continue;
      const number = this.number(figure, column, key);
      if (number !== undefined) sums.set(partnership, (sums.get(partnership) ?? 0) + number);
    }
    return [...sums.values()];
  }

  /** A figure that is the sum of others, itself or along a chain, tells the one of them that is hidden. */
  private tellsOfParts(figure: FigureDefinition, column: FigureColumn, seen: readonly string[] = []): boolean {
    if (seen.includes(figure.id)) return false;
    return tiedFigures(figure, this.content.context.definition).some(
      (part) =>
        this.sumPerPartnership(part, column, this.keysOf(part)).some(isSmall) ||
        this.tellsOfParts(part, column, [...seen, figure.id]),
    );
  }

  /** A percentage of a known number of pupils is a count in other words. */
  private tellsOfPupils(figure: FigureDefinition, column: FigureColumn, key: string, percent: number): boolean {
    const reference = pupilsBehind(figure, this.content.context.definition);
    if (reference === undefined) return false;
    const [baseId = "", value = null] = reference.split(".");
    const base = this.figureById(baseId);
    const { partnership } = cellOfKey(key);
    // A year's percentage is of that year's pupils, and the SWV's of the pupils that it counts.
    const entries = (base ? askedCells(base, this.content.context) : [])
      .filter((cell) => value === null || cell.value === value)
      .filter((cell) => partnership === null || cell.partnership === null || cell.partnership === partnership)
      .map((cell) => base && entryInColumn(this.content, base, column, cellKey(cell)))
      .filter((entry) => entry !== "nvt");
    const counts = entries.filter((entry) => typeof entry === "number");
    // Without all of those pupils nobody here can tell whether it stands for a few.
    if (counts.length === 0 || counts.length < entries.length) return true;
    return mayStandForFew(percent, figure.decimals, counts.reduce((sum, count) => sum + count, 0));
  }

  private figureById(id: string): FigureDefinition | undefined {
    return this.content.context.definition.figures.find((figure) => figure.id === id);
  }
}
