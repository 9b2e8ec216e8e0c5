import { formatDateTime } from "@/lib/values/date";
import type { Cell, Sheet } from "./cell";
import { indicatorGrid } from "./indicator-table";
import { TABLE_IDS, TABLES, type ExportAudience, type RoundTables, type TableId } from "./round-tables";
import { STATE_IN_WORDS, type State } from "./state";
import { sheetOf } from "./table";
import { wideFigures } from "./wide-sheet";

/** The sheets that can be had by themselves as well, in the order of the workbook. */
export const SHEET_IDS = ["cijfers", "cijfers-breed", "totalen", "middelen", "bestedingen", "indicatoren", "indicatoren-breed", "voortgang", "teksten"] as const;
export type SheetId = (typeof SHEET_IDS)[number];

/** The table that a sheet is made of. */
export function tableOfSheet(id: SheetId): TableId {
  switch (id) {
    case "cijfers-breed":
      return "cijfers";
    case "indicatoren-breed":
      return "indicatoren";
    default:
      return id;
  }
}

/** One sheet of a round; null where the tables are not there for this audience. */
export function sheetWithId(id: SheetId, { tables }: Pick<RoundTables, "tables">): Sheet | null {
  switch (id) {
    case "cijfers":
      return tables.cijfers ? sheetOf(TABLES.cijfers, tables.cijfers) : null;
    case "cijfers-breed":
      return tables.cijfers ? wideFigures(tables.cijfers) : null;
    case "totalen":
      return tables.totalen ? sheetOf(TABLES.totalen, tables.totalen) : null;
    case "middelen":
      return tables.middelen ? sheetOf(TABLES.middelen, tables.middelen) : null;
    case "bestedingen":
      return tables.bestedingen ? sheetOf(TABLES.bestedingen, tables.bestedingen) : null;
    case "indicatoren":
      return tables.indicatoren ? sheetOf(TABLES.indicatoren, tables.indicatoren) : null;
    case "indicatoren-breed":
      return tables.indicatoren && tables.indicatoren.length > 0 ? indicatorGrid(tables.indicatoren) : null;
    case "voortgang":
      return tables.voortgang ? sheetOf(TABLES.voortgang, tables.voortgang) : null;
    case "teksten":
      return tables.teksten ? sheetOf(TABLES.teksten, tables.teksten) : null;
  }
}

/** The workbook of a round: an explanation, then every sheet that this audience has. */
export function workbookSheets(exported: RoundTables, audience: ExportAudience, now: Date): Sheet[] {
  const sheets = SHEET_IDS.flatMap((id) => sheetWithId(id, exported) ?? []);
  return [explanation(exported, audience, now), ...sheets];
}

const STATES: readonly (readonly [State, string])[] = [
  ["getal", "Er staat een getal. 0 is ook een getal."],
  ["nvt", "Het cijfer geldt niet voor dit bestuur."],
  ["onbekend", "Gevraagd, en het bestuur weet het niet."],
  ["pm", "Wel uitgegeven, niet apart bijgehouden."],
  ["leeg", "Niet ingevuld."],
  ["nietIngediend", "Het bestuur heeft nog niet ingediend."],
  ["klein", "1 tot en met 4 leerlingen: het getal wordt niet getoond."],
  ["afgeschermd", "Niet getoond, omdat een klein aantal eruit te herleiden is."],
];

/** The first sheet: what this is, how to read it, and what each column holds. */
function explanation({ round, tables }: RoundTables, audience: ExportAudience, now: Date): Sheet {
  const line = (about: string, what: Cell = null, text: Cell = null): Cell[] => [about, what, text];
  const states = STATES.filter(([state]) => audience === "meelezer" || (state !== "klein" && state !== "afgeschermd"));
  return {
    id: "toelichting",
    title: "Toelichting",
    columns: [
      { header: "Waarover", width: 24 },
      { header: "Wat", width: 34 },
      { header: "Uitleg", width: 100 },
    ],
    frozenColumns: 0,
    rows: [
      line("Ronde", round.naam, `${round.regio}, ${round.periode}`),
      line("SWV’s", round.swvs.map(({ code }) => code).join("; "), round.swvs.map(({ code, naam }) => `${code} ${naam}`).join("; ")),
      line("Formulier", round.formulier),
      line("Gemaakt op", formatDateTime(now), "Van elk bestuur telt de laatste versie die is ingediend en niet ingetrokken, ook als die is teruggegeven."),
      line(
        "Voor wie",
        audience === "swv" ? "Het SWV" : "Meelezers",
        audience === "swv"
          ? "Met alle getallen, ook van 1 tot en met 4 leerlingen. Deel dit bestand niet buiten het SWV."
          : "Zonder aantallen van 1 tot en met 4 leerlingen van andere besturen, en zonder wat die zou verraden.",
      ),
      line("Bedragen", "In euro’s", "Op de cent gelijk aan het scherm en de PDF."),
      line("Percentages", "Van 0 tot 100", "In de cel staat 71,7 voor 71,7%."),
      line("Lange teksten", "Verder op de volgende regel", "Een tekst die niet in één cel past, gaat op de volgende regel verder."),
      ...states.map(([state, text]) => line("Toestand", STATE_IN_WORDS[state], text)),
      ...TABLE_IDS.filter((id) => tables[id] !== undefined).flatMap((id) => [
        line(`Blad ${TABLES[id].title}`, null, TABLES[id].about),
        ...TABLES[id].columns.map(({ header, about }) => line(`Blad ${TABLES[id].title}`, header, about)),
      ]),
    ],
  };
}
