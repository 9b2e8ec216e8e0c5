import { signedTerm, signedText, type SignedBy, type Signer } from "@/lib/report/filing";
import { formatDate } from "@/lib/values/date";
import { letter, type Letter } from "./letter";
import { worksForBoard, type ReportLetter } from "./report-letter";

/** Tells the people of a board that the office fills in their report, and how they go on themselves. */
export function begunOnBehalfMail({ name, boardName, regionName, roundName, address }: ReportLetter): Letter {
  return letter({
    subject: `Namens u ingevuld: ${roundName} van ${boardName}`,
    name,
    paragraphs: [
      `${regionName} vult ${roundName} in namens ${boardName}, omdat u uw verantwoording op papier of als bestand stuurt.`,
      "U kunt meelezen. Wilt u het toch zelf doen, dan neemt u het op de pagina van de verantwoording met één druk op de knop over.",
    ],
    link: { lead: "Lees mee:", address },
    from: regionName,
    because: worksForBoard(boardName),
  });
}

/** Asks a signatory to confirm what the office filed. The link may sign in who presses the button behind it. */
export function confirmMail({
  name,
  boardName,
  regionName,
  roundName,
  address,
  receipt,
  signsInUntil,
}: ReportLetter & { receipt: string; /** Null where the link is a plain one. */ signsInUntil: Date | null }): Letter {
  return letter({
    subject: `Om te bevestigen: ${roundName} van ${boardName}`,
    name,
    paragraphs: [
      `${regionName} heeft ${roundName} namens ${boardName} ingediend, met ontvangstnummer ${receipt}. Leest u na of dit de verantwoording van uw bestuur is, en bevestig het of weiger het. Zonder uw bevestiging wordt de verantwoording niet vastgesteld.`,
      ...(signsInUntil
        ? [`De link is alleen voor u: stuur hem niet door. Hij werkt één keer, tot en met ${formatDate(signsInUntil)}; daarna logt u in zoals u gewend bent.`]
        : []),
    ],
    link: { lead: "Lees en bevestig hier:", address },
    from: regionName,
    because: `u bestuurder bent van ${boardName}`,
  });
}

/** Tells a board that the office filed its report with what it signed on paper. */
export function filedOnBehalfMail({ name, boardName, regionName, roundName, address, receipt, ...signed }: ReportLetter & SignedBy & { receipt: string }): Letter {
  return letter({
    subject: `Namens u ingediend: ${roundName} van ${boardName}`,
    name,
    paragraphs: [
      `${regionName} heeft ${roundName} namens ${boardName} ingediend, met ontvangstnummer ${receipt}.`,
      `${signedTerm(signed)} ${signedText(signed)}.`,
      "Klopt er iets niet, dan kan een bestuurder van uw bestuur het weigeren.",
    ],
    link: { lead: "Bekijk de verantwoording hier:", address },
    from: regionName,
    because: worksForBoard(boardName),
  });
}

/** Tells the office what a board says of what was filed on its behalf. */
export function verdictMail({
  name,
  boardName,
  roundName,
  address,
  by,
  confirmed,
  reason,
}: Omit<ReportLetter, "regionName"> & { by: Signer; confirmed: boolean; reason: string }): Letter {
  return letter({
    subject: `${confirmed ? "Bevestigd" : "Geweigerd"}: ${roundName} van ${boardName}`,
    name,
    paragraphs: confirmed
      ? [`${by.name}, ${by.function}, heeft bevestigd wat u namens ${boardName} hebt ingediend. U kunt het nu vaststellen.`]
      : [
          `${by.name}, ${by.function}, heeft geweigerd wat u namens ${boardName} hebt ingediend. De reden:`,
          reason,
          "Die versie telt niet meer mee. U kunt de verantwoording verbeteren en opnieuw indienen.",
        ],
    link: { lead: confirmed ? "Lees en beoordeel de verantwoording hier:" : "Ga verder met invullen:", address },
    from: "Rekenschap",
    because: "u bij het samenwerkingsverband verantwoordingen beoordeelt",
  });
}
