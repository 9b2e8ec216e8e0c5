import type { Reader } from "@/lib/access/actor";
import { can, type Action, type Thing } from "@/lib/access/rights";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";

/** A region with its SWVs, as every loader and mutation of regions begins. */
export const regionSelect = {
  id: true,
  slug: true,
  name: true,
  partnerships: {
    orderBy: { code: "asc" },
    select: { id: true, code: true, name: true, shortName: true, sector: true },
  },
} satisfies Prisma.RegionSelect;

export type RegionRow = Prisma.RegionGetPayload<{ select: typeof regionSelect }>;

/**
 * The regions in which the actor may do something, by name. Loads only regions in which the actor
 * holds a role or one of its boards takes part.
 */
export async function regionsFor(actor: Reader, action: Action): Promise<RegionRow[]> {
  const regionIds = actor.memberships.flatMap((membership) => ("regionId" in membership ? [membership.regionId] : []));
  const boardIds = actor.memberships.flatMap((membership) => ("boardId" in membership ? [membership.boardId] : []));
  const regions = await database().region.findMany({
    where: {
      OR: [
        { id: { in: regionIds } },
        { partnerships: { some: { participations: { some: { boardId: { in: boardIds } } } } } },
      ],
    },
    select: {
      ...regionSelect,
      partnerships: {
        ...regionSelect.partnerships,
        select: {
          ...regionSelect.partnerships.select,
          participations: { where: { boardId: { in: boardIds } }, select: { boardId: true } },
        },
      },
    },
    orderBy: { name: "asc" },
  });
  return regions
    .filter((region) => {
      const taking = region.partnerships.flatMap(({ participations }) => participations.map(({ boardId }) => boardId));
      return can(actor, action, regionThing(region.id, taking));
    })
    .map(({ partnerships, ...region }) => ({
      ...region,
      partnerships: partnerships.map(({ id, code, name, shortName, sector }) => ({ id, code, name, shortName, sector })),
    }));
}

/** The region as the rights table sees it; `boardIds` are boards of the actor that take part in it. */
export function regionThing(regionId: string, boardIds: readonly string[] = []): Thing & { kind: "region" } {
  return { kind: "region", regionId, boardIds };
}

/**
 * The region an address means: the one named, or the only one (first by name) in which the actor
 * may do this. Null where there is none.
 */
export async function findRegion(actor: Reader, action: Action, slug?: string): Promise<RegionRow | null> {
  const regions = await regionsFor(actor, action);
  return (slug ? regions.find((region) => region.slug === slug) : regions[0]) ?? null;
}
