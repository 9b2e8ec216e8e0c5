import type { FigureCells } from "@/lib/figures/cells";
import type { BoardInRound, FigureYear } from "@/lib/figures/figure-year";
import type { ValueState } from "@/lib/figures/figure-value";
import { referencedLine, type FigureLine } from "@/lib/figures/line";
import type { Answers, KeyFigureValue, ReportContent } from "@/lib/report/content";
import type { BoardFacts } from "@/lib/template/context";
import { templateDefinitionSchema, type TemplateDefinition } from "@/lib/template/definition";
import shipped from "@/lib/template/shipped/schoolbesturen-aan-zet.json";

export const definition: TemplateDefinition = templateDefinitionSchema.parse(shipped);

export const oneSwv: BoardFacts = {
  id: "11111111-1111-4111-8111-111111111111",
  name: "Stichting De Linde",
  schoolTypes: ["bao"],
  schoolCount: 6,
  partnerships: [{ code: "PO9101", name: "SWV Noord", shortName: "Noord" }],
};

export const twoSwvs: BoardFacts = {
  ...oneSwv,
  id: "22222222-2222-4222-8222-222222222222",
  schoolTypes: ["bao", "sbo", "so"],
  partnerships: [...oneSwv.partnerships, { code: "PO9102", name: "SWV Zuid", shortName: "Zuid" }],
};

/** A report with the shipped form. */
export function content(answers: Answers, board: BoardFacts = oneSwv, keyFigures: KeyFigureValue[] = []): ReportContent {
  return {
    context: { definition, board, period: { kind: "schoolYear", start: 2024 }, otherBoards: [] },
    answers,
    keyFigures,
    previousFigures: {},
  };
}

/** A line of the shipped form: `verwijzingenSo`, `ankerpuntScore.1`. */
export function line(reference: string): FigureLine {
  const found = referencedLine(definition, reference);
  if (!found) throw new Error(`The shipped form has no ${reference}.`);
  return found;
}

/** Cells written as `{ "verwijzingenSo|PO9101|": 4, "thuisInAfwachting||": "onbekend" }`. */
export function cells(given: Record<string, number | Exclude<ValueState, "number">>): FigureCells {
  return new Map(
    Object.entries(given).map(([id, entry]) => [
      id,
      typeof entry === "number" ? { state: "number" as const, value: entry } : { state: entry, value: null },
    ]),
  );
}

export type BoardGiven = { id: string; partnerships?: string[]; schoolTypes?: string[]; cells: FigureCells | null };

/** A year of boards; `cells: null` did not submit. */
export function year(boards: BoardGiven[], rest: Partial<FigureYear> = {}): FigureYear {
  return {
    periodKey: "schoolYear:2024",
    label: "2024-2025",
    countDate: "2025-02-01",
    definition,
    final: true,
    boards: boards.map(
      ({ id, partnerships = ["A"], schoolTypes = ["bao"] }): BoardInRound => ({ id, name: `Bestuur ${id}`, partnerships, schoolTypes }),
    ),
    cells: new Map(boards.flatMap(({ id, cells: given }) => (given ? [[id, given]] : []))),
    ...rest,
  };
}
