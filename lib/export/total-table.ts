import { z } from "zod";
import { totalOf } from "@/lib/figures/aggregate";
import type { Scope } from "@/lib/figures/board-value";
import type { ShownYear } from "@/lib/figures/figure-row";
import { headLines, lineLabel, partLines, type FigureLine } from "@/lib/figures/line";
import { asShown, unitField, unitOf, valueCell } from "./row-fields";
import { columnsOf, type Table } from "./table";

const count = (title: string, description: string) => z.int().min(0).meta({ title, description });

const totalRowSchema = z
  .strictObject({
    swv: z.string().nullable().meta({ title: "SWV", description: "De code van het SWV. Leeg: alle SWV’s van de ronde samen." }),
    cijfer: z.string().meta({ title: "Cijfer", description: "De vaste naam van het cijfer." }),
    naam: z.string().meta({ title: "Naam", description: "Hoe het cijfer in het formulier heet." }),
    onderdeel: z.string().nullable().meta({ title: "Onderdeel", description: "Een onderdeel, een soort of een keuze. Leeg: het cijfer zelf." }),
    onderdeelNaam: z.string().nullable().meta({ title: "Naam van het onderdeel", description: "Hoe dat heet." }),
    soort: z
      .enum(["som", "gewogenGemiddelde", "aantalBesturen"])
      .meta({ title: "Soort", description: "Hoe de waarde is berekend; een gemiddelde is gewogen naar leerlingen of scholen." }),
    eenheid: unitField,
    waarde: z.number().nullable().meta({ title: "Waarde", description: "Het totaal: percentages van 0 tot 100, bedragen in JSON in eurocenten." }),
    getoond: z.boolean().meta({ title: "Getoond", description: "Nee: het totaal zou een klein aantal verraden." }),
    opgegevenDoor: count("Opgegeven door", "Hoeveel besturen een getal gaven."),
    geldtVoor: count("Geldt voor", "Voor hoeveel besturen het cijfer geldt."),
    nvt: count("N.v.t.", "Besturen waarvoor het cijfer niet geldt."),
    onbekend: count("Niet bekend", "Besturen die het niet weten."),
    pm: count("PM", "Besturen die het niet apart bijhouden."),
    leeg: count("Niet ingevuld", "Besturen die niets invulden."),
    nietIngediend: count("Nog niet ingediend", "Besturen die nog niet indienden."),
  })
  .meta({ id: "Totaal", description: "Wat besturen samen opgeven. Alleen getallen tellen mee." });
export type TotalExportRow = z.infer<typeof totalRowSchema>;

const column = columnsOf(totalRowSchema);
const KINDS = { som: "som", gewogenGemiddelde: "gewogen gemiddelde", aantalBesturen: "aantal besturen" } as const;

export const totalTable: Table<TotalExportRow> = {
  id: "totalen",
  title: "Totalen",
  about: "Elk cijfer van alle besturen samen, per SWV en voor alle SWV’s samen, met hoeveel besturen het opgaven.",
  row: totalRowSchema,
  columns: [
    column("swv", 10),
    column("cijfer", 22),
    column("naam", 42),
    column("onderdeel", 14),
    column("onderdeelNaam", 28),
    column("soort", 18, (kind) => KINDS[kind]),
    column("eenheid", 12),
    column("waarde", 16, valueCell),
    column("getoond", 9),
    column("opgegevenDoor", 12),
    column("geldtVoor", 10),
    column("nvt", 8),
    column("onbekend", 11),
    column("pm", 8),
    column("leeg", 12),
    column("nietIngediend", 14),
    { header: "Toelichting", about: "Waarom er geen totaal staat.", width: 52, cell: ({ getoond }) => (getoond ? null : "Niet getoond, omdat een klein aantal eruit te herleiden is.") },
  ],
};

/** The totals of all lines that have one, in each scope of the viewer, as they may be shown. */
export function totalRows({ reported, disclosure }: ShownYear, scopes: readonly Scope[]): TotalExportRow[] {
  const lines = reported.definition.figures
    .filter(({ type, aggregation }) => type !== "indicatorSet" && aggregation.op !== "none")
    .flatMap(headLines)
    .flatMap((head) => [head, ...partLines(head)]);
  return scopes.flatMap((scope) =>
    lines.map((line): TotalExportRow => {
      const total = totalOf(line, scope, reported);
      const shown = disclosure.total(line, scope);
      const { counts } = total;
      return {
        swv: scope,
        cijfer: line.figure.id,
        naam: line.figure.label,
        ...partOf(line),
        soort: kindOf(line),
        eenheid: kindOf(line) === "aantalBesturen" ? "besturen" : unitOf(line.figure),
        waarde: shown && total.value !== null ? asShown(total.value, line.figure) : null,
        getoond: shown,
        opgegevenDoor: total.reportedBy,
        geldtVoor: total.appliesTo,
        nvt: counts.nvt,
        onbekend: counts.onbekend,
        pm: counts.pm,
        leeg: counts.empty,
        nietIngediend: counts.notSubmitted,
      };
    }),
  );
}

function partOf(line: FigureLine): Pick<TotalExportRow, "onderdeel" | "onderdeelNaam"> {
  const ids = [line.value, line.option].filter((id) => id !== null);
  if (ids.length === 0) return { onderdeel: null, onderdeelNaam: null };
  const value = line.value === null ? [] : [lineLabel({ ...line, option: null })];
  return { onderdeel: ids.join("."), onderdeelNaam: [...value, ...(line.option === null ? [] : [lineLabel(line)])].join(": ") };
}

function kindOf({ figure, option }: FigureLine): TotalExportRow["soort"] {
  const { op } = figure.aggregation;
  if (option !== null || op === "frequency" || op === "countTrue") return "aantalBesturen";
  return op === "weightedMean" ? "gewogenGemiddelde" : "som";
}
