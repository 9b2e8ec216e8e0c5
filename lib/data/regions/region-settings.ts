import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import { expiringRounds, type Expiring } from "@/lib/data/retention/remove-expired";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { RETENTION_YEARS } from "@/lib/rounds/retention";
import { findRegion } from "./find-region";
import { lockRegion } from "./lock-region";

export type RegionSettings = {
  region: { slug: string; name: string };
  /** The SWVs by code, and whether their boards read each other's adopted reports. */
  partnerships: { id: string; code: string; name: string; boardsReadAdopted: boolean }[];
  /** Years after the closing of a round. */
  retentionYears: number;
  /** Whether its office may fill in and file a report for a board. */
  filesOnBehalf: boolean;
  /** What the retention takes away, soonest first. */
  expiring: Expiring[];
};

/** The settings of a region, for who may change them; null for everybody else. */
export async function loadSettings(actor: Actor, regionSlug?: string): Promise<RegionSettings | null> {
  const region = await findRegion(actor, "region.manageSettings", regionSlug);
  if (!region) return null;
  const { partnerships, retentionYears, filesOnBehalf } = await database().region.findUniqueOrThrow({
    where: { id: region.id },
    select: {
      retentionYears: true,
      filesOnBehalf: true,
      partnerships: {
        orderBy: { code: "asc" },
        select: { id: true, code: true, name: true, boardsReadAdopted: true },
      },
    },
  });
  const expiring = await expiringRounds({ id: region.id, retentionYears });
  return { region: { slug: region.slug, name: region.name }, partnerships, retentionYears, filesOnBehalf, expiring };
}

export type SettingsProblem = Problem<"notFound" | "unknownPartnership">;

/** Sets which SWVs let their boards read each other's adopted reports; leaves a trace of what changed. */
export async function changeReading(
  actor: Actor,
  regionSlug: string,
  openPartnershipIds: readonly string[],
): Promise<Result<true, SettingsProblem>> {
  const region = await findRegion(actor, "region.manageSettings", regionSlug);
  if (!region) return problem("notFound");
  return database().$transaction(async (tx) => {
    await lockRegion(tx, region.id);
    const partnerships = await tx.partnership.findMany({ where: { regionId: region.id }, orderBy: { code: "asc" } });
    if (!openPartnershipIds.every((id) => partnerships.some((one) => one.id === id))) return problem("unknownPartnership");
    const changed = partnerships.filter(({ id, boardsReadAdopted }) => boardsReadAdopted !== openPartnershipIds.includes(id));
    if (changed.length === 0) return ok(true);
    for (const { id, boardsReadAdopted } of changed) {
      await tx.partnership.update({ where: { id }, data: { boardsReadAdopted: !boardsReadAdopted } });
    }
    const codes = (open: boolean) => changed.filter((one) => one.boardsReadAdopted !== open).map(({ code }) => code);
    await recordAudit(tx, {
      actorId: actor.userId,
      action: "region.settingsChanged",
      regionId: region.id,
      details: { boardsReadAdopted: { opened: codes(true), closed: codes(false) } },
    });
    return ok(true);
  });
}

/**
 * Sets how many years after a round's closing its reports are removed. A shorter time takes effect at
 * the next upkeep, within the hour.
 */
export async function changeRetention(
  actor: Actor,
  regionSlug: string,
  years: number,
): Promise<Result<true, Problem<"notFound" | "outOfBounds">>> {
  const region = await findRegion(actor, "region.manageSettings", regionSlug);
  if (!region) return problem("notFound");
  if (!Number.isInteger(years) || years < RETENTION_YEARS.least || years > RETENTION_YEARS.most) return problem("outOfBounds");
  return database().$transaction(async (tx) => {
    await lockRegion(tx, region.id);
    const { retentionYears } = await tx.region.findUniqueOrThrow({ where: { id: region.id } });
    if (retentionYears === years) return ok(true);
    await tx.region.update({ where: { id: region.id }, data: { retentionYears: years } });
    const details = { retentionYears: { from: retentionYears, to: years } };
    await recordAudit(tx, { actorId: actor.userId, action: "region.settingsChanged", regionId: region.id, details });
    return ok(true);
  });
}

/** Sets whether the office of a region may fill in and file a report for a board; what it has begun goes on. */
export async function changeFilingOnBehalf(actor: Actor, regionSlug: string, allowed: boolean): Promise<Result<true, Problem<"notFound">>> {
  const region = await findRegion(actor, "region.manageSettings", regionSlug);
  if (!region) return problem("notFound");
  return database().$transaction(async (tx) => {
    await lockRegion(tx, region.id);
    const { filesOnBehalf } = await tx.region.findUniqueOrThrow({ where: { id: region.id } });
    if (filesOnBehalf === allowed) return ok(true);
    await tx.region.update({ where: { id: region.id }, data: { filesOnBehalf: allowed } });
    const details = { filesOnBehalf: { from: filesOnBehalf, to: allowed } };
    await recordAudit(tx, { actorId: actor.userId, action: "region.settingsChanged", regionId: region.id, details });
    return ok(true);
  });
}
