import type { TemplateDefinition } from "@/lib/template/definition";
import { formatDate } from "@/lib/values/date";
import type { DocumentBlock } from "../model";
import { withPeriod } from "../printing";
import type { CollectiveReport } from "./collective-report";
import { provisionalWords, type Standing } from "./standing";

const SOURCE = { part: "_bijlage" };

/** How the figures were counted, what the region means by them, and which boards are in them. */
export function appendix(report: CollectiveReport, standing: Standing): DocumentBlock[] {
  const { definition, period, years, adopted } = report;
  const { boards, cells } = years.now.reported;
  const definitions = definition.figures.flatMap(({ label, definition: text }) =>
    text === undefined ? [] : [{ term: label, text: withPeriod(text, period) }],
  );
  const submitted = boards
    .filter(({ id }) => cells.has(id))
    .map(({ id, name }) => (adopted.has(id) || standing.adopted === 0 ? name : `${name} (nog niet vastgesteld)`));
  return [
    heading(1, "chapter", "Bij de cijfers"),
    heading(2, "section", "Hoe er is geteld"),
    { kind: "list", source: SOURCE, ordered: false, items: countingRules(report, standing) },
    ...(definitions.length === 0
      ? []
      : [heading(2, "section", "Wat er is geteld"), { kind: "definitions" as const, source: SOURCE, items: definitions }]),
    heading(2, "section", "Besturen die hebben ingediend"),
    { kind: "list", source: SOURCE, ordered: false, items: submitted },
  ];
}

function heading(level: number, role: "chapter" | "section", text: string): DocumentBlock {
  return { kind: "heading", source: SOURCE, role, level, text };
}

function countingRules({ definition, years }: CollectiveReport, standing: Standing): string[] {
  const { reported } = years.now;
  const weighted = definition.figures.some(({ aggregation }) => aggregation.op === "weightedMean");
  const money = definition.figures.some(({ type }) => type === "money");
  const rules: (string | false)[] = [
    "Van elk bestuur telt de verantwoording die het als laatste indiende. Wat een bestuur niet opgaf, telt niet mee en ook niet als nul.",
    "Bij elk cijfer staat hoeveel besturen het opgaven, van de besturen voor wie het geldt.",
    countsOnDate(definition) && `Leerlingen zijn geteld op ${formatDate(new Date(`${reported.countDate}T12:00:00Z`))}.`,
    weighted && "Een gemiddelde percentage is gewogen: een bestuur met meer leerlingen of scholen telt zwaarder mee.",
    "Laagste, middelste en hoogste gaan over losse besturen. Bij een even aantal besturen is de middelste de laagste van de twee in het midden. Bij minder dan drie besturen staan zij er niet.",
    "<5 betekent: een aantal van 1 tot en met 4 leerlingen bij één bestuur. Zo’n aantal kan één kind aanwijzen en staat daarom nergens als getal.",
    "Een som, verdeling, percentage of plaats in de spreiding waaruit zo’n klein aantal te berekenen is, is weggelaten. Daar staat: niet getoond. Dat geldt ook voor wie de cijfers van één bestuur kent.",
    money && "Bedragen staan in hele euro’s. PM betekent dat een bestuur een bedrag niet apart bijhoudt; het is in geen som meegeteld.",
    "Jaren zijn alleen te vergelijken als dezelfde besturen meetelden. Staat er ‘anders geteld’, dan veranderde wat er werd gevraagd.",
    provisionalWords(standing) !== null && "Dit verslag is voorlopig. Cijfers veranderen nog als besturen indienen of aanpassen, en sommen met kleine aantallen staan er pas in als dat niet meer kan.",
  ];
  return rules.filter((rule) => rule !== false);
}

function countsOnDate({ figures }: TemplateDefinition): boolean {
  return figures.some(({ period }) => period === "countDate");
}
