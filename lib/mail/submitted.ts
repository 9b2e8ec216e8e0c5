import { formatDateTime } from "@/lib/values/date";
import { letter, type Letter } from "./letter";
import type { ReportLetter } from "./report-letter";

export type SubmittedLetter = ReportLetter & {
  version: number;
  /** The number on the receipt. */
  receipt: string;
  submittedAt: Date;
  signatory: { name: string; function: string };
  late: boolean;
};

/** The receipt for those of a board who signed its report or worked on it. */
export function submittedMailToBoard(given: SubmittedLetter): Letter {
  const { name, boardName, regionName, roundName, address } = given;
  return letter({
    subject: `Ingediend: ${roundName} van ${boardName}`,
    name,
    paragraphs: [`${roundName} van ${boardName} is ingediend bij ${regionName}.`, facts(given)],
    link: { lead: "Bekijk de verantwoording en het ontvangstbewijs hier:", address },
    from: regionName,
    because: `u aan deze verantwoording hebt gewerkt of die hebt ondertekend`,
  });
}

/** Tells somebody of the office that a report is there to be read. */
export function submittedMailToOffice(given: SubmittedLetter): Letter {
  const { name, boardName, roundName, address, version } = given;
  return letter({
    subject: `${version === 1 ? "Ingediend" : "Opnieuw ingediend"}: ${roundName} van ${boardName}`,
    name,
    paragraphs: [`${boardName} heeft ${roundName} ${version === 1 ? "" : "opnieuw "}ingediend.`, facts(given)],
    link: { lead: "Lees en beoordeel de verantwoording hier:", address },
    from: "Rekenschap",
    because: "u bij het samenwerkingsverband verantwoordingen beoordeelt",
  });
}

function facts({ version, receipt, submittedAt, signatory, late }: SubmittedLetter): string {
  return [
    `Ondertekend door: ${signatory.name}, ${signatory.function}`,
    `Ingediend op: ${formatDateTime(submittedAt)}${late ? " (na de termijn)" : ""}`,
    `Versie: ${version}`,
    `Ontvangstnummer: ${receipt}`,
  ].join("\n");
}
