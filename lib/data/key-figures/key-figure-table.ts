import type { Actor } from "@/lib/access/actor";
import type { AuditAction } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import { findRound, type RoundRow } from "@/lib/data/rounds/find-round";
import { lockRegion } from "@/lib/data/regions/lock-region";
import { definitionOfVersion } from "@/lib/data/templates/definition-cache";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import type { RegionRow } from "@/lib/data/regions/find-region";
import { figureOfIndicator, type Indicator } from "@/lib/key-figures/indicator";
import type { ValueChange } from "@/lib/key-figures/plan-load";
import type { KeyFigureEntry } from "@/lib/key-figures/read-number";
import { placeKey, type ValuePlace } from "@/lib/key-figures/read-values";
import { prefillableFigures, type NumberFigure } from "@/lib/key-figures/target";
import { calendarDay } from "@/lib/values/date";
import { cellKey, cellOfKey } from "@/lib/template/answers/figure-answer";
import { boardsAsked } from "./boards-asked";
import { storeChanges } from "./store-changes";
import { loadIndicators } from "./stored-indicators";
import { loadStoredValues } from "./stored-values";

/** Whose values a row of the table holds: of a board, of an SWV as a whole, of the country. */
export type TablePlace = {
  /** Of the board or the SWV; `landelijk` for the country. */
  id: string;
  kind: "board" | "partnership" | "national";
  name: string;
  /** Cells to fill in, by figure. */
  cells: Record<string, string[]>;
  /** By figure, then by cell key. */
  values: Record<string, Record<string, { entry: KeyFigureEntry; source: string }>>;
};

export type KeyFigureTable = {
  region: RegionRow;
  round: RoundRow;
  /** Figures in numbers that the SWV may prefill, in the template's order, then the region's own. */
  figures: (NumberFigure & { own: boolean })[];
  places: TablePlace[];
};

const NATIONAL = "landelijk";

/** The table in which the office types received amounts and figures of its own, for one round. */
export async function loadKeyFigureTable(
  actor: Actor,
  slug: string,
  regionSlug?: string,
): Promise<KeyFigureTable | null> {
  const found = await findRound(actor, "region.manageKeyFigures", slug, regionSlug);
  if (!found) return null;
  const { region, round } = found;
  const definition = await definitionOfVersion(round.templateVersionId);
  const own = (await loadIndicators(database(), region.id)).filter((indicator) => typedPeriod(indicator, round) !== null);
  const figures = [
    ...prefillableFigures(definition).map((figure) => ({ ...figure, own: false })),
    ...own.map((indicator) => ({ ...figureOfIndicator(indicator), own: true })),
  ];
  const periods = periodsOfFigures(figures, own, round);
  const [boards, stored] = await Promise.all([
    boardsAsked(database(), round, definition, figures),
    loadStoredValues(database(), region.id, { figureKeys: figures.map(({ id }) => id), periodKeys: [...new Set(periods.values())] }),
  ]);
  const held = new Map(stored.map((value) => [placeKey(value), value]));
  const places = [...boards.map(({ id, name, cells }) => ({ id, kind: "board" as const, name, cells })), ...wholes(round, figures)];
  return {
    region,
    round,
    figures,
    places: places.map((place) => {
      const values: TablePlace["values"] = {};
      for (const [figure, cells] of Object.entries(place.cells)) {
        for (const cell of cells) {
          const value = held.get(placeKey(valuePlace(place, figure, cell, periods)));
          if (value) (values[figure] ??= {})[cell] = { entry: value.entry, source: value.source };
        }
      }
      return { ...place, values };
    }),
  };
}

/** What a board's value is held against: a row for each SWV as a whole, and one for the country. */
function wholes(round: RoundRow, figures: readonly NumberFigure[]): Omit<TablePlace, "values">[] {
  const cellsWith = (partnership: string | null) => Object.fromEntries(figures.map((figure) => [figure.id, cellsOfWhole(figure, partnership)]));
  return [
    ...round.partnerships.map(({ id, code, shortName }) => ({
      id,
      kind: "partnership" as const,
      name: `Heel SWV ${shortName}`,
      cells: cellsWith(code),
    })),
    { id: NATIONAL, kind: "national" as const, name: "Landelijk", cells: cellsWith(null) },
  ];
}

