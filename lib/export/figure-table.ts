import { z } from "zod";
import { definitionChanged, figureIn } from "@/lib/figures/definition-change";
import { boardValue, type Scope } from "@/lib/figures/board-value";
import { chosenBy } from "@/lib/figures/figure-detail";
import type { FigureCells } from "@/lib/figures/cells";
import type { Audience, ShownYear, Years } from "@/lib/figures/figure-row";
import { headLines, isChosen, lineLabel, partLines, type FigureLine } from "@/lib/figures/line";
import { revisedValue } from "@/lib/figures/previous-year";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import { placedEntries, type PlacedEntry } from "./figure-places";
import { asShown, boardFields, partnershipField, unitField, unitOf, valueCell, onBehalfCell, onBehalfField, onBehalfOf, type ExportedBoard } from "./row-fields";
import { exportedValue, stateCell, stateSchema, type ExportedValue } from "./state";
import { columnsOf, type Table } from "./table";

const figureRowSchema = z
  .strictObject({
    ...boardFields,
    swv: partnershipField,
    onderwerp: z.string().meta({ title: "Onderwerp", description: "Het onderdeel van het formulier waarin het cijfer staat." }),
    cijfer: z.string().meta({ title: "Cijfer", description: "De vaste naam van het cijfer in het formulier, elk jaar dezelfde." }),
    naam: z.string().meta({ title: "Naam", description: "Hoe het cijfer in het formulier heet." }),
    onderdeel: z.string().nullable().meta({ title: "Onderdeel", description: "De vaste naam van een onderdeel van het cijfer, zoals een groep. Leeg: het cijfer zelf." }),
    onderdeelNaam: z.string().nullable().meta({ title: "Naam van het onderdeel", description: "Hoe dat onderdeel heet." }),
    eenheid: unitField,
    waarde: z.number().nullable().meta({ title: "Waarde", description: "Het getal van dit jaar; percentages van 0 tot 100. Leeg: zie de toestand." }),
    toestand: stateSchema.meta({ title: "Toestand" }),
    onvolledig: z.boolean().meta({ title: "Onvolledig", description: "Een deel van de waarde is niet bekend of niet gegeven: het getal is de som van wat bekend is." }),
    gekozen: z.array(z.string()).meta({ title: "Gekozen", description: "Wat is gekozen, bij een cijfer waarin uit een lijst wordt gekozen." }),
    vorigJaar: z.number().nullable().meta({ title: "Vorig jaar", description: "Het getal van het jaar ervoor. Leeg: zie de toestand van vorig jaar." }),
    vorigJaarToestand: stateSchema.nullable().meta({ title: "Toestand vorig jaar", description: "Leeg: het cijfer was er vorig jaar niet, of betekende iets anders." }),
    vorigJaarLater: z.boolean().meta({ title: "Vorig jaar later opgegeven", description: "Het getal van vorig jaar gaf het bestuur een jaar later op." }),
    herzien: z.number().nullable().meta({ title: "Herzien", description: "Wat het bestuur nu over vorig jaar opgeeft, waar dat anders is. Alleen voor het SWV." }),
    volgensSwv: z.number().nullable().meta({ title: "Volgens het SWV", description: "Wat het SWV zelf telt. Alleen voor het SWV." }),
    namensBestuur: onBehalfField,
  })
  .meta({ id: "Cijfer", description: "Eén waarde van één bestuur. Bedragen staan in de tabel middelen, indicatoren in de tabel indicatoren." });
export type FigureExportRow = z.infer<typeof figureRowSchema>;

const column = columnsOf(figureRowSchema);

export const figureTable: Table<FigureExportRow> = {
  id: "cijfers",
  title: "Cijfers",
  about: "Elk cijfer van elk bestuur op een eigen regel, met vorig jaar.",
  row: figureRowSchema,
  columns: [
    column("bestuursnummer", 14),
    column("bestuur", 32),
    column("swv", 10),
    column("onderwerp", 24),
    column("cijfer", 22),
    column("naam", 42),
    column("onderdeel", 14),
    column("onderdeelNaam", 24),
    column("eenheid", 12),
    column("waarde", 12, valueCell),
    column("toestand", 18, stateCell),
    column("onvolledig", 11),
    column("gekozen", 32),
    column("vorigJaar", 12, valueCell),
    column("vorigJaarToestand", 18, (state) => state && stateCell(state)),
    column("vorigJaarLater", 14),
    column("herzien", 12, valueCell),
    column("volgensSwv", 14, valueCell),
    column("namensBestuur", 18, onBehalfCell),
    { header: "Toelichting", about: "Waarop u bij deze waarde moet letten.", width: 60, cell: (row) => noteOf(row) || null },
  ],
};

export type FigureSources = {
  years: Years;
  scopes: readonly Scope[];
  audience: Audience;
  boards: ReadonlyMap<string, ExportedBoard>;
  /** What boards say now of last year, and what the SWV counts, by board; only used for its staff. */
  lastYear: ReadonlyMap<string, FigureCells>;
  counted: ReadonlyMap<string, FigureCells>;
};

/**
 * All figures but money and indicators: of each line of the form, of each board, what the viewer may
 * see of it on the page of that figure.
 */
