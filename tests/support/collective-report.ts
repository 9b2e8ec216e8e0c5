import type { CollectiveReport } from "@/lib/document/collective/collective-report";
import { cellsOf, type FigureCells } from "@/lib/figures/cells";
import { deriveFigures } from "@/lib/figures/derive-figures";
import type { FigureYear } from "@/lib/figures/figure-year";
import { showYearsPublicly } from "@/lib/figures/show-year";
import type { BoardFacts, PartnershipLabel } from "@/lib/template/context";
import type { TemplateDefinition } from "@/lib/template/definition";
import { filledAnswers } from "./filled-report";
import { contentFor, shippedDefinition, wideBoard } from "./form-content";

/** The cells of a board that filled in everything; `times` makes one board larger than another. */
export function filledCells(definition: TemplateDefinition, board: BoardFacts, times = 1): FigureCells {
  const { context } = contentFor(board);
  const content = contentFor(board, {}, { context: { ...context, definition } });
  const values = deriveFigures({ ...content, answers: filledAnswers(content.context) });
  const counted = new Set(definition.figures.filter(({ type }) => type === "integer" || type === "money").map(({ id }) => id));
  return cellsOf(
    values.map((value) => (value.value !== null && counted.has(value.figure) ? { ...value, value: value.value * times } : value)),
    false,
  );
}

/** A board of that name and place in the row, in these SWVs. */
export function boardNumber(index: number, partnerships: readonly PartnershipLabel[]): BoardFacts {
  return { ...wideBoard, id: `board-${index}`, name: `Stichting ${String.fromCharCode(65 + index)}`, partnerships };
}

/** A year of boards; one without cells did not hand in. */
export function yearOfBoards(
  definition: TemplateDefinition,
  boards: readonly { facts: BoardFacts; cells: FigureCells | null }[],
  rest: Partial<FigureYear> = {},
): FigureYear {
  return {
    periodKey: "schoolYear:2024",
    label: "2024-2025",
    countDate: "2025-02-01",
    definition,
    final: true,
    boards: boards.map(({ facts }) => ({
      id: facts.id,
      name: facts.name,
      partnerships: facts.partnerships.map(({ code }) => code),
      schoolTypes: facts.schoolTypes,
    })),
    cells: new Map(boards.flatMap(({ facts, cells }) => (cells ? [[facts.id, cells]] : []))),
    ...rest,
  };
}

/** A report over these years, oldest first, in which everything is adopted. */
export function collectiveOf(years: readonly FigureYear[], rest: Partial<CollectiveReport> = {}): CollectiveReport {
  const last = years.at(-1);
  const { partnerships = wideBoard.partnerships } = rest;
  const scopes = partnerships.length > 1 ? [null, ...partnerships.map(({ code }) => code)] : [null];
  const shown = showYearsPublicly(years, scopes);
  if (!last || !shown) throw new Error("A report is about a year.");
  return {
    region: "Zuiderland",
    definition: last.definition,
    period: { kind: "schoolYear", start: 2024 },
    partnerships,
    madeAt: new Date("2025-12-20T09:00:00Z"),
    years: shown,
    adopted: new Set(last.boards.filter(({ id }) => last.cells.has(id)).map(({ id }) => id)),
    texts: new Map(),
    quotations: [],
    ...rest,
  };
}

/** A full report: five boards that filled in everything, one that did not hand in, and the year before. */
export function fullCollective(
  definition: TemplateDefinition = shippedDefinition,
  partnerships: readonly PartnershipLabel[] = wideBoard.partnerships,
  rest: Partial<CollectiveReport> = {},
  final = true,
): CollectiveReport {
  // The first boards are in one SWV each, the others in all of them.
  const facts = Array.from({ length: 6 }, (_, index) => {
    const one = partnerships[index];
    return boardNumber(index, one && index < 3 && partnerships.length > 1 ? [one] : partnerships);
  });
  const boards = (growth: number) =>
    facts.map((board, index) => ({ facts: board, cells: index === 5 ? null : filledCells(definition, board, 1 + index + growth) }));
  const before = yearOfBoards(definition, boards(2), { periodKey: "schoolYear:2023", label: "2023-2024", countDate: "2024-02-01" });
  return collectiveOf([before, yearOfBoards(definition, boards(0), { final })], { partnerships, ...rest });
}
