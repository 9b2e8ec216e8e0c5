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

export type WriteRefusal = Problem<"frozen" | "notOpenYet" | "closed">;

/** Whether answers may be written: the report is the board's, and its round is open. */
export function mayWrite(status: ReportStatus, round: RoundDates, now: Date): Result<true, WriteRefusal> {
  if (status === "submitted" || status === "adopted") return problem("frozen");
  switch (roundPhase(round, now)) {
    case "draft":
      return problem("notOpenYet");
    case "closed":
      return problem("closed");
    case "open":
      return ok(true);
  }
}

/**
 * Whether a submission at `now` is late: after the deadline, or after the board's own later date.
 * Late is possible until the round closes and is shown as late.
 */
export function isLate(deadline: Date, ownDeadline: Date | null, now: Date): boolean {
  return now > (ownDeadline && ownDeadline > deadline ? ownDeadline : deadline);
}
