import type { Prisma } from "@/lib/data/generated/client";
import { INTRODUCTION } from "@/lib/document/collective/collective-report";
import { namesBoard, quotableTexts } from "@/lib/document/collective/quotable";
import { richText } from "./markup";
import { demoId } from "./random";
import type { PlannedReport, StoredRound } from "./reports/planned-report";

const DAY = 86_400_000;

/** What the office of the demo wrote in its report over all boards, by part. */
const TEXTS: Readonly<Record<string, string>> = {
  [INTRODUCTION]: `Elk schoolbestuur in Zuiderland legt één keer per jaar verantwoording af: aan elkaar en aan ons. Dit verslag legt die verantwoordingen naast elkaar. De cijfers komen van de besturen zelf.
Lees de cijfers als een begin van het gesprek. Een hoog of laag getal is geen oordeel: scholen verschillen, en hun wijken ook.`,
  thuiszitters: `Elke leerling die thuiszit, is er een te veel. De besturen melden nu allemaal op dezelfde manier. Daardoor is dit jaar voor het eerst te zien waar leerlingen het langst wachten.
Wat wij hieruit meenemen:
- wij bespreken elke melding binnen een week met de school en de ouders;
- wij vragen de gemeenten om één vaste contactpersoon.`,
  knooppunt: `Het knooppunt werkt het best waar dezelfde mensen elkaar vaak zien. Besturen die dat al zo regelen, delen hun werkwijze in het voorjaar met de anderen.`,
  middelenSwv: `De besturen besteedden het geld van het samenwerkingsverband vooral aan mensen: in de school, en in teams die bij scholen langsgaan.`,
};

/** From how many boards it quotes in a part. */
const QUOTED: Readonly<Record<string, number>> = { ankerpunten: 1, thuiszitters: 2, knooppunt: 1 };

/** The report over all boards of a round that is closed, with the office's own texts and quotations. */
export async function storeCollective(
  tx: Prisma.TransactionClient,
  round: StoredRound,
  reports: readonly PlannedReport[],
  reviewerId: string,
): Promise<void> {
  const writtenAt = new Date(round.closesAt.getTime() + 14 * DAY);
  await tx.collectiveText.createMany({
    data: Object.entries(TEXTS).map(([partId, text]) => {
      const { type, content } = richText(text);
      return { roundId: round.id, partId, value: { type, content }, revision: 1, updatedById: reviewerId, updatedAt: writtenAt };
    }),
  });
  const adopted = reports.filter((report) => report.round === round && report.state.status === "adopted");
  await tx.quotation.createMany({
    data: Object.entries(QUOTED).flatMap(([partId, count], index) =>
      // Other boards in each part.
      [...adopted.slice(index * 3), ...adopted.slice(0, index * 3)]
        .flatMap((report) => firstSentence(report, partId))
        .slice(0, count)
        .map(({ report, questionKey, sentence }) => ({
          id: demoId("quotation", report.id, partId),
          roundId: round.id,
          partId,
          submissionId: demoId("submission", report.id),
          questionKey,
          passages: [sentence],
          chosenById: reviewerId,
          chosenAt: writtenAt,
        })),
    ),
  });
}

/** What may be about one pupil, or speaks of how few there are. */
const ABOUT_FEW = /\d|één|twee|drie|vier|leerling|kind|getal|zoon|dochter|hen\b|hij\b|zij\b/i;

/** A sentence that says something and gives neither the board nor a pupil away. */
function firstSentence(report: PlannedReport, part: string): { report: PlannedReport; questionKey: string; sentence: string }[] {
  const { board } = report.content.context;
  for (const { questionKey, paragraphs } of quotableTexts(report.content, part)) {
    const sentence = paragraphs.flat().map((text) => text.trim()).find((text) => text.length > 50 && !ABOUT_FEW.test(text) && !namesBoard(text, board.name));
    if (sentence !== undefined) return [{ report, questionKey, sentence }];
  }
  return [];
}
