import type { DemoBoard } from "../boards/demo-board";
import type { BoardYear } from "../board-year";
import type { Random } from "../random";

/** What a text may speak of: the board, its figures of this year and of the year before. */
export type Voice = {
  board: DemoBoard;
  /** Whether the board has a single school. */
  one: boolean;
  year: BoardYear;
  /** The year before, where the demo has it. */
  before: BoardYear | undefined;
  /** Years as people write them: `2024-2025`. */
  labels: { previous: string; current: string; next: string };
  /** The municipality with most of the board's schools, and all of them in a row. */
  place: string;
  places: string;
  /** What the schools ask most support for. */
  theme: string;
  /** The same after a noun: `specialist jonge kind`. */
  themeName: string;
  /** Of all boards together: percent of the primary school pupils referred. */
  region: { so: number; sbo: number };
  random: Random;
};

/** A passage of one question, and for whom it fits. */
export type Piece = { text: (voice: Voice) => string; fits: (voice: Voice) => boolean };

type Fits = (voice: Voice) => boolean;

/** A passage that fits wherever all of the conditions hold. */
export function piece(text: string | ((voice: Voice) => string), ...conditions: Fits[]): Piece {
  return {
    text: typeof text === "string" ? () => text : text,
    fits: (voice) => conditions.every((condition) => condition(voice)),
  };
}

export const one: Fits = ({ one: single }) => single;
export const many: Fits = ({ one: single }) => !single;
/** At least five schools. */
export const large: Fits = ({ year }) => year.schoolCounts.all >= 5;
export const later: Fits = ({ before }) => before !== undefined;
export const first: Fits = ({ before }) => before === undefined;
export const regular: Fits = ({ year }) => year.schoolCounts.bao > 0;
export const special: Fits = ({ year }) => year.outflow !== null;
export const detailed: Fits = ({ board }) => board.traits.includes("detailed");

/** Whether the board knows which of its pupils went to, or came from, SO and which SBO. */
export const split: Fits = ({ board }) => !board.traits.includes("referralsUnsplit");

/**
 * The passages of one question. A short writer takes one of `short`; others begin with what they see
 * (`look`), tell what they did (`did`) and what they will do (`next`). `detail` is the list or small
 * table that a long writer adds.
 */
export type Pool = { short: Piece[]; look: Piece[]; did: Piece[]; next: Piece[]; detail: Piece[] };
