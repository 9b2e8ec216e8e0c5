import { database } from "@/lib/data/client";
import { boardDatesOf, latestReturn } from "@/lib/data/reports/board-dates";
import { signedByOf, signedBySelect } from "@/lib/data/reports/filing";
import type { Filing } from "@/lib/report/filing";
import { during } from "@/lib/data/reports/form-context";
import { keyFigureValueOf } from "@/lib/data/reports/key-figures";
import { askedAnswers } from "@/lib/data/reports/stored-answers";
import type { RoundRow } from "@/lib/data/rounds/find-round";
import { definitionOfVersion } from "@/lib/data/templates/definition-cache";
import type { FormContext } from "@/lib/template/context";
import { hasBegun, progressOf } from "@/lib/report/progress";
import { boardDeadline, isLate, type ReportStatus } from "@/lib/report/status";

/** How far a board is with its report. `overdue`: not submitted, or not again, while its date has passed. */
export type BoardProgress = {
  reportId: string;
  boardId: string;
  board: string;
  partnerships: readonly string[];
  status: ReportStatus;
  state: "adopted" | "submitted" | "returned" | "busy" | "notStarted";
  overdue: boolean;
  /** The latest submission came after the board's date. */
  submittedLate: boolean;
  submittedAt: Date | null;
  /** The number of its latest version, where the board took that back. */
  withdrawn: number | null;
  /** Of a report that is being written: percent 0-100, and parts done of parts asked. */
  percent: number | null;
  done: number | null;
  total: number | null;
  deadline: Date;
  /** Whether the office fills it in for the board. */
  onBehalf: boolean;
  /** How the latest version came to be filed on behalf of the board; null where the board signed it. */
  filing: Filing | null;
};

/**
 * The progress of every report of a round, in the order of the boards' names; in one SWV only its
 * boards. Of drafts nothing but their progress leaves this function. The round comes from a loader
 * that checked the actor, who must hold `region.readProgress`.
 */
export async function loadProgress(
  regionId: string,
  round: RoundRow,
  partnership: string | null,
  now: Date,
): Promise<BoardProgress[]> {
  const db = database();
  const partnershipIds = round.partnerships.map(({ id }) => id);
  const reports = await db.report.findMany({
    where: { roundId: round.id },
    select: {
      id: true,
      status: true,
      onBehalfSince: true,
      board: {
        select: {
          id: true,
          name: true,
          participations: {
            where: { partnershipId: { in: partnershipIds }, ...during(round.countDate) },
            select: { partnership: { select: { code: true, name: true, shortName: true } } },
            orderBy: { partnership: { code: "asc" } },
          },
        },
      },
      submissions: {
        orderBy: { version: "desc" },
        select: { version: true, late: true, submittedAt: true, withdrawnAt: true, ...signedBySelect },
      },
      returns: latestReturn,
    },
    orderBy: { board: { name: "asc" } },
  });
  const drafts = reports.filter(({ status }) => status === "concept" || status === "returned");
  const [ownDates, progressByReport] = await Promise.all([
    db.roundBoard.findMany({ where: { roundId: round.id }, select: { boardId: true, deadline: true } }),
    progressOfDrafts(regionId, round, drafts, reports),
  ]);
  const dateByBoard = new Map(ownDates.map(({ boardId, deadline }) => [boardId, deadline]));
  return reports
    .map((report): BoardProgress => {
      const { board, status } = report;
      const [last] = report.submissions;
      const latest = report.submissions.find(({ withdrawnAt }) => withdrawnAt === null);
      const progress = progressByReport.get(report.id);
      const dates = boardDatesOf(status, dateByBoard.get(board.id), report.returns[0]?.dueAt);
      const draft = progress?.begun ? "busy" : "notStarted";
      return {
        reportId: report.id,
        boardId: board.id,
        board: board.name,
        partnerships: board.participations.map((participation) => participation.partnership.code),
        status,
        state: status === "concept" ? draft : status,
        overdue: (status === "concept" || status === "returned") && isLate(round, dates, now),
        submittedLate: status !== "concept" && (latest?.late ?? false),
        submittedAt: latest?.submittedAt ?? null,
        withdrawn: last?.withdrawnAt ? last.version : null,
        percent: progress?.percent ?? null,
        done: progress?.done ?? null,
        total: progress?.total ?? null,
        deadline: boardDeadline(round, dates),
        onBehalf: report.onBehalfSince !== null,
        filing: latest ? signedByOf(latest).filing : null,
      };
    })
    .filter(({ partnerships }) => partnership === null || partnerships.includes(partnership));
}

type Draft = {
  id: string;
  board: {
    id: string;
    name: string;
    participations: readonly { partnership: FormContext["board"]["partnerships"][number] }[];
  };
};
type DraftProgress = { begun: boolean; percent: number; done: number; total: number };

async function progressOfDrafts(
  regionId: string,
  round: RoundRow,
  drafts: readonly Draft[],
  all: readonly Draft[],
): Promise<Map<string, DraftProgress>> {
  if (drafts.length === 0) return new Map();
  const db = database();
  const boardIds = drafts.map(({ board }) => board.id);
  const [definition, schools, answers, keyFigures] = await Promise.all([
    definitionOfVersion(round.templateVersionId),
    db.school.groupBy({
      by: ["boardId", "type"],
      where: { boardId: { in: boardIds }, partnershipId: { in: round.partnerships.map(({ id }) => id) } },
      _count: true,
    }),
    db.answer.findMany({
      where: { reportId: { in: drafts.map(({ id }) => id) } },
      select: { reportId: true, questionKey: true, value: true },
    }),
    db.keyFigure.findMany({ where: { regionId, boardId: { in: boardIds }, periodKey: round.periodKey } }),
  ]);
  const schoolsByBoard = Map.groupBy(schools, ({ boardId }) => boardId);
  const answersByReport = Map.groupBy(answers, ({ reportId }) => reportId);
  const keyFiguresByBoard = Map.groupBy(keyFigures, ({ boardId }) => boardId);
  return new Map(
    drafts.map(({ id, board }) => {
      const types = schoolsByBoard.get(board.id) ?? [];
      const context: FormContext = {
        definition,
        period: round.period,
        board: {
          id: board.id,
          name: board.name,
          schoolTypes: types.map(({ type }) => type),
          schoolCount: types.reduce((total, { _count }) => total + _count, 0),
          partnerships: board.participations.map(({ partnership }) => partnership),
        },
        otherBoards: all.filter((other) => other.id !== id).map((other) => ({ id: other.board.id, name: other.board.name })),
      };
      const answers = askedAnswers(answersByReport.get(id) ?? [], context);
      const { parts: _, ...progress } = progressOf({
        context,
        answers,
        keyFigures: (keyFiguresByBoard.get(board.id) ?? []).flatMap(keyFigureValueOf),
        previousFigures: {},
      });
      return [id, { ...progress, begun: hasBegun({ answers }) }];
    }),
  );
}
