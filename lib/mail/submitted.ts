import { signedTerm, signedText, type SignedBy } from "@/lib/report/filing";
import { formatDateTime } from "@/lib/values/date";
import { letter, type Letter } from "./letter";
import type { ReportLetter } from "./report-letter";

export type SubmittedLetter = ReportLetter & SignedBy & {
  version: number;
  /** The number on the receipt. */
  receipt: string;
  submittedAt: Date;
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
    paragraphs: [
      given.filing
        ? `${roundName} is ${version === 1 ? "" : "opnieuw "}ingediend namens ${boardName}.`
        : `${boardName} heeft ${roundName} ${version === 1 ? "" : "opnieuw "}ingediend.`,
      facts(given),
    ],
    link: { lead: "Lees en beoordeel de verantwoording hier:", address },
    from: "Rekenschap",
    because: "u bij het samenwerkingsverband verantwoordingen beoordeelt",
  });
}

function facts({ version, receipt, submittedAt, late, ...signed }: SubmittedLetter): string {
  return [
    `${signedTerm(signed)}: ${signedText(signed)}`,
    `Ingediend op: ${formatDateTime(submittedAt)}${late ? " (na de termijn)" : ""}`,
    `Versie: ${version}`,
    `Ontvangstnummer: ${receipt}`,
  ].join("\n");
}
