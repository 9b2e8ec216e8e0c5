import type { Prisma, PrismaClient } from "@/lib/data/generated/client";
import type { Answers, KeyFigureValue } from "@/lib/report/content";
import { cellKey, cellOfKey, type FigureAnswer } from "@/lib/template/answers/figure-answer";
import type { Answer } from "@/lib/template/answers/answer-schema";
import { templateDefinitionSchema, type TemplateDefinition } from "@/lib/template/definition";
import { accountsAt } from "./accounts";
import { calendarYearRound, dayFrom } from "./calendar";
import { richText } from "./markup";
import { emailOf, peopleRows, userId } from "./people";
import { demoId } from "./random";
import { reportRows } from "./reports/report-rows";
import { STATEMENT, type PlannedReport, type PlannedState, type StoredRound } from "./reports/planned-report";
import { inBatches, storeReports } from "./reports/store-reports";
import { boardId, keyFigureRow, partnershipId, storeRegion, storeRounds } from "./store-region";
import sevenDuties from "@/lib/template/shipped/zeven-opdrachten.json";
import { secondBoards, type SecondBoard } from "./second-region-boards";
import { secondRegionSpending, secondRegionTexts } from "./texts/second-region";

const REGION = { slug: "waterkant", name: "Passend onderwijs Waterkant" };
const SWV = { code: "PO9201", name: "Samenwerkingsverband passend onderwijs Waterkant", shortName: "Waterkant" };
const SINCE = new Date("2014-08-01T00:00:00Z");

/**
 * Adds a second fictional region with a form of its own: four boards, one round open around `now`,
 * two reports submitted. Works with and without the first region. All or nothing.
 */
export async function seedSecondRegion(prisma: PrismaClient, now: Date): Promise<void> {
  await prisma.$transaction((tx) => fillSecondRegion(tx, now), { timeout: 60_000 });
}

/** The same within a transaction. */
export async function fillSecondRegion(tx: Prisma.TransactionClient, now: Date): Promise<void> {
  const definition = templateDefinitionSchema.parse(sevenDuties);
  const calendar = calendarYearRound(now, "Zeven opdrachten");
  const since = calendar.opensAt;
  const regionId = await storeRegion(tx, REGION, [SWV], since);
  await storeBoards(tx, since);
  await storePeople(tx, regionId, since);
  const administrator = accountsAt((place) => "region" in place && place.region === REGION.slug)[0];
  const administratorId = userId(administrator?.email ?? "");
  const rounds = await storeRounds(tx, { regionId, administratorId, since }, definition, [calendar], [SWV.code]);
  for (const round of rounds) {
    await tx.roundBoard.createMany({
      data: secondBoards.map(({ number }) => ({ roundId: round.id, boardId: boardId(number), invitedAt: round.opensAt })),
    });
    const keyFigures = secondBoards.flatMap((board) =>
      keyFiguresOf(board, round).map(({ figure, cell, entry, source }) => {
        const { partnership, value } = cellOfKey(cell);
        const at = { regionId, boardId: boardId(board.number), periodKey: round.periodKey, updatedAt: since, updatedById: administratorId };
        return keyFigureRow(at, { figure, partnership, dimension: value, entry, source });
      }),
    );
    await inBatches(keyFigures, (data) => tx.keyFigure.createMany({ data }));
    const reports = secondBoards.map((board) => planned(board, round, definition, administratorId, now));
    await storeReports(tx, reports.map(reportRows));
  }
}

async function storeBoards(tx: Prisma.TransactionClient, since: Date): Promise<void> {
  await tx.board.createMany({
    data: secondBoards.map(({ number, name }) => ({ id: boardId(number), number, name, createdAt: since })),
    skipDuplicates: true,
  });
  await tx.participation.createMany({
    data: secondBoards.map(({ number }) => ({ boardId: boardId(number), partnershipId: partnershipId(SWV.code), from: SINCE })),
  });
  const schools = secondBoards.flatMap(({ number, schools: own }) => own.map((school) => ({ ...school, boardId: boardId(number) })));
  await tx.school.createMany({
    data: schools.map((school, index) => ({
      ...school,
      id: demoId("second school", index),
      code: `99W${String.fromCharCode(65 + index)}`,
      partnershipId: partnershipId(SWV.code),
    })),
  });
}

