import { boardDeadline, boardPhase, writableUntil, type BoardDates, type ReportStatus, type RoundDates } from "@/lib/report/status";
import { calendarDay } from "@/lib/values/date";
import { addDays, daysBetween } from "./day";

export type ReminderRound = RoundDates & {
  /** Days from a board's deadline; negative is before. */
  reminderDays: readonly number[];
};

export type ReminderBoard = {
  boardId: string;
  status: ReportStatus;
  dates: BoardDates;
  /** When its report was given back; null unless it is returned now. */
  returnedAt: Date | null;
};

export type DueReminder = {
  boardId: string;
  /** The day that the reminder is for, as `2025-10-03`: today, or one that was missed. Names the reminder. */
  day: string;
  /** Until when the board hands in on time. */
  due: Date;
  /** How many days that is from today; negative when it has passed. */
  daysLeft: number;
  writableUntil: Date;
};

/** A reminder that could not go out on its day still makes sense this many days later. */
const MAKE_GOOD_FOR = 2;

/**
 * Which boards get a reminder today: those that can still hand in and have not, on the set days from
 * the date that holds for them (their own later date, or that of a return). One a day at most. A day
 * that was missed is made good for two days, unless the deadline passed meanwhile. Nothing that is due
 * on or before the day the board got its report, or got it back: it was mailed then.
 */
export function remindersDue(round: ReminderRound, boards: readonly ReminderBoard[], now: Date): DueReminder[] {
  return boards.flatMap((board) => {
    const reminder = reminderOf(round, board, now);
    return reminder ? [reminder] : [];
  });
}

function reminderOf(round: ReminderRound, board: ReminderBoard, now: Date): DueReminder | null {
  if (board.status === "submitted" || board.status === "adopted") return null;
  if (boardPhase(round, board.dates, now) !== "open") return null;
  const since = board.returnedAt ?? round.openedAt;
  if (since === null) return null;
  const due = boardDeadline(round, board.dates);
  const [today, dueDay] = [calendarDay(now), calendarDay(due)];
  const day = round.reminderDays
    .map((days) => addDays(dueDay, days))
    .filter((candidate) => candidate <= today && candidate > calendarDay(since))
    .toSorted()
    .at(-1);
  if (day === undefined || daysBetween(day, today) > MAKE_GOOD_FOR) return null;
  if (day <= dueDay && today > dueDay) return null;
  return { boardId: board.boardId, day, due, daysLeft: daysBetween(today, dueDay), writableUntil: writableUntil(round, board.dates) };
}
