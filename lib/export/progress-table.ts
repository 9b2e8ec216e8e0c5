import { z } from "zod";
import { calendarDay } from "@/lib/values/date";
import { boardFields } from "./row-fields";
import { columnsOf, type Table } from "./table";

const STAND = { nietBegonnen: "nog niet begonnen", bezig: "bezig", ingediend: "ingediend", teruggegeven: "teruggegeven", vastgesteld: "vastgesteld" } as const;

const ON_BEHALF = { ingevuld: "wordt ingevuld", onbevestigd: "nog niet bevestigd", bevestigd: "bevestigd" } as const;

const progressRowSchema = z
  .strictObject({
    ...boardFields,
    swvs: z.array(z.string()).meta({ title: "SWV’s", description: "De codes van de SWV’s waaraan het bestuur deelneemt." }),
    stand: z.enum(["nietBegonnen", "bezig", "ingediend", "teruggegeven", "vastgesteld"]).meta({ title: "Stand", description: "Hoever de verantwoording is." }),
    voortgang: z.int().min(0).max(100).nullable().meta({ title: "Voortgang (%)", description: "Zolang het bestuur schrijft: het deel van de onderdelen dat klaar is, van 0 tot 100." }),
    onderdelenKlaar: z.int().nullable().meta({ title: "Onderdelen klaar", description: "Zolang het bestuur schrijft." }),
    onderdelen: z.int().nullable().meta({ title: "Onderdelen", description: "Het aantal onderdelen waarin iets wordt gevraagd." }),
    uiterlijk: z.iso.datetime().meta({ title: "Uiterlijk", description: "Tot wanneer het bestuur kan indienen zonder te laat te zijn." }),
    teLaat: z.boolean().meta({ title: "Te laat", description: "Te laat ingediend, of nog niet of nog niet opnieuw ingediend terwijl de datum voorbij is." }),
    ingediendOp: z.iso.datetime().nullable().meta({ title: "Ingediend op", description: "Wanneer de versie die nu geldt is ingediend." }),
    ingetrokkenVersie: z.int().nullable().meta({ title: "Ingetrokken versie", description: "Het nummer van de laatste versie, als het bestuur die introk." }),
    namensBestuur: z
      .enum(["ingevuld", "onbevestigd", "bevestigd"])
      .nullable()
      .meta({
        title: "Namens het bestuur",
        description: "Of het SWV namens het bestuur invult of indiende, en of het bestuur dat bevestigde. Leeg als het bestuur het zelf doet.",
      }),
  })
  .meta({ id: "Voortgang", description: "Hoever één bestuur is. Van wat nog wordt geschreven staat hier alleen de voortgang." });
export type ProgressExportRow = z.infer<typeof progressRowSchema>;

const column = columnsOf(progressRowSchema);
const day = (moment: string | null) => (moment === null ? null : ({ kind: "day", day: calendarDay(new Date(moment)) } as const));

export const progressTable: Table<ProgressExportRow> = {
  id: "voortgang",
  title: "Voortgang",
  about: "Hoever elk bestuur is. Alleen voor het SWV.",
  row: progressRowSchema,
  columns: [
    column("bestuursnummer", 14),
    column("bestuur", 32),
    column("swvs", 18),
    column("stand", 18, (stand) => STAND[stand]),
    column("voortgang", 14),
    column("onderdelenKlaar", 16),
    column("onderdelen", 12),
    column("uiterlijk", 13, day),
    column("teLaat", 9),
    column("ingediendOp", 13, day),
    column("ingetrokkenVersie", 18),
    column("namensBestuur", 18, (onBehalf) => onBehalf && ON_BEHALF[onBehalf]),
  ],
};
