import type { DemoBoard } from "./boards/demo-board";
import { continuityOf, type Continuity } from "./facts/continuity";
import { referralsOf, type Referrals } from "./facts/referrals";
import { receivedBy, type Received } from "./facts/received";
import { attendanceOf, type Attendance } from "./facts/attendance";
import { anchorsOf, type Anchors } from "./facts/anchors";
import { pupilsOf, sumPupils, type Pupils } from "./facts/pupils";
import { opinionsOf, type Opinions } from "./facts/opinions";
import { schoolCountOf } from "./schools";

/** What is true of a board in one year: its figures and its texts both come from here. */
export type BoardYear = {
  index: number;
  pupils: Pupils;
  /** Over the board's SWVs. */
  totals: { bao: number; sbo: number; so: number; all: number };
  schoolCounts: { all: number; bao: number };
  anchors: Anchors;
  attendance: Attendance;
  continuity: Continuity | null;
  referrals: Referrals | null;
  /** Moves from the board's own special schools; null without those. */
  outflow: { soToPo: number; sboToPo: number; soToSbo: number } | null;
  received: Received[];
  opinions: Opinions;
};

/** `startYear` is the school year's first calendar year. */
export function boardYear(board: DemoBoard, index: number, startYear: number): BoardYear {
  const pupils = pupilsOf(board, index);
  const totals = sumPupils(pupils);
  const schoolCounts = {
    all: schoolCountOf(board),
    bao: board.schools.reduce((total, { bao = 0 }) => total + bao, 0),
  };
  const regular = schoolCounts.bao > 0;
  const special = schoolCounts.all > schoolCounts.bao;
  const referrals = regular ? referralsOf(board, index, pupils, schoolCounts.bao) : null;
  return {
    index,
    pupils,
    totals,
    schoolCounts,
    anchors: anchorsOf(board, index, startYear, schoolCounts.bao),
    attendance: attendanceOf(board, index, totals.all),
    continuity: regular ? continuityOf(board, index, totals.bao) : null,
    referrals,
    outflow: special ? outflowOf(totals, index) : null,
    received: receivedBy(pupils, index),
    opinions: opinionsOf(board, index),
  };
}

function outflowOf(totals: BoardYear["totals"], index: number): NonNullable<BoardYear["outflow"]> {
  return {
    soToPo: Math.round(totals.so * (0.011 + index * 0.003)),
    sboToPo: Math.round(totals.sbo * (0.016 + index * 0.004)),
    soToSbo: Math.round(totals.so * 0.019),
  };
}
