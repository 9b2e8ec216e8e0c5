import type { Prisma, PrismaClient } from "@/lib/data/generated/client";
import { datedKeyFigures } from "@/lib/data/reports/key-figures";
import { shownFigures } from "@/lib/key-figures/shown-figures";
import { cellOfKey } from "@/lib/template/answers/figure-answer";
import type { FormContext } from "@/lib/template/context";
import { templateDefinitionSchema } from "@/lib/template/definition";
import { withOwnContent } from "@/lib/template/own-content";
import shipped from "@/lib/template/shipped/schoolbesturen-aan-zet.json";
import { accountsAt } from "./accounts";
import { demoBoards } from "./boards/all-boards";
import type { DemoBoard } from "./boards/demo-board";
import { dayFrom, schoolYearRounds } from "./calendar";
import { boardYear } from "./board-year";
import { storeCollective } from "./collective";
import { storeMails } from "./mails";
import { peopleRows, userId } from "./people";
import { demoContent, demoPartnerships, demoRegion, partnershipOf } from "./region";
import { demoId } from "./random";
import { planBoard } from "./reports/plan-board";
import { demoIndicators, indicatorRows } from "./indicators";
import type { PlannedReport, StoredRound } from "./reports/planned-report";
import { reportRows } from "./reports/report-rows";
import { inBatches, storeReports } from "./reports/store-reports";
import { schoolsOfBoards, type DemoSchool } from "./schools";
import { fillSecondRegion } from "./second-region";
import { boardId, keyFigureRow, partnershipId, storeRegion, storeRounds } from "./store-region";
import { regionShares } from "./voices";

const YEARS = 3;
/** Boards take part in their SWVs since the law on passend onderwijs. */
const SINCE = new Date("2014-08-01T00:00:00Z");

/**
 * Fills an empty database with the demo: two fictional regions with their boards, three school years
 * of reports in the first, one round in the second. For the same `now` it is the same each time.
 * All or nothing.
 *
 * @param now the moment around which the newest rounds are open
 */
export async function seedDemo(prisma: PrismaClient, now: Date = new Date()): Promise<void> {
  await prisma.$transaction(
    async (tx) => {
      await fillFirstRegion(tx, now);
      await fillSecondRegion(tx, now);
    },
    { timeout: 120_000, maxWait: 10_000 },
  );
}

async function fillFirstRegion(tx: Prisma.TransactionClient, now: Date): Promise<void> {
  const definition = templateDefinitionSchema.parse(withOwnContent(templateDefinitionSchema.parse(shipped), demoContent));
  const calendar = schoolYearRounds(now, YEARS);
  const since = calendar[0]?.opensAt ?? now;
  const regionId = await storeRegion(tx, demoRegion, demoPartnerships, since);
  const schools = schoolsOfBoards(demoBoards);
  await storeBoards(tx, schools, since);
  const { reviewerId, administratorId } = await storePeople(tx, regionId, since);

  const codes = demoPartnerships.map(({ code }) => code);
  const rounds = await storeRounds(tx, { regionId, administratorId, since }, definition, calendar, codes);
  await tx.roundBoard.createMany({ data: rounds.flatMap((round) => demoBoards.map((board) => invitation(round, board, now))) });

  const years = new Map(
    demoBoards.map((board) => [
      board,
      calendar.map(({ index, period }) => boardYear(board, index, period.kind === "schoolYear" ? period.start : 0)),
    ]),
  );
  const shares = calendar.map(({ index }) => regionShares([...years.values()].flatMap((facts) => facts.slice(index, index + 1))));
  const contextOf = (board: DemoBoard, round: StoredRound): FormContext => ({
    definition,
    period: round.period,
    board: boardFacts(board, schools.get(board) ?? []),
    otherBoards: demoBoards
      .filter((other) => other !== board)
      .map(({ number, name }) => ({ id: boardId(number), name }))
      .sort((a, b) => a.name.localeCompare(b.name, "nl")),
  });
  const planning = { now, rounds, regionShares: shares, reviewerId, contextOf };
  const reports = demoBoards.flatMap((board) => planBoard(board, years.get(board) ?? [], planning));

  const keyFigures = reports.flatMap(({ content, round }) =>
    content.keyFigures.map(({ figure, cell, entry, source }) => {
      const { partnership, value } = cellOfKey(cell);
      const at = {
        regionId,
        boardId: content.context.board.id,
        periodKey: round.periodKey,
        updatedAt: round.opensAt,
        updatedById: administratorId,
      };
      return keyFigureRow(at, { figure, partnership, dimension: value, entry, source });
    }),
  );
  const updated = { updatedAt: rounds.at(-1)?.opensAt ?? since, updatedById: administratorId };
  const ownFigures = indicatorRows(regionId, demoBoards, codes, calendar, updated);
  await tx.indicator.createMany({
    data: demoIndicators.map(({ level: _level, ...indicator }, index) => ({
      ...indicator,
      id: demoId("indicator", regionId, indicator.key),
      regionId,
      createdAt: new Date(since.getTime() + index),
    })),
  });
  await inBatches([...keyFigures, ...ownFigures], (data) => tx.keyFigure.createMany({ data }));
  await storeLoad(tx, ownFigures, { regionId, roundSlug: rounds.at(-1)?.slug ?? "", administratorId, at: updated.updatedAt });
  await storeReports(tx, reports.map((report) => reportRows(withShown(report, [...keyFigures, ...ownFigures]))));
  const [closed, newest] = rounds.slice(-2);
  if (closed) await storeCollective(tx, closed, reports, reviewerId);
  if (newest) await storeMails(tx, demoRegion.name, newest);
}