function cellsOfWhole({ dimension }: NumberFigure, partnership: string | null): string[] {
  const values = dimension?.values.map(({ id }) => id) ?? [];
  const asked = dimension && dimension.relation !== "subset" ? values : [null, ...values];
  return asked.map((value) => cellKey({ partnership, value }));
}

/** The period that the table of a round holds of each figure. */
function periodsOfFigures(figures: readonly NumberFigure[], own: readonly Indicator[], round: RoundRow): Map<string, string> {
  const ofOwn = new Map(own.map((indicator) => [figureOfIndicator(indicator).id, typedPeriod(indicator, round)]));
  return new Map(figures.map(({ id }) => [id, ofOwn.get(id) ?? round.periodKey]));
}

/** The period of an indicator that a round's table holds; null for one that is about other periods, which comes from files. */
function typedPeriod({ periodKind }: Indicator, round: RoundRow): string | null {
  if (periodKind === "countDate") return `countDate:${calendarDay(round.countDate)}`;
  return periodKind === round.period.kind ? round.periodKey : null;
}

function valuePlace(place: Pick<TablePlace, "id" | "kind">, figure: string, cell: string, periods: ReadonlyMap<string, string>): ValuePlace {
  const { partnership, value } = cellOfKey(cell);
  return {
    boardId: place.kind === "board" ? place.id : null,
    figureKey: figure,
    partnership: partnership ?? "",
    dimension: value ?? "",
    periodKey: periods.get(figure) ?? "",
  };
}

export type KeyFigureChange = {
  placeId: string;
  figure: string;
  cell: string;
  /** Null takes the value away. */
  entry: KeyFigureEntry | null;
};

/**
 * Stores what the office typed in the table: all changes or none. A cell that is not asked of the
 * board is refused, so that a value never hides in a place that nobody sees.
 *
 * @param source where the numbers come from, shown beside them
 */
export async function saveKeyFigures(
  actor: Actor,
  slug: string,
  regionSlug: string,
  changes: readonly KeyFigureChange[],
  source: string,
  now: Date,
): Promise<Result<{ changed: number }, Problem<"notFound" | "unknownCell">>> {
  const table = await loadKeyFigureTable(actor, slug, regionSlug);
  if (!table) return problem("notFound");
  const { region, round, figures } = table;
  const own = await loadIndicators(database(), region.id);
  const periods = periodsOfFigures(figures, own, round);
  const typed: { place: ValuePlace; entry: KeyFigureEntry | null; cell: string }[] = [];
  for (const { placeId, figure, cell, entry } of changes) {
    const place = table.places.find(({ id }) => id === placeId);
    if (!place?.cells[figure]?.includes(cell)) return problem("unknownCell", { path: cell });
    typed.push({ place: valuePlace(place, figure, cell, periods), entry, cell });
  }
  await database().$transaction(
    async (tx) => {
      await lockRegion(tx, region.id);
      const stored = await loadStoredValues(tx, region.id, {
        figureKeys: typed.map(({ place }) => place.figureKey),
        periodKeys: typed.map(({ place }) => place.periodKey),
      });
      const held = new Map(stored.map((value) => [placeKey(value), value]));
      const changed = typed.map(({ place, entry }): ValueChange => {
        const before = held.get(placeKey(place));
        return { ...place, before: before ? { entry: before.entry, source: before.source } : null, after: entry };
      });
      const facts = { regionId: region.id, roundSlug: round.slug, actorId: actor.userId, source, file: null, unchanged: 0, now };
      await storeChanges(tx, { ...facts, values: typed.filter(({ entry }) => entry !== null).length }, changed);
      await tx.auditEvent.createMany({
        data: typed.map(({ place, entry, cell }) => ({
          actorId: actor.userId,
          action: "keyFigure.changed" satisfies AuditAction,
          regionId: region.id,
          boardId: place.boardId,
          details: { figure: place.figureKey, cell, entry, period: place.periodKey, source },
        })),
      });
    },
    { timeout: 60_000 },
  );
  return ok({ changed: changes.length });
}
