import type { RoundProblem } from "@/lib/data/rounds/change-round";

/** What was wrong with a round as a whole, as a sentence at its field. The page that is not found comes before. */
export function roundErrors(code: Exclude<RoundProblem["code"], "notFound">): Record<string, string> {
  switch (code) {
    case "slugTaken":
      return { adres: "Er is al een ronde met deze naam in het adres. Kies een andere." };
    case "unknownTemplate":
      return { formulier: "Dit formulier is er niet meer. Kies een ander." };
    case "unknownPartnership":
      return { "swv[]": "Kies uit de SWV’s van uw regio." };
  }
}
