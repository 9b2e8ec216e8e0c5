import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { database } from "@/lib/data/client";
import { isUnconfirmed } from "@/lib/report/filing";
import { boardDeadline, boardPhase, type ReportStatus, type RoundPhase } from "@/lib/report/status";
import type { Period } from "@/lib/values/period";
import { boardDatesOf, latestReturn } from "./board-dates";
import { signedByOf, signedBySelect } from "./filing";
import { periodOf, reportSelect, reportThing } from "./report-row";

export type ReportListItem = {
  id: string;
  boardId: string;
  boardName: string;
  regionName: string;
  roundName: string;
  period: Period;
  status: ReportStatus;
  /** As this board sees it: it may be open to this board only. */
  phase: RoundPhase;
  deadline: Date;
  adoptedAt: Date | null;
  /** Whether the board took its latest version back. */
  withdrawn: boolean;
  /** Whether the office fills it in for the board. */
  onBehalf: boolean;
  /** Whether a version that was filed for the board waits for it to confirm. */
  toConfirm: boolean;
};

/** The reports of the actor's own boards in rounds that were opened, newest round first. */
export async function listOwnReports(actor: Actor, now: Date): Promise<ReportListItem[]> {
  const boardIds = actor.memberships.flatMap((membership) => ("boardId" in membership ? [membership.boardId] : []));
  if (boardIds.length === 0) return [];
  const reports = await database().report.findMany({
    where: { boardId: { in: boardIds }, round: { openedAt: { lte: now } } },
    select: {
      ...reportSelect,
      returns: latestReturn,
      submissions: { orderBy: { version: "desc" }, take: 1, select: { withdrawnAt: true, ...signedBySelect } },
      round: { select: { ...reportSelect.round.select, boards: { where: { boardId: { in: boardIds } } } } },
    },
    orderBy: [{ round: { deadline: "desc" } }, { board: { name: "asc" } }],
  });
  return reports
    .filter((report) => can(actor, "report.readDraft", reportThing(report)))
    .map((report) => {
      const own = report.round.boards.find(({ boardId }) => boardId === report.boardId);
      return { report, dates: boardDatesOf(report.status, own?.deadline, report.returns[0]?.dueAt) };
    })
    .map(({ report, dates }) => ({
      id: report.id,
      boardId: report.boardId,
      boardName: report.board.name,
      regionName: report.round.region.name,
      roundName: report.round.name,
      period: periodOf(report.round),
      status: report.status,
      phase: boardPhase(report.round, dates, now),
      deadline: boardDeadline(report.round, dates),
      adoptedAt: report.adoptedAt,
      withdrawn: Boolean(report.submissions[0]?.withdrawnAt),
      onBehalf: report.onBehalfSince !== null,
      toConfirm: report.status === "submitted" && report.submissions[0] !== undefined && isUnconfirmed(signedByOf(report.submissions[0])),
    }));
}
