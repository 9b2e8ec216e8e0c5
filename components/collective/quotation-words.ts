import type { QuotationFlag, QuotationProblem } from "@/lib/data/collective/quotations";

/** Why a quotation is not printed, and what to do. */
export const FLAG_WORDS: Readonly<Record<QuotationFlag, string>> = {
  versionGone: "Staat niet in het verslag: de verantwoording waaruit dit komt, geldt niet meer. Haal dit citaat weg en kies een ander.",
  notInText: "Staat niet in het verslag: deze woorden staan niet zo in de verantwoording. Haal dit citaat weg en kies een ander.",
  namesBoard: "Staat niet in het verslag: de tekst noemt het bestuur, en dat mag hier niet met naam. Haal dit citaat weg of kies andere zinnen.",
};

/** Why a passage could not be chosen, and what to do. */
export function quotationProblemText({ code, details }: QuotationProblem): string {
  switch (code) {
    case "nothingChosen":
      return "Kies ten minste één zin.";
    case "tooLong":
      return `Kies minder zinnen: een citaat heeft ten hoogste ${details?.limit ?? ""} tekens.`;
    case "tooMany":
      return `Bij een onderdeel passen ten hoogste ${details?.limit ?? ""} citaten. Haal er eerst een weg.`;
    case "alreadyChosen":
      return "Dit citaat staat er al.";
    case "namesBoard":
      return "Deze zinnen noemen het bestuur, en dat mag hier niet met naam. Kies zinnen zonder de naam.";
    case "notAdopted":
      return "Deze verantwoording is niet vastgesteld. Citeren kan alleen uit wat is vastgesteld.";
    default:
      return "Deze tekst is er niet meer. Laad de pagina opnieuw en kies nog een keer.";
  }
}

/** The name of the field with the sentences of one paragraph. */
export function sentencesField(questionKey: string, paragraph: number): string {
  return `citaat-${questionKey}-${paragraph}[]`;
}
