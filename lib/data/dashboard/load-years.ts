import { database } from "@/lib/data/client";
import { boardDatesOf, latestReturn } from "@/lib/data/reports/board-dates";
import { during } from "@/lib/data/reports/form-context";
import type { RoundRow } from "@/lib/data/rounds/find-round";
import { definitionOfVersion } from "@/lib/data/templates/definition-cache";
import { cellsOf, type FigureCells } from "@/lib/figures/cells";
import type { BoardInRound } from "@/lib/figures/figure-year";
import { yearWithoutReports, type ReportedYear } from "@/lib/figures/previous-year";
import { boardPhase, type BoardDates, type ReportStatus, type RoundDates } from "@/lib/report/status";
import { calendarDay } from "@/lib/values/date";
import { periodKey, periodLabel, previousPeriod, type Period } from "@/lib/values/period";
import { loadStoredFigures, type StoredFigure } from "./stored-figures";

/** Years shown in a line: the round's own and three before. */
const YEARS = 4;

type YearRound = RoundDates & { id: string; periodKey: string; countDate: Date; templateVersionId: string };

/**
 * The figures of a round and of the years before it in the same region, oldest first. Cost grows
 * with the boards of the region alone. The round comes from a loader that checked the actor.
 */
export async function loadYears(regionId: string, round: RoundRow, now: Date): Promise<ReportedYear[]> {
  const periods = periodsUpTo(round.period);
  const rounds = await roundsOf(regionId, round, periods);
  const roundIds = rounds.map(({ id }) => id);
  const [figures, boards, definitions] = await Promise.all([
    loadStoredFigures(roundIds),
    loadBoards(rounds, round),
    Promise.all(rounds.map(async ({ id, templateVersionId }) => [id, await definitionOfVersion(templateVersionId)] as const)),
  ]);
  const figuresByRound = Map.groupBy(figures, ({ roundId }) => roundId);
  const definitionByRound = new Map(definitions);
  const years: ReportedYear[] = [];
  // From the newest back, as a year without reports still has what boards gave a year later.
  for (const period of periods.toReversed()) {
    const inYear = rounds.filter((candidate) => candidate.periodKey === periodKey(period));
    const latest = inYear.at(-1);
    const definition = latest && definitionByRound.get(latest.id);
    const next = years[0];
    const named = { periodKey: periodKey(period), label: periodLabel(period) };
    if (latest && definition) {
      const all = uniqueBoards(inYear.flatMap(({ id }) => boards.get(id) ?? []));
      // An earlier round may have been of more SWVs: boards of those alone are no part of this one.
      const inScope = latest.id === round.id ? all : all.filter(({ partnerships }) => partnerships.length > 0);
      const ids = new Set(inScope.map(({ id }) => id));
      const given = inYear.flatMap(({ id }) => figuresByRound.get(id) ?? []).filter(({ boardId }) => ids.has(boardId));
      const cells = cellsByBoard(given, false);
      years.unshift({
        ...named,
        countDate: calendarDay(latest.countDate),
        definition,
        boards: inScope,
        cells,
        final: inYear.every((one) => (boards.get(one.id) ?? []).every((board) => !ids.has(board.id) || isSettled(one, board, now))),
        lastYear: cellsByBoard(given, true),
      });
    } else if (next) {
      years.unshift({ ...yearWithoutReports(named, next), lastYear: new Map() });
    }
  }
  return withoutEmptyStart(years);
}

/** Whether what a board gave, or did not give, stays as it is; unless the SWV returns it. */
function isSettled(round: RoundDates, { status, dates }: ReportingBoard, now: Date): boolean {
  return status === "adopted" || boardPhase(round, dates, now) === "closed";
}

function periodsUpTo(period: Period): Period[] {
  const periods = [period];
  while (periods.length < YEARS) periods.unshift(previousPeriod(periods[0] ?? period));
  return periods;
}

