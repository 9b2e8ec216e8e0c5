import type { Prisma } from "@/lib/data/generated/client";
import type { BoardDates, BoardTerms, ReportStatus } from "@/lib/report/status";

/** What holds for the board of a report beside the dates of its round. */
export async function loadBoardTerms(
  tx: Prisma.TransactionClient,
  report: { id: string; boardId: string; status: ReportStatus; round: { id: string } },
): Promise<BoardTerms> {
  const own = await tx.roundBoard.findUnique({
    where: { roundId_boardId: { roundId: report.round.id, boardId: report.boardId } },
    select: { deadline: true },
  });
  const returned = await tx.reportReturn.findFirst({ where: { reportId: report.id }, ...latestReturn });
  return boardTermsOf(report.status, own?.deadline, returned);
}

/** The same from rows that were loaded with something else. */
export function boardTermsOf(
  status: ReportStatus,
  ownDeadline: Date | null | undefined,
  returned: { dueAt: Date; reopenedKeys: readonly string[] } | null,
): BoardTerms {
  const reopenedKeys = status === "returned" ? (returned?.reopenedKeys ?? []) : null;
  return { ...boardDatesOf(status, ownDeadline, returned?.dueAt), reopenedKeys };
}

/** The return that holds while a report is returned. */
export const latestReturn = {
  orderBy: { returnedAt: "desc" },
  take: 1,
  select: { dueAt: true, reopenedKeys: true },
} as const satisfies Prisma.Report$returnsArgs;

/** Only the dates. */
export function boardDatesOf(
  status: ReportStatus,
  ownDeadline: Date | null | undefined,
  returnDueAt: Date | null | undefined,
): BoardDates {
  return { ownDeadline: ownDeadline ?? null, returnDueAt: (status === "returned" && returnDueAt) || null };
}
