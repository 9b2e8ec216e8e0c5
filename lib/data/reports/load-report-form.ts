import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { database } from "@/lib/data/client";
import { shownFigures } from "@/lib/key-figures/shown-figures";
import type { Answers, KeyFigureValue, ReportContent } from "@/lib/report/content";
import { boardDeadline, boardPhase, mayWrite, writableUntil, type ReportStatus, type RoundPhase } from "@/lib/report/status";
import type { FormContext } from "@/lib/template/context";
import type { Period } from "@/lib/values/period";
import { isId } from "@/lib/data/id";
import { loadFormRows, type FormRows, type SubmissionReceipt, type WithdrawnVersion } from "./form-rows";
import { datedKeyFigures, keyFiguresOf } from "./key-figures";
import { loadLatestReturn, type GivenBack } from "./load-return";
import { loadRemarks, type Remarks } from "./load-remarks";
import { previousReport } from "./previous-report";
import { loadReportAtWork } from "./report-at-work";
import { periodOf, reportThing, type ReportRow } from "./report-row";
import { isWriter } from "./writer";
import { storedAnswers } from "./stored-answers";
import { withdrawable } from "./withdraw-report";

/** A report as its own board sees and writes it. */
export type ReportForm = {
  id: string;
  status: ReportStatus;
  adoptedAt: Date | null;
  /** Whether this person may write answers now. */
  editable: boolean;
  /** Since when the office fills it in for the board; null while the board does that itself. */
  onBehalfSince: Date | null;
  /** Whether this person does that, and files it. */
  canFile: boolean;
  /** Whether this person may have the board go on by itself now. */
  canTakeBack: boolean;
  /**
   * Of a version that was filed on behalf of the board: `open` where this person can confirm or refuse
   * it, `others` where somebody else has to; null where there is nothing to confirm.
   */
  verdict: "open" | "others" | null;
  /** Whether this person reads and writes the notes of the board. */
  canNote: boolean;
  /** The region of the round, in addresses. */
  regionSlug: string;
  /** Whether this person may sign for the board now. */
  canSign: boolean;
  /** Whether this person may take the submitted version back now. */
  canWithdraw: boolean;
  /** Whether this person may attach a correction to the adopted report. */
  canAddErratum: boolean;
  boardName: string;
  regionName: string;
  round: {
    slug: string;
    name: string;
    period: Period;
    countDate: Date;
    /** The board's own date where it has a later one, or that of a return. */
    deadline: Date;
    /** From when this board can no longer write. */
    writableUntil: Date;
    /** As this board sees it: it may be open to this board only. */
    phase: RoundPhase;
  };
  content: ReportContent;
  /** Revision of each question that was ever answered. */
  revisions: Record<string, number>;
  /** Keys of what was taken over from last year, and that nobody confirmed or changed yet. */
  takenOver: string[];
  savedAt: Date | null;
  /** Last year's report; `keyFigures` are those of that year, as they were signed. */
  previous: { label: string; answers: Answers; context: FormContext; keyFigures: readonly KeyFigureValue[] } | null;
  submission: SubmissionReceipt | null;
  withdrawn: WithdrawnVersion | null;
  /** What the partnership asks, while the report is returned. */
  asked: AskedAgain | null;
};

/** What was given back, with the remarks about the report. */
export type AskedAgain = { given: GivenBack; remarks: Remarks };

/**
 * A report for the people of its board. Null for everybody else, and for an id that does not
 * exist: the two are not told apart.
 */
export async function loadReportForm(actor: Actor, reportId: string, now: Date): Promise<ReportForm | null> {
  if (!isId(reportId)) return null;
  const found = await loadReportAtWork(reportId);
  if (!found || !can(actor, "report.readDraft", reportThing(found.report))) return null;

  const { report, context, terms } = found;
  const rows = await loadFormRows(report);
  const stored = storedAnswers(rows.answers, context);
  const keyFigures = datedKeyFigures(rows.keyFigures);
  const previous = rows.previousId === null ? null : await previousReport(database(), rows.previousId, report);
  const asked = report.status === "returned" ? await loadAskedAgain(actor, reportId) : null;
  const thing = reportThing(report);
  const editable = isWriter(actor, report) && mayWrite(report.status, report.round, terms, now).ok;
  const mayWithdraw = can(actor, "report.withdraw", thing);
  return {
    id: report.id,
    status: report.status,
    adoptedAt: report.adoptedAt,
    editable,
    onBehalfSince: report.onBehalfSince,
    canFile: can(actor, "report.fileOnBehalf", thing),
    canTakeBack: can(actor, "report.takeBack", thing),
    verdict: verdictFor(actor, report, rows.submission),
    canNote: can(actor, "report.note", thing),
    regionSlug: report.round.region.slug,
    canSign: can(actor, "report.sign", thing) && editable,
    canWithdraw: mayWithdraw && (await withdrawable(database(), report, now)).ok,
    canAddErratum: can(actor, "report.addErratum", thing),
    boardName: report.board.name,
    regionName: report.round.region.name,
    round: {
      slug: report.round.slug,
      name: report.round.name,
      period: periodOf(report.round),
      countDate: report.round.countDate,
      deadline: boardDeadline(report.round, terms),
      writableUntil: writableUntil(report.round, terms),
      phase: boardPhase(report.round, terms, now),
    },
    content: {
      context,
      answers: stored.answers,
      keyFigures: keyFiguresOf(keyFigures, report.round.periodKey),
      previousFigures: previous?.figures ?? {},
      shownFigures: shownFigures(context, rows.indicators, keyFigures),
    },
    revisions: stored.revisions,
    takenOver: stored.takenOver,
    savedAt: stored.savedAt,
    previous: previous && {
      label: previous.label,
      answers: previous.content.answers,
      context: previous.content.context,
      keyFigures: previous.content.keyFigures,
    },
    submission: rows.submission,
    withdrawn: rows.withdrawn,
    asked,
  };
}

function verdictFor(actor: Actor, report: ReportRow, submission: FormRows["submission"]): ReportForm["verdict"] {
  if (report.status !== "submitted" || !submission?.filing || submission.filing.verdict) return null;
  const own = submission.filedById === actor.userId;
  return can(actor, "report.confirm", reportThing(report)) && !own ? "open" : "others";
}

async function loadAskedAgain(actor: Actor, reportId: string): Promise<AskedAgain | null> {
  const [given, remarks] = await Promise.all([loadLatestReturn(actor, reportId), loadRemarks(actor, reportId)]);
  return given && remarks && { given, remarks };
}
