import { cellProblemText } from "@/components/report/problem-text";
import type { FilePlan } from "@/lib/data/key-figures/load-file";
import { PERIOD_KINDS } from "@/lib/key-figures/figure-period";
import { formatPercent } from "@/lib/values/number";

type ShownDoubt = FilePlan["doubts"][number];

/** What is in doubt at a cell, and what can be done about it. */
export function doubtText({ code, details, text }: ShownDoubt): string {
  const detail = (name: string) => String(details[name] ?? "");
  switch (code) {
    case "unknownBoard":
      return "Dit bestuur kennen wij niet. Kies hieronder wie het is, of verbeter de naam.";
    case "ambiguousBoard":
      return "Meer besturen heten zo. Gebruik het bestuursnummer.";
    case "noBoard":
      return "Hier ontbreekt het bestuur.";
    case "unknownIndicator":
      return "Van deze naam is niet gekozen welk cijfer het is. Kies dat hieronder.";
    case "noIndicator":
      return "Hier ontbreekt de naam van het cijfer.";
    case "unknownPeriod":
      return "Dit is geen periode. Schrijf bijvoorbeeld 2024-2025, 2024 of 1-2-2025.";
    case "noPeriod":
      return "Hier ontbreekt de periode.";
    case "otherPeriodKind":
      return `${detail("label")} gaat per ${kindWord(detail("kind"))}, en hier staat ${detail("period")}. Schrijf bijvoorbeeld ${kindExample(detail("kind"))}.`;
    case "unknownPartnership":
      return "Dit SWV hoort niet bij deze ronde.";
    case "needsPartnership":
      return `${detail("label")} wordt per SWV gevraagd, en dit bestuur hoort bij ${detail("codes")}. Noem het SWV in een kolom.`;
    case "notInPartnership":
      return `Dit bestuur hoort in deze ronde niet bij ${detail("code")}.`;
    case "doubleRow":
      return `Dit cijfer staat met een andere waarde ook in rij ${detail("row")}. Haal één van de twee weg.`;
    case "sameTwice":
      return `Dit cijfer staat ook in rij ${detail("row")}, met dezelfde waarde. Het telt één keer.`;
    case "otherNotation":
      return "De punt en de komma staan anders dan gekozen is. Pas het getal aan, of kies bij de kolommen de andere schrijfwijze.";
    case "smallCount":
      return "Dit is geen getal. Vul het aantal in of laat de cel leeg; het portaal schermt kleine aantallen zelf af.";
    case "pmInKeyFigure":
      return "Vul een getal in, of n.v.t. of niet bekend.";
    case "errorCell":
      return "De formule in deze cel geeft een fout. Herstel die, of laat de cel leeg.";
    case "dateCell":
      return "Hier staat een datum waar een getal hoort.";
    case "booleanCell":
      return "Hier staat waar of onwaar, waar een getal hoort.";
    case "percentCell":
      return details.type === "money" ? "Hier staat een percentage waar een bedrag hoort." : "Hier staat een percentage waar een aantal hoort.";
    case "notANumber":
    case "notAnAmount":
      return `Hier staat tekst waar een getal hoort. ${problemText(code, details)}`;
    case "notAPercentage":
      return "Een percentage is nooit meer dan 100.";
    case "notWhole":
    case "notWholeEuros":
    case "negativeNumber":
    case "negativeAmount":
    case "numberTooLarge":
    case "amountTooLarge":
    case "tooManyDecimals":
      return problemText(code, details);
    case "rounded":
      return `${text} wordt afgerond op ${formatPercent(Number(details.value), Number(details.decimals))}.`;
    case "doesNotApply":
      return `${detail("label")} geldt niet voor dit bestuur. Deze cel wordt overgeslagen.`;
    case "notInRound":
      return "Dit bestuur doet niet mee in deze ronde. Deze rij wordt overgeslagen.";
    case "laterPeriod":
      return `${detail("period")} is later dan de ronde. Het cijfer wordt bewaard, maar staat nog niet bij het formulier.`;
    case "onlyFractions":
      return `Alle ${detail("values")} percentages van dit cijfer zijn kleiner dan 1%. Zijn het breuken, zoals 0,717 voor 71,7%? Zet ze dan om in het bestand.`;
  }
}

type NumberCode = Parameters<typeof cellProblemText>[1]["code"];

function problemText(code: NumberCode, details: ShownDoubt["details"]): string {
  const type = details.type === "money" || details.type === "percent" ? details.type : "integer";
  return cellProblemText({ type, decimals: Number(details.decimals ?? 0) }, { code, details });
}

function kindWord(kind: string): string {
  return PERIOD_KINDS.find(({ id }) => id === kind)?.label ?? kind;
}

function kindExample(kind: string): string {
  return PERIOD_KINDS.find(({ id }) => id === kind)?.example ?? "";
}
