import type { ImportProblem } from "@/lib/importing/proposal";
import type { FormFileProblem } from "@/lib/importing/read-file";

const MEGABYTE = 1024 * 1024;

/** Why a file cannot be read, and what to do. */
export function formFileProblemText({ code, details }: FormFileProblem): string {
  switch (code) {
    case "empty":
      return "Dit bestand is leeg. Kies een ander bestand.";
    case "tooLarge":
      return `Dit bestand is te groot. Kies een bestand van ten hoogste ${Math.floor(Number(details?.limit ?? 20 * MEGABYTE) / MEGABYTE)} MB.`;
    case "unknownFileType":
      return "Dit is geen Word-bestand, PDF, tekst of Markdown. Kies een bestand van een van die soorten.";
    case "oldWord":
      return "Dit is een Word-bestand van de oude soort (.doc). Sla het in Word op als .docx en kies dat bestand.";
    case "encrypted":
      return "Dit bestand is beveiligd met een wachtwoord. Haal de beveiliging eraf en kies het opnieuw.";
    case "damaged":
      return "Dit bestand is beschadigd en kan niet worden gelezen. Open het, sla het opnieuw op en kies het dan nog een keer.";
    case "hasMacros":
      return "Dit Word-bestand bevat macro’s. Sla het op als .docx zonder macro’s en kies dat bestand.";
    case "expandsTooFar":
      return "Dit bestand wordt na het uitpakken te groot. Sla het opnieuw op zonder afbeeldingen en kies het dan nog een keer.";
    case "tooManyPages":
      return `Deze PDF heeft te veel pagina’s. Kies een PDF van ten hoogste ${details?.limit ?? 200} pagina’s.`;
    case "tooLong":
      return "Dit bestand bevat te veel tekst voor een ingevuld formulier. Kies het formulier zelf.";
    case "noText":
      return "In dit bestand staat geen tekst die te lezen is. Misschien is het een scan. Kies het bestand waarvan de scan is gemaakt.";
    case "tookTooLong":
    case "tookTooMuch":
      return "Dit bestand kost te veel tijd om te lezen. Sla het op als gewone tekst (.txt) en kies dat bestand.";
  }
}

/** What somebody has to know about a file that was read. */
export function importProblemText({ code, details }: ImportProblem): string {
  switch (code) {
    case "noFormFound":
      return "In dit bestand zijn de vragen van dit formulier niet gevonden. Kies een ingevuld formulier van een eerder jaar.";
    case "titleNotFound":
      return `De kop “${details?.title ?? ""}” is niet gevonden. Kijk of de tekst die daaronder hoort bij een andere vraag staat.`;
    case "comments":
      return "Bij de tekst staat een opmerking. Die is niet overgenomen.";
    case "notWholeEuros":
      return "Dit bedrag heeft centen. Rond het af op hele euro’s.";
    case "unreadableAmount":
      return "Dit bedrag is niet te lezen. Vul het zelf in.";
    case "unknownColumn":
      return "Bij dit bedrag staat niet van welk samenwerkingsverband het is. Vul het zelf in.";
    case "otherColumn":
      return "Dit bedrag stond in een andere kolom dan die van het aangekruiste samenwerkingsverband. Kijk of het klopt.";
    case "numberOutsideRange":
      return `Nummer ${details?.numbers ?? ""} hoort niet bij dit onderdeel. Kies zelf een nummer.`;
    case "textTooLong":
      return "Deze tekst is langer dan het formulier toelaat. Kort de tekst in.";
    case "pageWithoutText":
      return `Op bladzijde ${details?.page ?? ""} staat geen tekst. Een scan of een afbeelding kan niet worden gelezen. Neem over wat daar staat.`;
  }
}