/** The round itself and the opened ones of earlier years that it can be laid beside, oldest deadline first. */
async function roundsOf(regionId: string, round: RoundRow, periods: readonly Period[]): Promise<YearRound[]> {
  const [own, earlier] = await Promise.all([
    database().templateVersion.findUniqueOrThrow({ where: { id: round.templateVersionId }, select: { templateId: true } }),
    database().round.findMany({
      where: {
        regionId,
        periodKey: { in: periods.map(periodKey).filter((key) => key !== round.periodKey) },
        openedAt: { not: null },
        partnerships: { some: { partnershipId: { in: round.partnerships.map(({ id }) => id) } } },
      },
      select: {
        id: true,
        periodKey: true,
        countDate: true,
        templateVersionId: true,
        openedAt: true,
        closedAt: true,
        deadline: true,
        closesAt: true,
        templateVersion: { select: { templateId: true } },
      },
      orderBy: { deadline: "asc" },
    }),
  ]);
  // Where a year has several rounds, those with another form are about something else.
  const sameForm = new Set(earlier.filter((one) => one.templateVersion.templateId === own.templateId).map((one) => one.periodKey));
  const kept = earlier.filter((one) => !sameForm.has(one.periodKey) || one.templateVersion.templateId === own.templateId);
  return [...kept, round];
}

type ReportingBoard = BoardInRound & { status: ReportStatus; dates: BoardDates };

async function loadBoards(rounds: readonly YearRound[], round: RoundRow): Promise<Map<string, ReportingBoard[]>> {
  const db = database();
  const partnershipIds = round.partnerships.map(({ id }) => id);
  const reports = await db.report.findMany({
    where: { roundId: { in: rounds.map(({ id }) => id) } },
    select: { roundId: true, status: true, board: { select: { id: true, name: true } }, returns: latestReturn },
    orderBy: { board: { name: "asc" } },
  });
  const boardIds = [...new Set(reports.map(({ board }) => board.id))];
  const [participations, schools, ownDates] = await Promise.all([
    db.participation.findMany({
      where: { boardId: { in: boardIds }, partnershipId: { in: partnershipIds }, OR: rounds.map(({ countDate }) => during(countDate)) },
      select: { boardId: true, from: true, until: true, partnership: { select: { code: true } } },
      orderBy: { partnership: { code: "asc" } },
    }),
    db.school.groupBy({
      by: ["boardId", "type"],
      where: { boardId: { in: boardIds }, partnershipId: { in: partnershipIds } },
      orderBy: [{ boardId: "asc" }, { type: "asc" }],
    }),
    db.roundBoard.findMany({
      where: { roundId: { in: rounds.map(({ id }) => id) }, deadline: { not: null } },
      select: { roundId: true, boardId: true, deadline: true },
    }),
  ]);
  const dateByReport = new Map(ownDates.map(({ roundId, boardId, deadline }) => [`${roundId}|${boardId}`, deadline]));
  const typesByBoard = Map.groupBy(schools, ({ boardId }) => boardId);
  const participationsByBoard = Map.groupBy(participations, ({ boardId }) => boardId);
  const inRound = Map.groupBy(reports, ({ roundId }) => roundId);
  return new Map(
    rounds.map(({ id, countDate }) => [
      id,
      (inRound.get(id) ?? []).map(({ board, status, returns }) => ({
        ...board,
        status,
        dates: boardDatesOf(status, dateByReport.get(`${id}|${board.id}`), returns[0]?.dueAt),
        partnerships: [
          ...new Set(
            (participationsByBoard.get(board.id) ?? [])
              .filter(({ from, until }) => from <= countDate && (until === null || until >= countDate))
              .map(({ partnership }) => partnership.code),
          ),
        ],
        schoolTypes: (typesByBoard.get(board.id) ?? []).map(({ type }) => type),
      })),
    ]),
  );
}

function cellsByBoard(figures: readonly StoredFigure[], previous: boolean): Map<string, FigureCells> {
  return new Map([...Map.groupBy(figures, ({ boardId }) => boardId)].map(([id, values]) => [id, cellsOf(values, previous)]));
}

function uniqueBoards(boards: readonly BoardInRound[]): BoardInRound[] {
  return [...new Map(boards.map((board) => [board.id, board])).values()];
}

/** Years of which nothing is known at all are left off at the start, so that a first round has one year. */
function withoutEmptyStart(years: readonly ReportedYear[]): ReportedYear[] {
  const first = years.findIndex((year, index) => year.cells.size > 0 || [...(years[index + 1]?.lastYear.values() ?? [])].some(({ size }) => size > 0));
  return first === -1 ? years.slice(-1) : years.slice(first);
}
