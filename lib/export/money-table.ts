import { z } from "zod";
import { boardValue, type Scope } from "@/lib/figures/board-value";
import type { EntryValue } from "@/lib/figures/entries";
import type { BoardInRound } from "@/lib/figures/figure-year";
import type { ShownYear } from "@/lib/figures/figure-row";
import { headLines, lineLabel, partLines, type FigureLine } from "@/lib/figures/line";
import { namesPartnership } from "@/lib/figures/spending-places";
import { JOINT } from "@/lib/template/answers/joint";
import type { FigureDefinition } from "@/lib/template/figure-definition";
import { placedEntries, type PlacedEntry } from "./figure-places";
import { boardFields, onBehalfCell, onBehalfField, onBehalfOf, type ExportedBoard } from "./row-fields";
import { exportedValue, stateCell, stateSchema } from "./state";
import { amountCell, columnsOf, type Table } from "./table";

const moneyRowSchema = z
  .strictObject({
    ...boardFields,
    swv: z.string().nullable().meta({ title: "SWV", description: "Van welk SWV het geld was; ‘gezamenlijk’: van alle SWV’s van het bestuur samen. Leeg: het hele bestuur." }),
    richting: z.enum(["ontvangen", "besteed", "overig"]).meta({ title: "Richting", description: "Of het geld is ontvangen of besteed." }),
    cijfer: z.string().meta({ title: "Cijfer", description: "De vaste naam van het bedrag in het formulier." }),
    naam: z.string().meta({ title: "Naam", description: "Hoe het bedrag in het formulier heet." }),
    soort: z.string().nullable().meta({ title: "Soort", description: "De vaste naam van de soort besteding, waar het formulier soorten heeft." }),
    soortNaam: z.string().nullable().meta({ title: "Naam van de soort", description: "Hoe die soort heet." }),
    bedrag: z.int().nullable().meta({ title: "Bedrag", description: "In JSON in hele eurocenten, in Excel en CSV in euro’s. Leeg: zie de toestand." }),
    toestand: stateSchema.meta({ title: "Toestand" }),
    onvolledig: z.boolean().meta({ title: "Onvolledig", description: "Bij een deel staat geen bedrag, zoals PM: het bedrag is de som van de rest." }),
    namensBestuur: onBehalfField,
  })
  .meta({ id: "Middel", description: "Eén bedrag van één bestuur. De regels van een cijfer tellen op tot het totaal op het dashboard; niets staat er twee keer." });
export type MoneyExportRow = z.infer<typeof moneyRowSchema>;

const column = columnsOf(moneyRowSchema);

export const moneyTable: Table<MoneyExportRow> = {
  id: "middelen",
  title: "Middelen",
  about: "Wat besturen ontvingen en waaraan zij het besteedden, per SWV en per soort.",
  row: moneyRowSchema,
  columns: [
    column("bestuursnummer", 14),
    column("bestuur", 32),
    column("swv", 13),
    column("richting", 12),
    column("cijfer", 24),
    column("naam", 44),
    column("soort", 18),
    column("soortNaam", 30),
    column("bedrag", 18, amountCell),
    column("toestand", 18, stateCell),
    column("onvolledig", 11),
    column("namensBestuur", 18, onBehalfCell),
    { header: "Toelichting", about: "Waarop u bij dit bedrag moet letten.", width: 56, cell: ({ onvolledig }) => (onvolledig ? "Bij een deel staat geen bedrag, zoals PM: dit is de som van de rest." : null) },
  ],
};

/** The amounts of all boards, each once, as this viewer may see them. */
export function moneyRows(shown: ShownYear, scopes: readonly Scope[], boards: ReadonlyMap<string, ExportedBoard>): MoneyExportRow[] {
  const { reported, disclosure } = shown;
  return reported.definition.figures
    .filter(({ type }) => type === "money")
    .flatMap(headLines)
    .flatMap((line) => placesOfMoney(line, scopes, shown).map((place) => ({ line, place })))
    .flatMap(({ line, place: { swv, entry, amountFor } }) => {
      const board = boards.get(entry.board.id);
      // Nothing is divided where nothing was given.
      const lines = entry.value.state === "number" || entry.value.state === "pm" ? divided(line) : [line];
      return lines.map((part): MoneyExportRow => {
        const value = exportedValue(amountFor(part), disclosure.cell(part, { ...entry, value: amountFor(part) }));
        return {
          bestuursnummer: board?.number ?? "",
          bestuur: board?.name ?? entry.board.name,
          swv,
          richting: directionOf(line.figure),
          cijfer: line.figure.id,
          naam: line.figure.label,
          soort: part.value,
          soortNaam: part.value === null ? null : lineLabel(part),
          bedrag: value.value,
          toestand: value.state,
          onvolledig: value.incomplete,
          namensBestuur: onBehalfOf(board),
        };
      });
    });
}

type MoneyPlace = PlacedEntry & { amountFor: (part: FigureLine) => EntryValue };

function placesOfMoney(line: FigureLine, scopes: readonly Scope[], { reported }: ShownYear): MoneyPlace[] {
  const { definition, cells } = reported;
  const named = namesPartnership(line.figure, definition) && !line.figure.perPartnership;
  return placedEntries(line, scopes, reported).flatMap((whole): MoneyPlace[] => {
    const { board } = whole.entry;
    const own = cells.get(board.id);
    const valueAt = (scope: Scope) => (part: FigureLine): EntryValue =>
      own ? boardValue(part, scope, own, board.partnerships, definition) : whole.entry.value;
    if (!named || !own || board.partnerships.length < 2) {
      const onlySwv = named && board.partnerships.length === 1 ? (board.partnerships[0] ?? null) : whole.swv;
      return [{ ...whole, swv: onlySwv, amountFor: valueAt(whole.entry.partnership) }];
    }
    const places = board.partnerships
      .filter((code) => scopes.includes(null) || scopes.includes(code))
      .map((code) => placeOf(board, code, valueAt(code), line));
    if (!scopes.includes(null)) return places;
    // Told apart or not at all: an older submission has the board as a whole only.
    const apart = places.some(({ entry }) => entry.value.state !== "empty");
    if (!apart || whole.entry.value.state === "nvt") return [{ ...whole, amountFor: valueAt(null) }];
    // What is of several SWVs stands among the cells as if that were one more.
    return [...places, placeOf(board, JOINT, valueAt(JOINT), line)];
  });
}

function placeOf(board: BoardInRound, swv: string, amountFor: (part: FigureLine) => EntryValue, line: FigureLine): MoneyPlace {
  return { swv, entry: { board, partnership: swv, value: amountFor(line) }, amountFor };
}

function divided(line: FigureLine): FigureLine[] {
  const parts = partLines(line);
  return line.figure.dimension?.relation === "partition" && parts.length > 0 ? parts : [line];
}

function directionOf({ fromAnswer }: FigureDefinition): MoneyExportRow["richting"] {
  if (fromAnswer?.kind === "moneyTableRow") return "ontvangen";
  return fromAnswer ? "besteed" : "overig";
}
