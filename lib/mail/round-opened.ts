import { formatDate } from "@/lib/values/date";
import { letter, type Letter } from "./letter";
import { worksForBoard, type ReportLetter } from "./report-letter";

/** Tells somebody of a board that a round is open, and where the board's report is. */
export function roundOpenedMail({ name, boardName, regionName, roundName, address, deadline }: ReportLetter & { deadline: Date }): Letter {
  return letter({
    subject: `${roundName}: u kunt beginnen`,
    name,
    paragraphs: [
      `${regionName} vraagt ${boardName} om dit in te vullen: ${roundName}. Dat kan in uw browser. U hoeft niets op te slaan en u kunt altijd later verdergaan.`,
      `Indienen kan tot en met ${formatDate(deadline)}.`,
    ],
    link: { lead: "Begin hier:", address },
    from: regionName,
    because: worksForBoard(boardName),
  });
}
