import { randomFor } from "../random";
import type { Piece, Pool, Voice } from "./voice";

/**
 * The text of one question for one board and year, as markup. Each board has its own order of
 * passages and moves on in it every year, so that it seldom says the same twice.
 */
export function compose(question: string, pool: Pool, voice: Voice): string {
  const { board, random } = voice;
  const take = (pieces: readonly Piece[], kind: keyof Pool): string | undefined => {
    const order = randomFor("passages", question, kind, board.number).shuffle(pieces).filter((piece) => piece.fits(voice));
    return order[voice.year.index % Math.max(1, order.length)]?.text(voice);
  };
  const short = take(pool.short, "short");
  const look = take(pool.look, "look");
  if (board.style === "short" && short && random.chance(0.7)) return short;
  if (board.style === "short") return look ?? short ?? "";

  const parts = [look];
  if (board.style === "long" || random.chance(0.85)) parts.push(take(pool.did, "did"));
  const detail = random.chance(board.style === "long" ? 0.6 : 0.12) ? take(pool.detail, "detail") : undefined;
  parts.push(detail);
  if (board.style === "long" || random.chance(0.6)) parts.push(take(pool.next, "next"));
  const written = parts.filter((part) => part !== undefined);
  if (written.length === 0) return short ?? "";
  // Plain writers put what belongs together in one paragraph; a list or table needs its own lines.
  const joined = board.style === "plain" && !detail && random.chance(0.5);
  return written.join(joined ? " " : "\n");
}

/** One passage of several, moving on each year. */
export function passage(name: string, pieces: readonly Piece[], voice: Voice): string | undefined {
  const fitting = randomFor("passage", name, voice.board.number).shuffle(pieces).filter((piece) => piece.fits(voice));
  return fitting[voice.year.index % Math.max(1, fitting.length)]?.text(voice);
}
