import type { TemplateDefinition } from "@/lib/template/definition";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import { measureOf } from "./aggregate";
import type { Scope } from "./board-value";
import type { Entry } from "./entries";
import type { FigureYear } from "./figure-year";
import type { FigureLine } from "./line";

/** A count per `per` of another: pupils per 1.000 pupils, or per 100 as a percentage. */
export type Rate = { reference: string; per: 1000 | 100 };

/**
 * Per 1.000 pupils, for counts of which the form also computes each board's share: those are meant
 * to be laid beside the number of pupils. The pupils are those by which the form weighs its averages.
 */
export function rateOf(figure: FigureDefinition, definition: TemplateDefinition): Rate | undefined {
  const { aggregation } = figure;
  if (aggregation.op === "sum" && aggregation.ratioTo) return { reference: aggregation.ratioTo, per: 100 };
  const shared = definition.figures.some(({ shareOf }) => shareOf === figure.id);
  const reference = weightOfForm(definition);
  return shared && reference ? { reference, per: 1000 } : undefined;
}

/** The count of pupils that most averages of the form are weighted by. */
function weightOfForm(definition: TemplateDefinition): string | undefined {
  const uses = new Map<string, number>();
  for (const { aggregation, type } of definition.figures) {
    if (aggregation.op !== "weightedMean" || type !== "percent" || aggregation.by === "schoolCount") continue;
    uses.set(aggregation.by, (uses.get(aggregation.by) ?? 0) + 1);
  }
  return [...uses].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** One board's rate; undefined where it does not give both numbers. */
export function boardRate(entry: Entry, line: FigureLine, rate: Rate, year: FigureYear): number | undefined {
  if (entry.value.state !== "number") return undefined;
  const of = measureOf(rate.reference, scopeOf(line, entry.partnership), entry.board, year);
  return of ? (entry.value.value / of) * rate.per : undefined;
}

/** The rate of all boards together, over those that give both numbers; `boards` counts them. */
export function totalRate(
  entries: readonly Entry[],
  line: FigureLine,
  rate: Rate,
  year: FigureYear,
): { value: number | null; boards: number } {
  let count = 0;
  let of = 0;
  let boards = 0;
  for (const { board, partnership, value } of entries) {
    const measure = measureOf(rate.reference, scopeOf(line, partnership), board, year);
    if (value.state !== "number" || measure === undefined) continue;
    count += value.value;
    of += measure;
    boards += 1;
  }
  return { value: of > 0 ? (count / of) * rate.per : null, boards };
}

/** A count of the whole board is laid beside all of its pupils, also in the view of one SWV. */
function scopeOf(line: FigureLine, scope: Scope): Scope {
  return line.figure.perPartnership ? scope : null;
}
