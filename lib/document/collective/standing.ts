import type { Years } from "@/lib/figures/figure-row";

/** How far a round is: which part of its boards a report over all of them rests on. */
export type Standing = {
  boards: number;
  submitted: number;
  adopted: number;
  /** No board will be added any more: each report is adopted, or the round is closed to its board. */
  final: boolean;
};

/** Counts the boards of the round itself. */
export function standingOf({ now }: Years, adopted: ReadonlySet<string>): Standing {
  const { boards, cells, final } = now.reported;
  return {
    boards: boards.length,
    submitted: boards.filter(({ id }) => cells.has(id)).length,
    adopted: boards.filter(({ id }) => adopted.has(id)).length,
    final,
  };
}

/**
 * What the report calls itself as long as it can change: `Voorlopig: 14 van 20 besturen`. Null once it
 * can't.
 */
export function provisionalWords({ boards, submitted, adopted, final }: Standing): string | null {
  if (final) return null;
  if (submitted < boards) return `Voorlopig: ${submitted} van ${boards} besturen`;
  return `Voorlopig: ${adopted} van ${boards} besturen vastgesteld`;
}
