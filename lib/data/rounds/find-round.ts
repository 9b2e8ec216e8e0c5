import type { Reader } from "@/lib/access/actor";
import type { Action } from "@/lib/access/rights";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { regionsFor, type RegionRow } from "@/lib/data/regions/find-region";
import type { Period } from "@/lib/values/period";
import { periodSchema } from "@/lib/values/period-schema";

const roundSelect = {
  id: true,
  slug: true,
  name: true,
  period: true,
  periodKey: true,
  countDate: true,
  templateVersionId: true,
  opensAt: true,
  deadline: true,
  closesAt: true,
  openedAt: true,
  closedAt: true,
  reminderDays: true,
  partnerships: { select: { partnership: { select: { id: true, code: true, name: true, shortName: true } } } },
} satisfies Prisma.RoundSelect;

export type RoundRow = Omit<Prisma.RoundGetPayload<{ select: typeof roundSelect }>, "period" | "partnerships"> & {
  period: Period;
  /** The SWVs of the round, by code. */
  partnerships: { id: string; code: string; name: string; shortName: string }[];
};

/**
 * The round an address means, in a region where the actor may do this. Round slugs are unique in a
 * region; `regionSlug` tells two regions apart. Null for unknown and foreign alike.
 */
export async function findRound(
  actor: Reader,
  action: Action,
  slug: string,
  regionSlug?: string,
): Promise<{ region: RegionRow; round: RoundRow } | null> {
  // A character that PostgreSQL can't hold is in no slug.
  if (slug.includes("\0")) return null;
  const regions = (await regionsFor(actor, action)).filter((region) => !regionSlug || region.slug === regionSlug);
  const found = await database().round.findFirst({
    where: { slug, regionId: { in: regions.map(({ id }) => id) } },
    select: { ...roundSelect, regionId: true },
    orderBy: { region: { name: "asc" } },
  });
  const region = regions.find(({ id }) => id === found?.regionId);
  return found && region ? { region, round: roundOf(found) } : null;
}

/** All rounds of a region, newest first. The region comes from a loader that checked the actor. */
export async function roundsOfRegion(region: Pick<RegionRow, "id">): Promise<RoundRow[]> {
  const rounds = await database().round.findMany({
    where: { regionId: region.id },
    select: roundSelect,
    orderBy: [{ deadline: "desc" }, { slug: "asc" }],
  });
  return rounds.map(roundOf);
}

function roundOf(round: Prisma.RoundGetPayload<{ select: typeof roundSelect }>): RoundRow {
  const { period, partnerships, ...rest } = round;
  return {
    ...rest,
    period: periodSchema.parse(period),
    partnerships: partnerships
      .map(({ partnership }) => partnership)
      .sort((a, b) => a.code.localeCompare(b.code)),
  };
}