async function storePeople(tx: Prisma.TransactionClient, regionId: string, since: Date): Promise<void> {
  const signing = secondBoards.flatMap(({ number, signatory }) =>
    signatory ? [{ boardNumber: number, domain: signatory.domain, name: signatory.name }] : [],
  );
  const own = new Set(signing.map(({ boardNumber }) => boardNumber));
  const { users, memberships } = peopleRows(
    signing,
    (place) => {
      if ("region" in place) return place.region === REGION.slug ? { regionId } : undefined;
      return own.has(place.board) ? { boardId: boardId(place.board) } : undefined;
    },
    since,
  );
  // Somebody with a role in both regions is there already.
  await tx.user.createMany({ data: users, skipDuplicates: true });
  await tx.membership.createMany({ data: memberships });
}

function planned(
  board: SecondBoard,
  round: StoredRound,
  definition: TemplateDefinition,
  reviewerId: string,
  now: Date,
): PlannedReport {
  const signatory = board.signatory ?? { name: "", function: "", domain: "" };
  const signatoryId = userId(emailOf(signatory));
  const at = dayFrom(now, -8);
  const state: PlannedState =
    board.state === "adopted"
      ? { status: "adopted", at, adoptedAt: dayFrom(now, -3) }
      : { status: board.state === "submitted" ? "submitted" : "concept", at };
  return {
    id: demoId("report", round.id, board.number),
    round,
    boardNumber: board.number,
    state,
    writerId: signatoryId,
    signatoryId,
    reviewerId,
    signatory: { name: signatory.name, function: signatory.function, statement: STATEMENT },
    content: {
      context: {
        definition,
        period: round.period,
        board: {
          id: boardId(board.number),
          name: board.name,
          schoolTypes: [...new Set(board.schools.map(({ type }) => type))].sort(),
          schoolCount: board.schools.length,
          partnerships: [SWV],
        },
        otherBoards: secondBoards.filter((other) => other !== board)
          .map(({ number, name }) => ({ id: boardId(number), name }))
          .sort((a, b) => a.name.localeCompare(b.name, "nl")),
      },
      answers: answersOf(board),
      keyFigures: keyFiguresOf(board, round),
      previousFigures: {},
    },
  };
}

function answersOf(board: SecondBoard): Answers {
  const answers: Record<string, Answer> = {};
  for (const [figure, entry] of Object.entries(board.figures)) {
    const answer: FigureAnswer = { values: { [cellKey({ partnership: null, value: null })]: entry } };
    answers[figure] = answer;
  }
  for (const [question, text] of Object.entries(secondRegionTexts[board.number] ?? {})) answers[question] = richText(text);
  const spending = secondRegionSpending[board.number];
  if (spending) {
    answers.inzet = spending.map(([euros, doel, activiteiten, resultaten], index) => ({
      id: demoId("spending", board.number, index),
      amount: euros * 100,
      fields: { doel, activiteiten, resultaten },
    }));
  }
  return answers;
}

function keyFiguresOf(board: SecondBoard, round: StoredRound): KeyFigureValue[] {
  const counted = `teldatum 1 februari ${round.countDate.getUTCFullYear()}`;
  const ofBoard = (figure: string, value: string | null, entry: KeyFigureValue["entry"], source: string) => ({
    figure,
    cell: cellKey({ partnership: null, value }),
    entry,
    source,
  });
  return [
    ...Object.entries(board.pupils).map(([type, count]) => ofBoard("leerlingen", type, count === 0 ? "nvt" : count, counted)),
    ofBoard("deelnameSbo", null, board.share.sbo, "Kindkans"),
    ofBoard("deelnameSo", null, board.share.so, "Kindkans"),
    {
      figure: "ontvangenProgrammageld",
      cell: cellKey({ partnership: SWV.code, value: null }),
      entry: board.received * 100,
      source: `besluit programmageld ${round.label}`,
    },
  ];
}
