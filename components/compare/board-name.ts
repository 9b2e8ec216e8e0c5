import { ON_BEHALF_WORDS, type OnBehalfState } from "@/lib/report/filing";

/** A board's name above what it gave; says so where the office filed it on its behalf. */
export function boardName({ board, onBehalf }: { board: string; onBehalf: OnBehalfState | null }): string {
  return onBehalf === null ? board : `${board} (${ON_BEHALF_WORDS[onBehalf]})`;
}
