import { formatDate } from "@/lib/values/date";

export type ReturnedMail = {
  name: string;
  boardName: string;
  regionName: string;
  roundName: string;
  message: string;
  dueAt: Date;
  /** How many questions the partnership named. */
  questions: number;
  /** The report's first page. */
  address: string;
};

/** Tells somebody of a board that its report came back, with what is asked and until when. */
export function returnedMail(given: ReturnedMail): { subject: string; text: string } {
  const { name, boardName, regionName, roundName, message, dueAt, questions, address } = given;
  return {
    subject: `Teruggegeven: ${roundName} van ${boardName}`,
    text: [
      `Beste ${name},`,
      "",
      `${regionName} heeft ${roundName} van ${boardName} gelezen en geeft die terug. Er ${questions === 1 ? "is één vraag" : `zijn ${questions} vragen`} aan te passen. Dat kan tot en met ${formatDate(dueAt)}.`,
      "",
      "Het samenwerkingsverband schrijft:",
      "",
      message,
      "",
      "Op deze pagina staat welke vragen open zijn. De andere antwoorden blijven zoals ze zijn ingediend.",
      "",
      address,
      "",
      "Rekenschap",
    ].join("\n"),
  };
}
