import type { Problem } from "@/lib/result";
import { TABLE_LIMITS } from "@/lib/tables/sheet";
import { formatNumber } from "@/lib/values/number";

const ROLES: Readonly<Record<string, string>> = { board: "Bestuur", partnership: "SWV", period: "Periode", value: "Waarde" };

/** What can be done about a file or a choice that was not taken. */
export function fileProblemText({ code, details }: Problem): string {
  switch (code) {
    case "tooLarge":
      return `Het bestand is te groot: hier past ten hoogste ${TABLE_LIMITS.bytes / 1_000_000} MB. Deel het op, of haal weg wat niet nodig is.`;
    case "tooManyRows":
      return `Het bestand heeft te veel rijen of cellen: ten hoogste ${formatNumber(TABLE_LIMITS.rows)} rijen. Deel het op in meer bestanden.`;
    case "tooManyColumns":
      return `Het bestand heeft te veel kolommen: ten hoogste ${TABLE_LIMITS.columns}. Haal weg wat niet nodig is.`;
    case "oldExcel":
      return "Dit is een oud Excel-bestand (.xls), of een bestand met een wachtwoord. Bewaar het in Excel als Excel-werkmap (.xlsx), zonder wachtwoord.";
    case "notTable":
      return "Dit is geen Excel-bestand of CSV-bestand dat wij kunnen lezen. Open het in Excel en bewaar het opnieuw als .xlsx.";
    case "empty":
      return "Er staat niets in dit bestand.";
    case "noHeading":
      return "In dit bestand staat geen rij met namen van kolommen met daaronder cijfers.";
    case "tooHard":
      return "Dit bestand is te ingewikkeld om te lezen. Kopieer alleen de tabel naar een nieuw bestand en kies dat.";
    case "tooOften":
      return "U hebt in korte tijd veel bestanden gelezen. Probeer het over een uur opnieuw.";
    case "signedOut":
      return "U bent niet meer ingelogd. Log in een ander tabblad opnieuw in en probeer het hier daarna nog een keer. Wat u koos, blijft staan.";
    case "notFound":
      return "Deze ronde is er niet meer, of u mag hier geen cijfers inlezen.";
    case "noBoardColumn":
      return "Kies in welke kolom het bestuur staat.";
    case "noIndicatorColumn":
      return "Kies in welke kolom de naam van het cijfer staat.";
    case "noValueColumn":
      return "Kies in welke kolom de waarde staat.";
    case "noFigureColumn":
      return "Kies bij minstens één kolom welk cijfer erin staat.";
    case "twoColumns":
      return `Meer kolommen zijn ${ROLES[String(details?.role)] ?? ""}. Kies er één; laat de andere weg.`;
    case "noPeriod":
      return "Vul in over welke periode de cijfers gaan.";
    case "sameIndicator":
      return `Er is al een kengetal dat ${String(details?.label)} heet. Kies dat in de lijst, of geef het nieuwe een andere naam.`;
    case "source":
      return String(details?.sentence);
    case "changed":
      return "De cijfers in het portaal zijn intussen gewijzigd. Hieronder staat wat het bestand nu doet.";
    case "doubts":
      return "Er klopt nog iets niet, dus is er niets ingelezen.";
    case "nothing":
      return "In dit bestand staat geen enkel cijfer om in te lezen.";
    default:
      return "Het inlezen is niet gelukt. Laad de pagina opnieuw en probeer het nog een keer.";
  }
}
