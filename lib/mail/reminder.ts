import { formatDate } from "@/lib/values/date";
import { letter, type Letter } from "./letter";
import { worksForBoard, type ReportLetter } from "./report-letter";

export type Reminder = ReportLetter & {
  /** Until when the board hands in on time. */
  due: Date;
  /** How many days that is from today; negative when it has passed. */
  daysLeft: number;
  /** Until when it can hand in at all. */
  writableUntil: Date;
  /** Whether the report was given back, and waits to be handed in again. */
  returned: boolean;
};

/** Reminds somebody of a board of a report that was not handed in yet. */
export function reminderMail({ due, daysLeft, writableUntil, returned, ...report }: Reminder): Letter {
  const { name, boardName, regionName, roundName, address } = report;
  const again = returned ? "opnieuw " : "";
  const paragraphs =
    daysLeft >= 0
      ? [
          `${roundName} van ${boardName} is nog niet ${again}ingediend. Dat kan nog tot en met ${formatDate(due)}: ${inDays(daysLeft)}.`,
          ...(returned ? [`${regionName} gaf de verantwoording terug. Op de pagina staat wat er wordt gevraagd.`] : []),
        ]
      : [
          `${roundName} van ${boardName} is nog niet ${again}ingediend. Dat had gemoeten tot en met ${formatDate(due)}.`,
          `Indienen kan nog tot en met ${formatDate(writableUntil)}. Het samenwerkingsverband ziet dan dat de verantwoording te laat kwam.`,
        ];
  return letter({
    subject: `${daysLeft >= 0 ? `Herinnering, ${inDays(daysLeft)}` : "De termijn is voorbij"}: ${roundName}`,
    name,
    paragraphs,
    link: { lead: "Ga hier verder:", address },
    from: regionName,
    because: worksForBoard(boardName),
  });
}

function inDays(days: number): string {
  if (days === 0) return "vandaag is de laatste dag";
  return days === 1 ? "nog 1 dag" : `nog ${days} dagen`;
}
