import { formatDate } from "@/lib/values/date";
import { letter, type Letter } from "./letter";
import { worksForBoard, type ReportLetter } from "./report-letter";

/** Tells somebody of a board that its report was adopted. */
export function adoptedMail({ name, boardName, regionName, roundName, address, adoptedAt, version }: ReportLetter & { adoptedAt: Date; version: number }): Letter {
  return letter({
    subject: `Vastgesteld: ${roundName} van ${boardName}`,
    name,
    paragraphs: [
      `${regionName} heeft ${roundName} van ${boardName} vastgesteld op ${formatDate(adoptedAt)}, in versie ${version}.`,
      "De verantwoording verandert nu niet meer. U hoeft niets te doen. Voor uw jaarverslag kunt u die als PDF downloaden.",
    ],
    link: { lead: "Bekijk de verantwoording hier:", address },
    from: regionName,
    because: worksForBoard(boardName),
  });
}
