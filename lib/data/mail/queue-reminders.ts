import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { boardDatesOf } from "@/lib/data/reports/board-dates";
import { reminderMail } from "@/lib/mail/reminder";
import { remindersDue, type DueReminder } from "@/lib/rounds/reminders-due";
import { calendarDay, endOfDay } from "@/lib/values/date";
import { mailPeople, peopleOfBoard } from "./mail-people";
import { reportEvent, reportLetter } from "./report-event";
import { reportSelect, type ReportRow } from "@/lib/data/reports/report-row";

/**
 * Queues the reminders of today, in every region. Doing it again the same day changes nothing: each
 * day of each board is one event.
 *
 * @returns how many people get one.
 */
export async function queueReminders(now: Date): Promise<number> {
  const rounds = await database().round.findMany({
    where: {
      openedAt: { lte: now },
      NOT: { reminderDays: { isEmpty: true } },
      // Others are over for all of their boards.
      OR: [
        { closesAt: { gt: now } },
        { boards: { some: { deadline: { gt: now } } } },
        { reports: { some: { status: "returned", returns: { some: { dueAt: { gt: now } } } } } },
      ],
    },
    select: { id: true },
  });
  let mails = 0;
  for (const { id } of rounds) mails += await database().$transaction((tx) => remindRound(tx, id, now), { timeout: 60_000 });
  return mails;
}

async function remindRound(tx: Prisma.TransactionClient, roundId: string, now: Date): Promise<number> {
  const { reminderDays, ...dates } = await tx.round.findUniqueOrThrow({
    where: { id: roundId },
    select: { reminderDays: true, openedAt: true, closedAt: true, deadline: true, closesAt: true },
  });
  const reports = await tx.report.findMany({
    // Who has the office fill it in need not be reminded to do so.
    where: { roundId, status: { in: ["concept", "returned"] }, onBehalfSince: null },
    select: { ...reportSelect, returns: { orderBy: { returnedAt: "desc" }, take: 1, select: { dueAt: true, returnedAt: true } } },
  });
  const own = await tx.roundBoard.findMany({ where: { roundId }, select: { boardId: true, deadline: true } });
  const ownDeadlines = new Map(own.map(({ boardId, deadline }) => [boardId, deadline]));
  const due = remindersDue(
    { ...dates, reminderDays },
    reports.map(({ boardId, status, returns: [returned] }) => ({
      boardId,
      status,
      dates: boardDatesOf(status, ownDeadlines.get(boardId), returned?.dueAt),
      returnedAt: (status === "returned" && returned?.returnedAt) || null,
    })),
    now,
  );
  const byBoard = new Map(reports.map((report) => [report.boardId, report]));
  let mails = 0;
  for (const reminder of due) {
    const report = byBoard.get(reminder.boardId);
    if (report) mails += await remind(tx, report, reminder, now);
  }
  return mails;
}

async function remind(tx: Prisma.TransactionClient, report: ReportRow, { day, ...reminder }: DueReminder, now: Date): Promise<number> {
  const event = {
    ...reportEvent(report, `report.reminder:${report.id}:${day}`),
    // Tomorrow it would tell a wrong number of days.
    expiresAt: endOfDay(calendarDay(now)),
  };
  const facts = { ...reportLetter(report), ...reminder, returned: report.status === "returned" };
  return mailPeople(tx, await peopleOfBoard(tx, report.boardId), event, ({ name }) => reminderMail({ ...facts, name }));
}
