import { formatDate } from "@/lib/values/date";
import { letter, type Letter } from "./letter";
import { worksForBoard, type ReportLetter } from "./report-letter";

export type ReturnedMail = ReportLetter & {
  message: string;
  dueAt: Date;
  /** How many questions the partnership named. */
  questions: number;
};

/** Tells somebody of a board that its report came back, with what is asked and until when. */
export function returnedMail(given: ReturnedMail): Letter {
  const { name, boardName, regionName, roundName, message, dueAt, questions, address } = given;
  return letter({
    subject: `Teruggegeven: ${roundName} van ${boardName}`,
    name,
    paragraphs: [
      `${regionName} heeft ${roundName} van ${boardName} gelezen en geeft die terug. Er ${questions === 1 ? "is één vraag" : `zijn ${questions} vragen`} aan te passen. Dat kan tot en met ${formatDate(dueAt)}.`,
      "Het samenwerkingsverband schrijft:",
      message,
    ],
    link: { lead: "Op deze pagina staat welke vragen open zijn. De andere antwoorden blijven zoals ze zijn ingediend.", address },
    from: regionName,
    because: worksForBoard(boardName),
  });
}
