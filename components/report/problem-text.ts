import type { CellProblem, NumberKind } from "@/components/questions/cell-text";
import { richTextProblemText } from "@/components/rich-text/problem-text";
import type { Problem } from "@/lib/result";
import type { Refusal } from "@/lib/saving/question-state";
import { formatNumber } from "@/lib/values/number";

/** What to type instead, for a number that could not be read. */
export function cellProblemText(kind: NumberKind, problem: CellProblem): string {
  switch (problem.code) {
    case "notWholeEuros":
      return "Vul het bedrag zonder centen in, bijvoorbeeld 92.400.";
    case "notAnAmount":
      return "Vul een bedrag in hele euro’s in, bijvoorbeeld 92.400.";
    case "negativeAmount":
      return "Vul een bedrag van 0 of hoger in.";
    case "amountTooLarge":
      return "Vul een bedrag onder 10 miljard euro in.";
    case "notAPercentage":
      return "Vul een percentage van 0 tot en met 100 in.";
    case "tooManyDecimals":
      return kind.decimals === 0
        ? "Vul een heel percentage in, bijvoorbeeld 72."
        : `Vul niet meer dan ${kind.decimals} ${kind.decimals === 1 ? "cijfer" : "cijfers"} achter de komma in, bijvoorbeeld ${formatNumber(71.7, kind.decimals)}.`;
    case "notWhole":
      return "Vul een heel getal in, zonder komma.";
    case "negativeNumber":
      return "Vul een getal van 0 of hoger in.";
    case "numberTooLarge":
      return `Vul een getal tot en met ${formatNumber(Number(problem.details?.limit ?? 0))} in.`;
    case "typedTooLong":
      return richTextProblemText({ code: "tooLong", details: problem.details });
    case "pmOnlyForAmounts":
      return "PM kan alleen bij een bedrag. Kies hier niet bekend of n.v.t.";
    case "notANumber":
      return kind.type === "percent"
        ? `Vul een percentage in, bijvoorbeeld ${formatNumber(71.7, Math.min(kind.decimals, 1))}.`
        : "Vul een heel getal in, bijvoorbeeld 12 of 1.250.";
  }
}

/** What can be done about an answer that the server did not take. */
export function refusalText({ code }: Refusal): string {
  switch (code) {
    case "tooLong":
    case "tooLarge":
      return "Dit antwoord is te lang om op te slaan. Maak de tekst korter of zet een deel in een bijlage.";
    case "tooMany":
      return "Dit antwoord heeft te veel regels om op te slaan. Voeg regels samen.";
    case "tooComplex":
      return "De opmaak is te ingewikkeld om op te slaan. Maak de tekst eenvoudiger.";
    case "tableTooWide":
      return "Een tabel heeft te veel kolommen om op te slaan. Maak de tabel smaller.";
    case "controlCharacters":
      return "Er staan tekens in die niet bewaard kunnen worden. Typ het stuk over of plak het opnieuw als platte tekst.";
    case "unsafeLink":
      return "Een link begint niet met https://, http:// of mailto:. Verander de link.";
    case "unknownContent":
      return "Er staat iets in de tekst dat hier niet kan. Haal weg wat u het laatst hebt geplakt.";
    case "unknownFile":
      return "Het bestand bij een bijlage hoort niet bij deze verantwoording, of is er niet meer. Haal het weg en kies het opnieuw.";
    case "outOfBounds":
      return "Een getal is te groot of te klein om op te slaan. Verander het getal.";
    case "unknownQuestion":
      return "Dit onderdeel geldt niet meer voor uw bestuur. Wat u hier typte, is niet opgeslagen.";
    case "unknownOption":
    case "unknownCell":
    case "unknownRow":
    case "unknownPartnership":
    case "unknownPart":
    case "outsideRange":
    case "repeated":
    case "wrongType":
      return "Het formulier is veranderd sinds u deze pagina opende. Kopieer uw antwoord en laad de pagina opnieuw.";
    default:
      return "Dit antwoord kan niet worden opgeslagen. Kopieer het en laad de pagina opnieuw.";
  }
}

/** Why a report cannot be written any more, and what happens to what was typed. */
export function frozenText({ code }: Refusal): string {
  switch (code) {
    case "frozen":
      return "Deze vraag staat intussen vast: de verantwoording is ingediend of teruggegeven. Wat u net typte, is niet opgeslagen.";
    case "closed":
      return "De termijn is voorbij. Wat u net typte, is niet opgeslagen.";
    case "notOpenYet":
      return "De ronde is nog niet open. Wat u net typte, is niet opgeslagen.";
    case "otherWriter":
      return "Het samenwerkingsverband vult deze verantwoording nu namens uw bestuur in. Wat u net typte, is niet opgeslagen. Op Overzicht kunt u het overnemen.";
    default:
      return "U kunt deze verantwoording niet meer wijzigen. Wat u net typte, is niet opgeslagen.";
  }
}

/** Why signing did not work, and what to do. */
export function submitProblemText({ code }: Problem): string {
  switch (code) {
    case "incomplete":
      return "Er ontbreekt nog iets. Vul dat eerst aan.";
    case "changed":
      return "Een collega of het samenwerkingsverband heeft net iets gewijzigd. Bekijk de verantwoording opnieuw en onderteken daarna.";
    case "notAllowed":
      return "Alleen een bestuurder kan ondertekenen. Vraag uw bestuurder om in te loggen.";
    case "frozen":
      return "Een collega heeft deze verantwoording al ingediend.";
    case "closed":
      return "De termijn is voorbij. Vraag uw samenwerkingsverband wat u kunt doen.";
    case "notOpenYet":
      return "De ronde is nog niet open. Indienen kan vanaf de opening.";
    case "otherWriter":
      return "Het samenwerkingsverband vult deze verantwoording nu namens uw bestuur in. Op Overzicht kunt u het overnemen.";
    case "signedOut":
      return "U bent niet meer ingelogd. Log in een ander tabblad opnieuw in en onderteken daarna. Wat u invulde, blijft staan.";
    case "invalidForm":
      return "Kijk uw naam en functie na en kruis de verklaring aan.";
    default:
      return "Deze verantwoording is er niet, of u mag die niet indienen.";
  }
}
