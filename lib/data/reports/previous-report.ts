import { database } from "@/lib/data/client";
import { definitionOfVersion } from "@/lib/data/templates/definition-cache";
import { keptFor } from "@/lib/data/kept";
import type { Prisma } from "@/lib/data/generated/client";
import type { FigureValues, ReportContent } from "@/lib/report/content";
import { figureValuesOf } from "@/lib/report/figure-values";
import { contentOfSnapshot } from "@/lib/report/snapshot";
import { periodKey, periodLabel, previousPeriod } from "@/lib/values/period";
import { periodOf, type ReportRow } from "./report-row";
import { snapshotOf } from "./stored-snapshot";

export type PreviousReport = {
  label: string;
  content: ReportContent;
  /** What stands as "vorig jaar" beside this year's figures. */
  figures: FigureValues;
};

/** Submissions never change, so what was made of one holds for as long as there is room. */
const madeOf = keptFor<PreviousReport>({ milliseconds: Infinity, most: 300 });

/**
 * The board's report a year earlier in the same region and form: its latest submission that was not
 * withdrawn; null where there is none.
 */
export async function loadPreviousReport(
  tx: Prisma.TransactionClient,
  report: ReportRow,
): Promise<PreviousReport | null> {
  const before = previousPeriod(periodOf(report.round));
  const latest = await tx.submission.findFirst({
    where: {
      withdrawnAt: null,
      report: {
        boardId: report.boardId,
        round: {
          regionId: report.round.regionId,
          periodKey: periodKey(before),
          templateVersion: { template: { key: report.round.templateVersion.template.key } },
        },
      },
    },
    orderBy: { submittedAt: "desc" },
    select: { id: true },
  });
  return latest && previousReport(tx, latest.id, report);
}

/** What a report shows of its board's submission with that id, a year earlier. */
export function previousReport(tx: Prisma.TransactionClient, id: string, report: ReportRow): Promise<PreviousReport> {
  const label = periodLabel(previousPeriod(periodOf(report.round)));
  return madeOf(id, () => makeOf(tx, id, label));
}

async function makeOf(tx: Prisma.TransactionClient, id: string, label: string): Promise<PreviousReport> {
  const submission = await tx.submission.findUniqueOrThrow({
    where: { id },
    select: { snapshot: true, report: { select: { round: { select: { templateVersionId: true } } } } },
  });
  const definition = await definitionOfVersion(submission.report.round.templateVersionId);
  const content = contentOfSnapshot(snapshotOf(submission), definition);
  return { label, content, figures: figureValuesOf(content) };
}

/** What stands as "vorig jaar" beside a report's figures; nothing where there is no report of a year earlier. */
export async function loadPreviousFigures(report: ReportRow): Promise<FigureValues> {
  return (await loadPreviousReport(database(), report))?.figures ?? {};
}
