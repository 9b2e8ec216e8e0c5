import { isNoAnswer } from "@/components/ui/no-answer";
import type { Problem } from "@/lib/result";

/** Why something about a remark could not be done, and what to do. What was typed stays. */
export function remarkProblemText(problem: Problem): string {
  if (isNoAnswer(problem)) return problem.text;
  switch (problem.code) {
    case "signedOut":
      return "U bent niet meer ingelogd. Log in een ander tabblad opnieuw in en verstuur dit daarna nog een keer. Wat u typte, blijft staan.";
    case "invalidForm":
      return "Maak de tekst korter: er passen 4.000 tekens in. Bijzondere tekens die niet af te drukken zijn, kunnen niet.";
    case "notOpen":
      return "Deze verantwoording is intussen vastgesteld. Er kan niets meer bij.";
    case "notYours":
      return "Alleen wie de opmerking plaatste, kan die wijzigen.";
    case "answered":
      return "Er is intussen op gereageerd, of de opmerking is afgehandeld. Laad de pagina opnieuw en reageer eronder.";
    case "unknownQuestion":
      return "Deze vraag staat niet in deze versie. Laad de pagina opnieuw.";
    default:
      return "Dit kan niet meer. Laad de pagina opnieuw. Wat u typte, kunt u eerst kopiëren.";
  }
}
