import type { Prisma } from "@/lib/data/generated/client";
import type { BoardDates, ReportStatus } from "@/lib/report/status";

/** The dates that hold for the board of a report beside those of its round. */
export async function loadBoardDates(
  tx: Prisma.TransactionClient,
  report: { id: string; boardId: string; status: ReportStatus; round: { id: string } },
): Promise<BoardDates> {
  const own = await tx.roundBoard.findUnique({
    where: { roundId_boardId: { roundId: report.round.id, boardId: report.boardId } },
    select: { deadline: true },
  });
  const returned = await tx.reportReturn.findFirst({ where: { reportId: report.id }, ...latestReturn });
  return boardDatesOf(report.status, own?.deadline, returned?.dueAt);
}

/** The return that holds while a report is returned. */
export const latestReturn = {
  orderBy: { returnedAt: "desc" },
  take: 1,
  select: { dueAt: true },
} as const satisfies Prisma.Report$returnsArgs;

/** The same from rows that were loaded with something else. */
export function boardDatesOf(
  status: ReportStatus,
  ownDeadline: Date | null | undefined,
  returnDueAt: Date | null | undefined,
): BoardDates {
  return { ownDeadline: ownDeadline ?? null, returnDueAt: (status === "returned" && returnDueAt) || null };
}
