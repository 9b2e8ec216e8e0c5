import { ok, problem, type Problem, type Result } from "@/lib/result";

/** The life of a report; see the domain guide. Withdrawn is a state of a submission, not of a report. */
export type ReportStatus = "concept" | "submitted" | "returned" | "adopted";

export type RoundDates = {
  /** When the office opened the round; null while it is a draft. */
  openedAt: Date | null;
  /** When the office closed it before its time. */
  closedAt: Date | null;
  deadline: Date;
  closesAt: Date;
};

/** A round as seen at a moment: `draft` not opened, `open` boards can write, `closed` they cannot. */
export type RoundPhase = "draft" | "open" | "closed";

/** The phase of a round at `now`. */
export function roundPhase(round: RoundDates, now: Date): RoundPhase {
  if (!round.openedAt || round.openedAt > now) return "draft";
  return (round.closedAt && round.closedAt <= now) || round.closesAt <= now ? "closed" : "open";
}

/** Dates that hold for one board beside those of its round. */
export type BoardDates = {
  /** A later date that the office gave this board. */
  ownDeadline: Date | null;
  /** The date that came with the return of its report; null unless it is returned now. */
  returnDueAt: Date | null;
};

/** What holds for one board: its dates, and what a return left open. */
export type BoardTerms = BoardDates & {
  /** Keys of the questions that can be written while the report is returned; null where nothing is frozen. */
  reopenedKeys: readonly string[] | null;
};

/**
 * The moment from which a board can no longer write in an opened round: its closing, by date or by
 * hand. The date that came with a return takes the place of the closing, whether it is earlier or
 * later. A later date that the office gave the board goes before both: so it gives more time, also
 * when the date of a return has passed.
 */
export function writableUntil(round: RoundDates, board: BoardDates): Date {
  const closing = round.closedAt && round.closedAt < round.closesAt ? round.closedAt : round.closesAt;
  return latest([board.returnDueAt ?? closing, board.ownDeadline]) ?? closing;
}

/** A round as one board sees it: it may still be open to this board when it is closed to others. */
export function boardPhase(round: RoundDates, board: BoardDates, now: Date): RoundPhase {
  if (roundPhase(round, now) === "draft") return "draft";
  return writableUntil(round, board) <= now ? "closed" : "open";
}

/** Until when a board hands in on time: the date of a return, else its own later date, else the round's. */
export function boardDeadline(round: Pick<RoundDates, "deadline">, board: BoardDates): Date {
  return board.returnDueAt ?? latest([round.deadline, board.ownDeadline]) ?? round.deadline;
}

export type WriteRefusal = Problem<"frozen" | "notOpenYet" | "closed">;

/**
 * Whether answers may be written: the report is the board's, and its round is open to it. Of a
 * returned report only the reopened questions.
 *
 * @param key an answer's key; without it, whether anything may be written at all.
 */
export function mayWrite(
  status: ReportStatus,
  round: RoundDates,
  board: BoardTerms,
  now: Date,
  key?: string,
): Result<true, WriteRefusal> {
  if (status === "submitted" || status === "adopted") return problem("frozen");
  if (key !== undefined && !isReopened(board.reopenedKeys, key)) return problem("frozen");
  switch (boardPhase(round, board, now)) {
    case "draft":
      return problem("notOpenYet");
    case "closed":
      return problem("closed");
    case "open":
      return ok(true);
  }
}

/** Whether an answer's key is of a reopened question; a text per number goes with its question. */
export function isReopened(reopenedKeys: BoardTerms["reopenedKeys"], key: string): boolean {
  return reopenedKeys === null || reopenedKeys.includes(key.split(".", 1)[0] ?? key);
}

/**
 * Whether a submission at `now` is late: after the board's deadline. Late is possible until the
 * round closes and is shown as late.
 */
export function isLate(round: Pick<RoundDates, "deadline">, board: BoardDates, now: Date): boolean {
  return now > boardDeadline(round, board);
}

function latest(dates: readonly (Date | null)[]): Date | null {
  return dates.reduce((last, date) => (date && (!last || date > last) ? date : last), null);
}