/** That the office loaded its own indicators from a file, as the history tells. */
async function storeLoad(
  tx: Prisma.TransactionClient,
  rows: readonly Prisma.KeyFigureCreateManyInput[],
  { regionId, roundSlug, administratorId, at }: { regionId: string; roundSlug: string; administratorId: string; at: Date },
): Promise<void> {
  const loadId = demoId("key figure load", regionId);
  const fileName = "kengetallen-zuiderland.xlsx";
  const source = "Kengetallen Zuiderland";
  await tx.keyFigureLoad.create({
    data: { id: loadId, regionId, roundSlug, source, fileName, sheet: "Blad1", values: rows.length, replaced: 0, unchanged: 0, removed: 0, loadedById: administratorId, loadedAt: at },
  });
  await inBatches(
    rows.map(({ boardId: whose = null, figureKey, partnership = "", dimension = "", periodKey, state, value = null }) => ({
      loadId,
      boardId: whose,
      figureKey,
      partnership,
      dimension,
      periodKey,
      afterState: state,
      afterValue: value,
    })),
    (data) => tx.keyFigureChange.createMany({ data }),
  );
  await tx.auditEvent.create({
    data: { at, actorId: administratorId, regionId, action: "keyFigure.loaded", details: { file: fileName, source, values: rows.length, replaced: 0, removed: 0 } },
  });
}

/** A report with what its board saw beside it. */
function withShown(report: PlannedReport, rows: readonly Prisma.KeyFigureCreateManyInput[]): PlannedReport {
  const { context } = report.content;
  const ofBoard = rows
    .filter((row) => row.boardId === null || row.boardId === context.board.id)
    .map((row) => ({ ...row, boardId: row.boardId ?? null, partnership: row.partnership ?? "", dimension: row.dimension ?? "", value: row.value ?? null }));
  return { ...report, content: { ...report.content, shownFigures: shownFigures(context, demoIndicators, datedKeyFigures(ofBoard)) } };
}

async function storeBoards(tx: Prisma.TransactionClient, schools: ReadonlyMap<DemoBoard, DemoSchool[]>, since: Date): Promise<void> {
  await tx.board.createMany({
    data: demoBoards.map(({ number, name }) => ({ id: boardId(number), number, name, createdAt: since })),
  });
  await tx.participation.createMany({
    data: demoBoards.flatMap((board) =>
      codesOf(board).map((code) => ({ boardId: boardId(board.number), partnershipId: partnershipId(code), from: SINCE })),
    ),
  });
  await tx.school.createMany({
    data: [...schools].flatMap(([board, own]) =>
      own.map(({ partnership, ...school }) => ({
        id: demoId("school", school.code),
        ...school,
        boardId: boardId(board.number),
        partnershipId: partnershipId(partnership),
      })),
    ),
  });
}

async function storePeople(tx: Prisma.TransactionClient, regionId: string, since: Date) {
  const numbers = new Set(demoBoards.map(({ number }) => number));
  const { users, memberships } = peopleRows(
    demoBoards.map(({ number, domain, signatory }) => ({ boardNumber: number, domain, name: signatory.name })),
    (place) => {
      if ("region" in place) return place.region === demoRegion.slug ? { regionId } : undefined;
      return numbers.has(place.board) ? { boardId: boardId(place.board) } : undefined;
    },
    since,
  );
  await tx.user.createMany({ data: users });
  await tx.membership.createMany({ data: memberships });
  const ofRegion = accountsAt((place) => "region" in place && place.region === demoRegion.slug);
  const idOf = (role: string) => userId(ofRegion.find((account) => account.role === role)?.email ?? "");
  return { reviewerId: idOf("swvReviewer"), administratorId: idOf("swvAdministrator") };
}

/** The board's SWVs, in the region's order. */
function codesOf(board: DemoBoard): string[] {
  return demoPartnerships
    .map(({ code }) => code)
    .filter((code) => board.schools.some(({ municipality }) => partnershipOf(municipality) === code));
}

function boardFacts(board: DemoBoard, schools: readonly DemoSchool[]): FormContext["board"] {
  const codes = codesOf(board);
  return {
    id: boardId(board.number),
    name: board.name,
    schoolTypes: [...new Set(schools.map(({ type }) => type))].sort(),
    schoolCount: schools.length,
    partnerships: demoPartnerships
      .filter(({ code }) => codes.includes(code))
      .map(({ code, name, shortName }) => ({ code, name, shortName })),
  };
}

function invitation(round: StoredRound, board: DemoBoard, now: Date): Prisma.RoundBoardCreateManyInput {
  const later = !round.closedAt && board.traits.includes("ownDeadline");
  return {
    roundId: round.id,
    boardId: boardId(board.number),
    invitedAt: round.opensAt,
    deadline: later ? new Date(dayFrom(now, 40).getTime() + 13 * 3_600_000) : null,
  };
}
