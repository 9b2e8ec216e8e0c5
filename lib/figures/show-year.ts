import type { Scope } from "./board-value";
import { disclosePublicly, discloseYear, type Disclosure, type Viewer } from "./disclosure";
import type { ShownYear, Years } from "./figure-row";
import type { FigureYear } from "./figure-year";
import { completeYear, type CompletedYear, type ReportedYear } from "./previous-year";

/**
 * The years of a region as one viewer may see them, oldest first; the last is the round's own.
 * Cells that boards gave a year later can be seen, and never enter a total that is shown outside:
 * the same total without them stands on last year's page.
 */
export function showYears(years: readonly ReportedYear[], scopes: readonly Scope[], viewer: Viewer): Years | null {
  const shown = years.map((year, index): ShownYear => {
    const next = years[index + 1];
    const completed = next ? completeYear(year, next) : { ...year, givenLater: new Map() };
    return { reported: year, completed, disclosure: disclosureOf(year, completed, scopes, viewer) };
  });
  const now = shown.at(-1);
  return now ? { earlier: shown.slice(0, -1), now } : null;
}

/**
 * The years of a region as they may stand in a paper that everybody gets. Only what was reported in a
 * year counts in it, not what boards gave a year later.
 */
export function showYearsPublicly(years: readonly FigureYear[], scopes: readonly Scope[]): Years | null {
  const shown = years.map((year): ShownYear => ({
    reported: year,
    completed: { ...year, givenLater: new Map() },
    disclosure: disclosePublicly(year, scopes),
  }));
  const now = shown.at(-1);
  return now ? { earlier: shown.slice(0, -1), now } : null;
}

function disclosureOf(
  reported: FigureYear,
  completed: CompletedYear,
  scopes: readonly Scope[],
  viewer: Viewer,
): Disclosure {
  const totals = discloseYear(reported, scopes, viewer);
  if (viewer.kind === "office" || completed.givenLater.size === 0) return totals;
  const cells = discloseYear(completed, scopes, viewer);
  return {
    cell: (line, entry) => cells.cell(line, entry),
    total: (line, scope) => totals.total(line, scope),
    rateOfBoard: (reference, board, scope) => cells.rateOfBoard(reference, board, scope),
    rateOfTotal: (reference, scope, boards, reportedBy) => totals.rateOfTotal(reference, scope, boards, reportedBy),
  };
}
