import type { Prisma } from "@/lib/data/generated/client";
import { loadIndicators } from "@/lib/data/key-figures/stored-indicators";
import { shownFigures } from "@/lib/key-figures/shown-figures";
import type { ReportContent } from "@/lib/report/content";
import { loadFormContext } from "./form-context";
import { keyFiguresOf, loadKeyFigures } from "./key-figures";
import { loadPreviousReport } from "./previous-report";
import type { ReportRow } from "./report-row";
import { loadAnswers } from "./stored-answers";

/** A report as it would be signed now, with the revision of each question. */
export async function loadContentToSign(
  tx: Prisma.TransactionClient,
  report: ReportRow,
): Promise<{ content: ReportContent; revisions: Record<string, number> }> {
  const context = await loadFormContext(tx, report);
  const previous = await loadPreviousReport(tx, report);
  const keyFigures = await loadKeyFigures(tx, { regionId: report.round.regionId, boardId: report.boardId });
  const { answers, revisions } = await loadAnswers(tx, report.id, context);
  const content: ReportContent = {
    context,
    answers,
    keyFigures: keyFiguresOf(keyFigures, report.round.periodKey),
    previousFigures: previous?.figures ?? {},
    shownFigures: shownFigures(context, await loadIndicators(tx, report.round.regionId), keyFigures),
  };
  return { content, revisions };
}
