import type { Problem } from "@/lib/result";
import type { RichTextProblemCode } from "@/lib/rich-text/schema";

const number = new Intl.NumberFormat("nl-NL");

/** What somebody can do about a formatted text that was refused. */
export function richTextProblemText({ code, details }: Problem<RichTextProblemCode>): string {
  const limit = number.format(Number(details?.limit ?? 0));
  switch (code) {
    case "tooLong":
      return `Maak de tekst korter: er passen ${limit} tekens in dit veld, nu zijn het er ${number.format(Number(details?.characters ?? 0))}.`;
    case "tooComplex":
      return "Maak de opmaak eenvoudiger: de tekst heeft te veel alinea’s, cellen of niveaus.";
    case "tableTooWide":
      return `Maak de tabel smaller: er passen ${limit} kolommen in.`;
    case "controlCharacters":
      return "Er staan tekens in de tekst die niet bewaard kunnen worden. Plak de tekst opnieuw of typ het stuk over.";
    case "unsafeLink":
      return "Verander de link: het adres moet beginnen met https://, http:// of mailto:.";
    case "unknownContent":
      return "Er staat iets in de tekst dat hier niet kan. Haal weg wat u het laatst hebt geplakt en plak het als platte tekst.";
  }
}
