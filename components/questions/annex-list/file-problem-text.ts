import { ANNEX_FILE_TYPES, annexFileType, MAX_FILES } from "@/lib/template/answers/annex-file";
import type { Problem } from "@/lib/result";

/** Why a file was not taken, and what to do. */
export function fileProblemText({ code, details }: Problem): string {
  switch (code) {
    case "empty":
      return "Dit bestand is leeg. Kies een ander bestand.";
    case "tooLarge":
      return "Het bestand is groter dan 10 MB. Maak het kleiner, bijvoorbeeld door het als PDF op te slaan, of verdeel het over twee bijlagen.";
    case "unknownFileType":
      return "Dit bestand is geen PDF, Word-bestand of afbeelding. Sla het op als PDF en kies het opnieuw.";
    case "hasMacros":
      return "In dit Word-bestand zitten macro’s. Sla het op als PDF of als gewoon Word-bestand (.docx) en kies het opnieuw.";
    case "otherExtension": {
      const type = annexFileType(String(details?.type));
      const is = type ? ANNEX_FILE_TYPES[type].name : "iets anders";
      return `De naam van dit bestand past niet bij wat erin staat: het is ${is}. Geef het bestand de juiste naam of sla het op als PDF.`;
    }
    case "tooManyFiles":
      return `Bij een verantwoording passen ${MAX_FILES} bestanden. Haal eerst een ander bestand weg en wacht een uur, of voeg bestanden samen.`;
    case "filesTooLarge":
      return "Alle bestanden van een verantwoording samen mogen 50 MB groot zijn. Maak dit bestand of een ander bestand kleiner.";
    case "storeFull":
      return "Er zijn bij deze verantwoording te veel bestanden vervangen. Vraag uw samenwerkingsverband wat u kunt doen.";
    case "tooOften":
      return "U hebt in korte tijd veel bestanden verstuurd. Probeer het over een uur opnieuw.";
    case "signedOut":
      return "U bent niet meer ingelogd. Log opnieuw in en kies het bestand nog een keer.";
    case "frozen":
      return "Deze verantwoording is intussen ingediend of teruggegeven. Het bestand is niet toegevoegd.";
    case "closed":
      return "De termijn is voorbij. Het bestand is niet toegevoegd.";
    case "notOpenYet":
      return "De ronde is nog niet open. Het bestand is niet toegevoegd.";
    case "otherWriter":
      return "Het samenwerkingsverband vult deze verantwoording nu namens uw bestuur in. Het bestand is niet toegevoegd.";
    default:
      return "Het bestand kan hier niet worden toegevoegd. Laad de pagina opnieuw en probeer het nog een keer.";
  }
}

/** Where the portal could not be reached, or did not answer. */
export const FILE_NOT_SENT = "Het bestand is niet aangekomen. Controleer uw verbinding en probeer het opnieuw.";
