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
  const id = await previousSubmissionId(tx, report);
  return id === null ? null : previousReport(tx, id, report);
}

/** The submission that {@link loadPreviousReport} reads. */
export async function previousSubmissionId(tx: Prisma.TransactionClient, report: ReportRow): Promise<string | null> {
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
  return latest?.id ?? null;
}

/** The year that a report's previous one is about, as people write it: `2023-2024`. */
export function previousLabel(report: ReportRow): string {
  return periodLabel(previousPeriod(periodOf(report.round)));
}

/** What a report shows of its board's submission with that id, a year earlier. */
export function previousReport(tx: Prisma.TransactionClient, id: string, report: ReportRow): Promise<PreviousReport> {
  return madeOf(id, () => makeOf(tx, id, previousLabel(report)));
}

async function makeOf(tx: Prisma.TransactionClient, id: string, label: string): Promise<PreviousReport> {
  const content = await frozenContent(tx, id);
  return { label, content, figures: figureValuesOf(content) };
}

/** What was signed with a submission. */
export async function frozenContent(tx: Prisma.TransactionClient, id: string): Promise<ReportContent> {
  const submission = await tx.submission.findUniqueOrThrow({
    where: { id },
    select: { snapshot: true, report: { select: { round: { select: { templateVersionId: true } } } } },
  });
  const definition = await definitionOfVersion(submission.report.round.templateVersionId);
  return contentOfSnapshot(snapshotOf(submission), definition);
}

/** What stands as "vorig jaar" beside a report's figures; nothing where there is no report of a year earlier. */
export async function loadPreviousFigures(report: ReportRow): Promise<FigureValues> {
  return (await loadPreviousReport(database(), report))?.figures ?? {};
}
