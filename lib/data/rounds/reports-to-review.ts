import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { database } from "@/lib/data/client";
import { signedByOf } from "@/lib/data/reports/filing";
import type { SignedBy } from "@/lib/report/filing";
import { reportThing } from "@/lib/data/reports/report-row";
import type { ReportStatus } from "@/lib/report/status";
import type { RoundRow } from "./find-round";

/** A signed report of a round, for who reads them. */
export type ReportToReview = {
  reportId: string;
  board: string;
  status: Exclude<ReportStatus, "concept">;
  version: number;
  submittedAt: Date;
  late: boolean;
  signed: SignedBy;
  adoptedAt: Date | null;
  /** Remarks that are not dealt with. */
  openRemarks: number;
};

const ORDER: readonly ReportToReview["status"][] = ["submitted", "returned", "adopted"];

/** The signed reports of a round that the actor may read: first those that wait, the longest waiting first. */
export async function reportsToReview(actor: Actor, regionId: string, round: RoundRow): Promise<ReportToReview[]> {
  const reports = await database().report.findMany({
    where: { roundId: round.id, round: { regionId } },
    select: {
      id: true,
      status: true,
      boardId: true,
      onBehalfSince: true,
      adoptedAt: true,
      board: { select: { name: true } },
      round: { select: { regionId: true } },
      _count: { select: { remarks: { where: { resolvedAt: null } } } },
      submissions: { where: { withdrawnAt: null }, orderBy: { version: "desc" }, take: 1, omit: { snapshot: true }, include: { filing: true, verdict: true } },
    },
  });
  return reports
    .flatMap((report): ReportToReview[] => {
      const { id, status, board, adoptedAt, submissions, _count } = report;
      const [submission] = submissions;
      if (!submission || status === "concept" || !can(actor, "report.readSubmitted", reportThing(report))) return [];
      const { version, submittedAt, late } = submission;
      return [{ reportId: id, board: board.name, status, version, submittedAt, late, signed: signedByOf(submission), adoptedAt, openRemarks: _count.remarks }];
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || a.submittedAt.getTime() - b.submittedAt.getTime(),
    );
}
