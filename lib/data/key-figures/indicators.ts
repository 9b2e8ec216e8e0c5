import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import { lockRegion } from "@/lib/data/regions/lock-region";
import type { RegionRow } from "@/lib/data/regions/find-region";
import { findRound, type RoundRow } from "@/lib/data/rounds/find-round";
import { definitionOfVersion } from "@/lib/data/templates/definition-cache";
import type { IndicatorInput } from "@/lib/key-figures/indicator-input";
import { indicatorKey, storedKeyOf, type Indicator } from "@/lib/key-figures/indicator";
import { indicatorPlaces, type IndicatorPlace } from "@/lib/key-figures/indicator-places";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { loadIndicators } from "./stored-indicators";

export type RegionIndicators = {
  region: RegionRow;
  round: RoundRow;
  places: IndicatorPlace[];
  /** With how many values are held of each. */
  indicators: (Indicator & { values: number })[];
};

/** The indicators that a region keeps itself, and where in a round's form they can stand. */
export async function loadRegionIndicators(actor: Actor, slug: string, regionSlug?: string): Promise<RegionIndicators | null> {
  const found = await findRound(actor, "region.manageKeyFigures", slug, regionSlug);
  if (!found) return null;
  const { region, round } = found;
  const [indicators, counts, definition] = await Promise.all([
    loadIndicators(database(), region.id),
    database().keyFigure.groupBy({ by: ["figureKey"], where: { regionId: region.id }, _count: true }),
    definitionOfVersion(round.templateVersionId),
  ]);
  const countOf = new Map(counts.map(({ figureKey, _count }) => [figureKey, _count]));
  return {
    region,
    round,
    places: indicatorPlaces(definition),
    indicators: indicators.map((indicator) => ({ ...indicator, values: countOf.get(storedKeyOf(indicator)) ?? 0 })),
  };
}

/** Makes an indicator of the region; its key follows from its name and never changes. */
export async function makeIndicator(
  actor: Actor,
  slug: string,
  regionSlug: string,
  input: IndicatorInput,
  now: Date,
): Promise<Result<{ key: string }, Problem<"notFound" | "sameIndicator">>> {
  const found = await findRound(actor, "region.manageKeyFigures", slug, regionSlug);
  if (!found) return problem("notFound");
  const { region } = found;
  const key = indicatorKey(input.label);
  return database().$transaction(async (tx) => {
    await lockRegion(tx, region.id);
    if ((await tx.indicator.count({ where: { regionId: region.id, key } })) > 0) return problem("sameIndicator");
    await tx.indicator.create({ data: { ...input, key, regionId: region.id, createdAt: now } });
    await recordAudit(tx, { actorId: actor.userId, action: "keyFigure.indicatorMade", regionId: region.id, details: { indicator: input.label } });
    return ok({ key });
  });
}

/**
 * Changes how an indicator is called and where it stands. What its numbers are stays once it has
 * values: these would mean something else.
 */
export async function changeIndicator(
  actor: Actor,
  slug: string,
  regionSlug: string,
  key: string,
  input: IndicatorInput,
): Promise<Result<null, Problem<"notFound" | "hasValues">>> {
  const found = await findRound(actor, "region.manageKeyFigures", slug, regionSlug);
  if (!found || key.includes("\0")) return problem("notFound");
  const { region } = found;
  return database().$transaction(async (tx) => {
    await lockRegion(tx, region.id);
    const before = (await loadIndicators(tx, region.id)).find((indicator) => indicator.key === key);
    if (!before) return problem("notFound");
    const values = await tx.keyFigure.count({ where: { regionId: region.id, figureKey: storedKeyOf(before) } });
    if (values > 0 && NUMBERS.some((field) => before[field] !== input[field])) return problem("hasValues");
    await tx.indicator.update({ where: { regionId_key: { regionId: region.id, key } }, data: input });
    await recordAudit(tx, {
      actorId: actor.userId,
      action: "keyFigure.indicatorChanged",
      regionId: region.id,
      details: { indicator: input.label, before: { ...before }, after: { ...input } },
    });
    return ok(null);
  });
}

/** What decides what a value of an indicator is. */
const NUMBERS = ["type", "decimals", "periodKind", "perPartnership"] as const;
