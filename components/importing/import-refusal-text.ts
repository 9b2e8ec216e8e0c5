import type { FormFileProblem } from "@/lib/importing/read-file";
import type { Problem } from "@/lib/result";
import { formFileProblemText, importProblemText } from "./problem-text";

/** Why a form was not read in, and what to do. */
export function importRefusalText(problem: Problem): string {
  switch (problem.code) {
    case "noFormFound":
      return importProblemText({ code: "noFormFound" });
    case "tooOften":
      return "U hebt in korte tijd veel bestanden ingelezen. Probeer het over een uur opnieuw.";
    case "signedOut":
      return "U bent niet meer ingelogd. Log in een ander tabblad opnieuw in en probeer het dan nog eens.";
    case "frozen":
      return "Deze verantwoording is intussen ingediend. Er is niets ingelezen.";
    case "closed":
      return "De ronde is gesloten. Er is niets ingelezen.";
    case "notOpenYet":
      return "De ronde is nog niet open. Er is niets ingelezen.";
    case "otherWriter":
      return "Het samenwerkingsverband vult deze verantwoording nu namens uw bestuur in. Er is niets ingelezen.";
    default:
      return FILE_PROBLEMS.some((code) => code === problem.code)
        ? formFileProblemText(problem as FormFileProblem)
        : "Dit bestand kan hier niet worden ingelezen. Laad de pagina opnieuw en probeer het nog een keer.";
  }
}

const FILE_PROBLEMS: readonly FormFileProblem["code"][] = [
  "empty",
  "tooLarge",
  "unknownFileType",
  "oldWord",
  "encrypted",
  "damaged",
  "hasMacros",
  "expandsTooFar",
  "tooManyPages",
  "tooLong",
  "noText",
  "tookTooLong",
  "tookTooMuch",
];

/** Where the portal could not be reached, or did not answer. */
export const FORM_NOT_SENT = "Het bestand is niet aangekomen. Controleer uw verbinding en probeer het opnieuw.";

/** Why an answer out of a form was not saved, and what to do. */
export function placeRefusalText(code: string): string {
  switch (code) {
    case "stale":
      return "Een collega heeft dit antwoord intussen gewijzigd. Kijk wat er nu staat en kies opnieuw.";
    case "tooLong":
      return "Dit antwoord wordt te lang om op te slaan. Maak de tekst korter of zet een deel in een bijlage.";
    case "tooMany":
      return "Dit antwoord krijgt te veel regels om op te slaan. Voeg regels samen.";
    case "frozen":
    case "closed":
    case "notOpenYet":
    case "otherWriter":
      return "Deze vraag staat intussen vast. Er is niets gewijzigd.";
    default:
      return "Dit antwoord kan zo niet worden opgeslagen. Pas het aan, of typ het zelf in het formulier.";
  }
}
