import type { Scope } from "@/lib/figures/board-value";
import { entriesOf, type Entry } from "@/lib/figures/entries";
import type { FigureYear } from "@/lib/figures/figure-year";
import type { FigureLine } from "@/lib/figures/line";

/** What one board gives for a line, once: `swv` is the SWV it is about, null the whole board. */
export type PlacedEntry = { swv: string | null; entry: Entry };

/**
 * Every value of a line that a viewer of these scopes may come upon, each board and SWV once, so that
 * the rows of a count add up to its total: a figure that is asked per SWV stands at each SWV and not
 * as their sum, one of the whole board stands once, whatever number of SWVs it takes part in.
 */
export function placedEntries(line: FigureLine, scopes: readonly Scope[], year: FigureYear): PlacedEntry[] {
  if (line.figure.perPartnership || line.figure.source === "computed") {
    return partnershipScopes(scopes).flatMap((scope) =>
      entriesOf(line, scope, year).map((entry) => ({ swv: scope ?? entry.partnership ?? onlyOne(entry.board.partnerships), entry })),
    );
  }
  const boards = new Map<string, PlacedEntry>();
  for (const scope of scopes.includes(null) ? [null] : scopes) {
    for (const entry of entriesOf(line, scope, year)) {
      if (!boards.has(entry.board.id)) boards.set(entry.board.id, { swv: null, entry });
    }
  }
  return [...boards.values()];
}

/** The SWVs one by one; the region where it has one SWV only. */
export function partnershipScopes(scopes: readonly Scope[]): Scope[] {
  const codes = scopes.filter((scope) => scope !== null);
  return codes.length > 0 ? codes : [...scopes];
}

function onlyOne(codes: readonly string[]): string | null {
  return codes.length === 1 ? (codes[0] ?? null) : null;
}
