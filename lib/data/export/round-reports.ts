import { database } from "@/lib/data/client";
import type { SubmittedReport } from "@/lib/data/reports/load-submission";

/** A report of a round that has a version which holds, with what its files are named after. */
export type ReportOfRound = { id: string; board: { id: string; number: string; name: string } };

/** How a report is read: as somebody who really looks at it, or as a program that opens nothing. */
export type ReadReport = (reportId: string) => Promise<SubmittedReport | null>;

/** The reports of a round with a version that is not withdrawn, by the names of their boards. */
export async function reportsOfRound(roundId: string): Promise<ReportOfRound[]> {
  return database().report.findMany({
    where: { roundId, submissions: { some: { withdrawnAt: null } } },
    select: { id: true, board: { select: { id: true, number: true, name: true } } },
    orderBy: [{ board: { name: "asc" } }, { id: "asc" }],
  });
}

/**
 * Reads reports one after the other, so that one is in memory at a time. What the reader may not read,
 * or what was withdrawn meanwhile, is left out.
 */
export async function* readOneByOne(
  reports: readonly ReportOfRound[],
  read: ReadReport,
): AsyncGenerator<{ report: ReportOfRound; submitted: SubmittedReport }> {
  for (const report of reports) {
    const submitted = await read(report.id);
    if (submitted) yield { report, submitted };
  }
}

