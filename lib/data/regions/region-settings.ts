import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { findRegion } from "./find-region";
import { lockRegion } from "./lock-region";

export type RegionSettings = {
  region: { slug: string; name: string };
  /** The SWVs by code, and whether their boards read each other's adopted reports. */
  partnerships: { id: string; code: string; name: string; boardsReadAdopted: boolean }[];
};

/** The settings of a region, for who may change them; null for everybody else. */
export async function loadSettings(actor: Actor, regionSlug?: string): Promise<RegionSettings | null> {
  const region = await findRegion(actor, "region.manageSettings", regionSlug);
  if (!region) return null;
  const partnerships = await database().partnership.findMany({
    where: { regionId: region.id },
    orderBy: { code: "asc" },
    select: { id: true, code: true, name: true, boardsReadAdopted: true },
  });
  return { region: { slug: region.slug, name: region.name }, partnerships };
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
