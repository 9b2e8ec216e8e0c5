import { letter, type Letter } from "./letter";
import type { ReportLetter } from "./report-letter";

export type ErratumLetter = ReportLetter & {
  /** The question it is about; null for the report as a whole. */
  about: string | null;
  text: string;
  signatory: { name: string; function: string };
};

/** Tells somebody of the office that a board attached a correction to an adopted report. */
export function erratumMail({ name, boardName, roundName, address, about, text, signatory }: ErratumLetter): Letter {
  return letter({
    subject: `Erratum: ${roundName} van ${boardName}`,
    name,
    paragraphs: [
      `${boardName} heeft een erratum toegevoegd aan ${roundName}, over ${about ?? "de hele verantwoording"}. De vastgestelde verantwoording zelf is niet veranderd.`,
      text,
      `Ondertekend door: ${signatory.name}, ${signatory.function}`,
    ],
    link: { lead: "Lees het erratum bij de verantwoording:", address },
    from: "Rekenschap",
    because: "u bij het samenwerkingsverband verantwoordingen beoordeelt",
  });
}
