import type { Answers, FigureValues, ReportContent } from "@/lib/report/content";
import { figureValuesOf } from "@/lib/report/figure-values";
import type { FormContext } from "@/lib/template/context";
import { exampleAnswers } from "../answers/example-answers";
import { figureAnswers } from "../answers/figure-answers";
import { moneyAnswers } from "../answers/money-answers";
import { textAnswers } from "../answers/text-answers";
import { demoAccounts } from "../accounts";
import type { DemoBoard } from "../boards/demo-board";
import { dayFrom } from "../calendar";
import type { BoardYear } from "../board-year";
import { keyFiguresOf } from "../key-figures";
import { emailOf, userId } from "../people";
import { demoId, randomFor } from "../random";
import { voiceOf } from "../voices";
import { draftAnswers, withFlaw } from "./draft";
import { STATEMENT, type PlannedReport, type PlannedState, type StoredRound } from "./planned-report";

/** What all boards of a region share. */
export type Planning = {
  now: Date;
  rounds: readonly StoredRound[];
  regionShares: readonly { so: number; sbo: number }[];
  reviewerId: string;
  contextOf: (board: DemoBoard, round: StoredRound) => FormContext;
};

/** The reports of a board over the years; each year sees the figures of the year before. */
export function planBoard(board: DemoBoard, years: readonly BoardYear[], planning: Planning): PlannedReport[] {
  let previousFigures: FigureValues = {};
  return planning.rounds.map((round) => {
    const context = planning.contextOf(board, round);
    const year = years[round.index];
    if (!year) throw new Error(`no facts of ${board.name} for ${round.label}`);
    const finished: ReportContent = {
      context,
      answers: finishedAnswers(board, round, years, planning),
      keyFigures: keyFiguresOf(board, year, round),
      previousFigures,
    };
    const state = stateOf(board, round, planning.now);
    const content = state.status === "concept" ? { ...finished, answers: unfinished(board, finished) } : finished;
    if (state.status !== "concept") previousFigures = figureValuesOf(finished);
    const signatoryId = userId(emailOf({ name: board.signatory.name, domain: board.domain }));
    return {
      id: demoId("report", round.id, board.number),
      round,
      boardNumber: board.number,
      content,
      state,
      writerId: writerOf(board) ?? signatoryId,
      signatoryId,
      reviewerId: planning.reviewerId,
      signatory: { ...board.signatory, statement: STATEMENT },
    };
  });
}

function finishedAnswers(board: DemoBoard, round: StoredRound, years: readonly BoardYear[], planning: Planning): Answers {
  const voice = voiceOf(board, round, years, planning.regionShares[round.index] ?? { so: 0, sbo: 0 });
  const random = randomFor("delivery", board.number);
  const others = planning.contextOf(board, round).otherBoards.map(({ id }) => id);
  return {
    aanleverwijze: random.pick([["jaarverslag"], ["separaat"], ["jaarverslag", "separaat"]]),
    ...figureAnswers(voice, others),
    ...textAnswers(voice),
    ...moneyAnswers(voice),
    ...exampleAnswers(voice),
  };
}

function unfinished(board: DemoBoard, finished: ReportContent): Answers {
  if (typeof board.newest !== "number") return {};
  return withFlaw(draftAnswers(finished, board.newest), board.draftFlaw);
}

function stateOf(board: DemoBoard, round: StoredRound, now: Date): PlannedState {
  const random = randomFor("state", board.number, round.index);
  const moment = (base: Date, low: number, high: number) =>
    new Date(dayFrom(base, random.int(low, high)).getTime() + random.int(0, 8 * 60) * 60_000);
  if (round.closedAt) {
    const late = board.traits.includes("lateOnce") && round.index === random.int(0, 1);
    const at = late ? moment(round.deadline, 3, 30) : moment(round.opensAt, 21, 58);
    return { status: "adopted", at, adoptedAt: moment(round.closedAt, 5, 40) };
  }
  if (board.newest === "adopted") return { status: "adopted", at: moment(now, -32, -16), adoptedAt: moment(now, -12, -3) };
  if (board.newest === "submitted") return { status: "submitted", at: moment(now, -20, -2) };
  return { status: "concept", at: moment(now, -4, -1) };
}

/** The colleague of the signatory who writes, for the boards where one can sign in as them. */
function writerOf(board: DemoBoard): string | undefined {
  const account = demoAccounts.find(({ email, roleLabel }) => email.includes(`@${board.domain}.`) && roleLabel !== "bestuurder");
  return account && userId(account.email);
}
