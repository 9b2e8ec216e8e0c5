import { letter, type Letter } from "./letter";
import { worksForBoard, type ReportLetter } from "./report-letter";

export type WithdrawnLetter = ReportLetter & {
  version: number;
  /** The number on the receipt of the version. */
  receipt: string;
};

/** Tells somebody of a board that a colleague took its report back. */
export function withdrawnMailToBoard(given: WithdrawnLetter & { withdrawnBy: string }): Letter {
  const { name, boardName, regionName, roundName, address, withdrawnBy } = given;
  return letter({
    subject: `Ingetrokken: ${roundName} van ${boardName}`,
    name,
    paragraphs: [
      `${withdrawnBy} heeft ${roundName} van ${boardName} ingetrokken. ${regionName} had die nog niet geopend. U kunt er weer aan schrijven.`,
      facts(given),
    ],
    link: { lead: "Ga hier verder:", address },
    from: regionName,
    because: worksForBoard(boardName),
  });
}

/** Tells somebody of the office that a report that was there to be read is with its board again. */
export function withdrawnMailToOffice(given: WithdrawnLetter): Letter {
  const { name, boardName, roundName, address } = given;
  return letter({
    subject: `Ingetrokken: ${roundName} van ${boardName}`,
    name,
    paragraphs: [
      `${boardName} heeft ${roundName} ingetrokken, voordat iemand van het samenwerkingsverband die had geopend. Het bestuur schrijft er weer aan. U krijgt een mail als het opnieuw indient.`,
      facts(given),
    ],
    link: { lead: "Bekijk hier wat er wel ligt om te beoordelen:", address },
    from: "Rekenschap",
    because: "u bij het samenwerkingsverband verantwoordingen beoordeelt",
  });
}

function facts({ version, receipt }: WithdrawnLetter): string {
  return `Versie: ${version}\nOntvangstnummer: ${receipt}`;
}
