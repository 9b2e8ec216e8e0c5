import { formatDate } from "@/lib/values/date";
import { letter, type Letter } from "./letter";
import type { ReportLetter } from "./report-letter";

/** Asks who signs for a board to sign its report, in the name of the colleague who finished it. */
export function readyToSignMail({
  name,
  boardName,
  roundName,
  address,
  askedBy,
  due,
}: Omit<ReportLetter, "regionName"> & { askedBy: string; due: Date }): Letter {
  return letter({
    subject: `Om te ondertekenen: ${roundName} van ${boardName}`,
    name,
    paragraphs: [
      `${askedBy} vraagt u om ${roundName} van ${boardName} te ondertekenen en in te dienen. Alles wat moet, is ingevuld.`,
      `Indienen kan tot en met ${formatDate(due)}. Leest u de verantwoording eerst na: na het indienen staat die vast.`,
    ],
    link: { lead: "Lees en onderteken hier:", address },
    from: askedBy,
    because: `u bestuurder bent van ${boardName}`,
  });
}
