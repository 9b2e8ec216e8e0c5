import { z } from "zod";
import { figureTable, type FigureExportRow } from "./figure-table";
import { indicatorTable, type IndicatorExportRow } from "./indicator-table";
import { moneyTable, type MoneyExportRow } from "./money-table";
import { progressTable, type ProgressExportRow } from "./progress-table";
import { spendingTable, type SpendingExportRow } from "./spending-table";
import { textTable, type TextExportRow } from "./text-table";
import { totalTable, type TotalExportRow } from "./total-table";

/** The tables of a round, in the order in which they are given. */
export const TABLES = {
  cijfers: figureTable,
  totalen: totalTable,
  middelen: moneyTable,
  bestedingen: spendingTable,
  indicatoren: indicatorTable,
  voortgang: progressTable,
  teksten: textTable,
} as const;

export type TableId = keyof typeof TABLES;
export const TABLE_IDS = ["cijfers", "totalen", "middelen", "bestedingen", "indicatoren", "voortgang", "teksten"] as const satisfies readonly TableId[];

/** Tables of what boards wrote: they are read report by report, as one reads a report. */
export const TEXT_TABLES: readonly TableId[] = ["bestedingen", "teksten"];

export type TableRows = {
  cijfers: FigureExportRow[];
  totalen: TotalExportRow[];
  middelen: MoneyExportRow[];
  bestedingen: SpendingExportRow[];
  indicatoren: IndicatorExportRow[];
  voortgang: ProgressExportRow[];
  teksten: TextExportRow[];
};

/** The tables that were asked for and that the audience has; the others are absent. */
export type RoundTables = { round: RoundFacts; tables: Partial<TableRows> };

/** A round in the words of the API. */
export const roundFactsSchema = z
  .strictObject({
    ronde: z.string().meta({ description: "De naam van de ronde in adressen." }),
    naam: z.string().meta({ description: "Hoe de ronde heet." }),
    periode: z.string().meta({ description: "Waarover de ronde gaat, zoals 2024-2025." }),
    teldatum: z.iso.date().meta({ description: "De dag waarop leerlingen zijn geteld." }),
    regio: z.string().meta({ description: "De naam van de regio." }),
    swvs: z.array(z.strictObject({ code: z.string(), naam: z.string() })).meta({ description: "De SWV’s van de ronde." }),
    formulier: z.string().meta({ description: "De titel van het formulier." }),
    opent: z.iso.datetime().meta({ description: "Vanaf wanneer besturen invullen." }),
    uiterlijk: z.iso.datetime().meta({ description: "Tot wanneer besturen indienen." }),
    sluit: z.iso.datetime().meta({ description: "Wanneer de ronde sluit." }),
  })
  .meta({ id: "Ronde", description: "Een ronde: een periode waarover besturen zich verantwoorden." });
export type RoundFacts = z.infer<typeof roundFactsSchema>;

/** Who the tables were made for: the SWV's staff sees all, everybody else no small counts. */
export const exportAudienceSchema = z
  .enum(["swv", "meelezer"])
  .meta({ id: "Publiek", description: "swv: met alle getallen. meelezer: zonder aantallen van 1 tot en met 4 leerlingen van andere besturen." });
export type ExportAudience = z.infer<typeof exportAudienceSchema>;

/** The whole round as one JSON file. */
export const roundFileSchema = z
  .strictObject({
    formaat: z.literal(1),
    schema: z.url().meta({ description: "Waar deze beschrijving staat." }),
    gemaaktOp: z.iso.datetime().meta({ description: "Wanneer het bestand is gemaakt." }),
    voor: exportAudienceSchema,
    ronde: roundFactsSchema,
    tabellen: z.strictObject({
      cijfers: z.array(figureTable.row).optional(),
      totalen: z.array(totalTable.row).optional(),
      middelen: z.array(moneyTable.row).optional(),
      bestedingen: z.array(spendingTable.row).optional(),
      indicatoren: z.array(indicatorTable.row).optional(),
      voortgang: z.array(progressTable.row).optional(),
      teksten: z.array(textTable.row).optional(),
    }),
  })
  .meta({ id: "Rondebestand", title: "Gegevens van een ronde", description: "Alle gegevens van een ronde. Bedragen staan in hele eurocenten, percentages van 0 tot 100, tijdstippen in UTC." });
export type RoundFile = z.infer<typeof roundFileSchema>;

/** The published description of {@link roundFileSchema}: JSON Schema 2020-12. */
export function roundFileJsonSchema(address: string): object {
  return { $id: address, ...z.toJSONSchema(roundFileSchema) };
}