export function figureRows(sources: FigureSources): FigureExportRow[] {
  const { definition } = sources.years.now.reported;
  return definition.figures
    .filter(({ type }) => type !== "money" && type !== "indicatorSet")
    .flatMap(headLines)
    .flatMap((head) => [head, ...partLines(head).filter(({ option }) => option === null)])
    .flatMap((line) => rowsOfLine(line, sources));
}

function rowsOfLine(line: FigureLine, sources: FigureSources): FigureExportRow[] {
  const { years, scopes, boards } = sources;
  const { reported, disclosure } = years.now;
  const { figure } = line;
  const before = beforeOf(line, sources);
  const onderwerp = reported.definition.parts.find(({ id }) => id === figure.part)?.shortTitle ?? "";
  const names = new Map(reported.boards.map(({ id, name }) => [id, name]));
  return placedEntries(line, scopes, reported).map((placed): FigureExportRow => {
    const { entry, swv } = placed;
    const board = boards.get(entry.board.id);
    const now = exportedValue(entry.value, disclosure.cell(line, entry));
    const then = before?.valueOf(placed);
    return {
      bestuursnummer: board?.number ?? "",
      bestuur: board?.name ?? entry.board.name,
      swv,
      onderwerp,
      cijfer: figure.id,
      naam: figure.label,
      onderdeel: line.value,
      onderdeelNaam: line.value === null ? null : lineLabel(line),
      eenheid: unitOf(figure),
      waarde: rounded(now, figure),
      toestand: now.state,
      onvolledig: now.incomplete,
      gekozen: isChosen(figure) ? chosenNames(line, reported.cells.get(entry.board.id), names) : [],
      vorigJaar: then ? rounded(then, figure) : null,
      vorigJaarToestand: then?.state ?? null,
      vorigJaarLater: then?.state === "getal" && (before?.givenLater(entry.board.id) ?? false),
      ...ofStaff(line, placed, sources, then),
      namensBestuur: onBehalfOf(board),
    };
  });
}

function rounded({ value }: ExportedValue, figure: FigureDefinition): number | null {
  return value === null ? null : asShown(value, figure);
}

function chosenNames(line: FigureLine, cells: FigureCells | undefined, boardNames: ReadonlyMap<string, string>): string[] {
  const labels = new Map(line.figure.options?.map(({ id, label }) => [id, label]));
  return chosenBy(line, cells).map((id) => labels.get(id) ?? boardNames.get(id) ?? id);
}

/** Last year's values of a line; undefined where the two years may not be compared. */
function beforeOf(line: FigureLine, { years, scopes }: FigureSources) {
  const before: ShownYear | undefined = years.earlier.at(-1);
  if (!before || definitionChanged(line.figure.id, before.reported, years.now.reported)) return undefined;
  const lineThen = { ...line, figure: figureIn(before.completed.definition, line.figure.id) ?? line.figure };
  const placed = new Map(placedEntries(lineThen, scopes, before.completed).map((one) => [placeKey(one), one.entry]));
  return {
    valueOf: (place: PlacedEntry): ExportedValue | undefined => {
      const entry = placed.get(placeKey(place));
      return entry && exportedValue(entry.value, before.disclosure.cell(lineThen, entry));
    },
    givenLater: (boardId: string) => before.completed.givenLater.get(boardId)?.has(line.figure.id) ?? false,
  };
}

function placeKey({ swv, entry }: PlacedEntry): string {
  return `${entry.board.id}|${swv ?? ""}`;
}

function ofStaff(
  line: FigureLine,
  { entry }: PlacedEntry,
  { years, audience, lastYear, counted }: FigureSources,
  then: ExportedValue | undefined,
): Pick<FigureExportRow, "herzien" | "volgensSwv"> {
  if (audience !== "office" || line.figure.source === "computed") return { herzien: null, volgensSwv: null };
  const { board, partnership } = entry;
  const { definition } = years.now.reported;
  const valueIn = (cells: FigureCells, form = definition) => boardValue(line, partnership, cells, board.partnerships, form);
  const before = years.earlier.at(-1)?.reported;
  const [own, later, swvs] = [before?.cells.get(board.id), lastYear.get(board.id), counted.get(board.id)];
  const ofSwv = swvs && valueIn(swvs);
  return {
    herzien: then?.state === "getal" && before && own && later ? revisedValue(valueIn(own, before.definition), valueIn(later)) : null,
    volgensSwv: ofSwv?.state === "number" ? ofSwv.value : null,
  };
}

/** What one must know of a value, in a sentence or two; empty where it speaks for itself. */
function noteOf({ toestand, vorigJaarToestand, onvolledig, vorigJaarLater, herzien }: FigureExportRow): string {
  const states = [toestand, vorigJaarToestand];
  return [
    ...(states.includes("klein") ? ["Aantallen van 1 tot en met 4 leerlingen worden niet getoond."] : []),
    ...(states.includes("afgeschermd") ? ["Niet getoond, omdat een klein aantal eruit te herleiden is."] : []),
    ...(onvolledig ? ["Een deel is niet bekend: het getal is de som van wat bekend is."] : []),
    ...(vorigJaarLater ? ["Vorig jaar is een jaar later opgegeven."] : []),
    ...(herzien === null ? [] : ["Het bestuur geeft vorig jaar nu anders op, zie ‘Herzien’."]),
  ].join(" ");
}
