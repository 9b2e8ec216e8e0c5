import type { KeyFigureValue, ShownFigure } from "@/lib/report/content";
import { askedCells, cellKey, type FigureCell } from "@/lib/template/answers/figure-answer";
import type { FormContext } from "@/lib/template/context";
import { applies, figuresOfPart } from "@/lib/template/question";
import { beginOf, figurePeriodOfKey, isLaterThan } from "./figure-period";
import { figureOfIndicator, type Indicator } from "./indicator";
import { isNumberFigure, type NumberFigure } from "./target";

/** A stored value with its period; without a board it is of an SWV as a whole, or of the country. */
export type DatedValue = KeyFigureValue & { period: string; partnership: string; ofBoard: boolean };

/** How many values a line goes back. */
const MOST_VALUES = 6;

/**
 * What stands beside the form of a board: of each part the figures that the SWV fills in beforehand,
 * then the region's own indicators. Nothing of a period that the round has not reached, and nothing
 * of which no value is held.
 *
 * @param values of this board, of SWVs as a whole and of the country
 */
export function shownFigures(context: FormContext, indicators: readonly Indicator[], values: readonly DatedValue[]): ShownFigure[] {
  const known = Map.groupBy(
    values.filter(({ period }) => {
      const found = figurePeriodOfKey(period);
      return found !== null && !isLaterThan(found, context.period);
    }),
    ({ figure }) => figure,
  );
  return context.definition.parts
    .filter((part) => applies(context.definition, part.appliesTo, context.board))
    .flatMap((part) => {
      const asked = figuresOfPart(part, context)
        .map(({ figure }) => figure)
        .filter(isNumberFigure)
        .filter(({ prefillableBySwv }) => prefillableBySwv);
      const questions = new Set([...part.fields.map(({ id }) => id), ...asked.map(({ id }) => id)]);
      const own = indicators.filter((indicator) => indicator.part === part.id);
      return [
        ...asked.flatMap((figure) => cellsOf(figure, { own: false, question: "", definition: figure.definition ?? "" }, known.get(figure.id) ?? [], context)),
        ...own.flatMap((indicator) => {
          const figure = figureOfIndicator(indicator);
          // A question that a later form no longer has leaves the indicator beside its part.
          const question = questions.has(indicator.question) ? indicator.question : "";
          const definition = [indicator.definition, indicator.source && `Bron: ${indicator.source}.`].filter((text) => text !== "").join(" ");
          return cellsOf(figure, { own: true, question, definition }, known.get(figure.id) ?? [], context);
        }),
      ];
    });
}

function cellsOf(figure: NumberFigure, about: Pick<ShownFigure, "own" | "question" | "definition">, values: readonly DatedValue[], context: FormContext): ShownFigure[] {
  return askedCells(figure, context).flatMap((cell): ShownFigure[] => {
    const lines = linesOf(figure, cell, values, context);
    if (lines.length === 0) return [];
    const { id, label, type, decimals, unit, part } = figure;
    return [
      {
        figure: id,
        ...about,
        label,
        type,
        decimals,
        unit,
        part,
        cell: cellKey(cell),
        cellLabel: cellLabel(figure, cell, context),
        lines: lines.map(({ sources: _sources, ...line }) => line),
        sources: [...new Set(lines.flatMap(({ sources }) => sources))],
      },
    ];
  });
}

function cellLabel(figure: NumberFigure, cell: FigureCell, { board }: FormContext): string {
  const value = figure.dimension?.values.find(({ id }) => id === cell.value)?.label;
  const partnership = figure.perPartnership && board.partnerships.length > 1 ? cell.partnership : null;
  return [value, partnership].filter(Boolean).join(", ");
}

type Line = ShownFigure["lines"][number] & { sources: string[] };

function linesOf(figure: NumberFigure, cell: FigureCell, values: readonly DatedValue[], { board }: FormContext): Line[] {
  const key = (partnership: string | null) => cellKey({ ...cell, partnership });
  const ofPartnerships = board.partnerships
    .filter(({ code }) => !figure.perPartnership || code === cell.partnership)
    .map(({ code, shortName }) =>
      line("partnership", shortName, values.filter((value) => !value.ofBoard && value.partnership === code && value.cell === key(code))),
    );
  return [
    line("board", "", values.filter((value) => value.ofBoard && value.cell === cellKey(cell))),
    ...ofPartnerships,
    line("national", "", values.filter((value) => !value.ofBoard && value.partnership === "" && value.cell === key(null))),
  ].filter(({ values: found }) => found.length > 0);
}

function line(of: Line["of"], name: string, values: readonly DatedValue[]): Line {
  const sorted = values
    .flatMap((value) => {
      const period = figurePeriodOfKey(value.period);
      return period ? [{ value, begin: beginOf(period) }] : [];
    })
    .sort((a, b) => a.begin.localeCompare(b.begin))
    .slice(-MOST_VALUES)
    .map(({ value }) => value);
  return {
    of,
    name,
    values: sorted.map(({ period, entry }) => ({ period, entry })),
    sources: sorted.map(({ source }) => source),
  };
}
