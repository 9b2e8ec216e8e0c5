import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { findRegion } from "@/lib/data/regions/find-region";
import { lockRegion } from "@/lib/data/regions/lock-region";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { periodKey } from "@/lib/values/period";
import { findRound } from "./find-round";
import type { RoundInput } from "./round-input";

export type RoundProblem = Problem<"notFound" | "slugTaken" | "unknownTemplate" | "unknownPartnership">;

/** Makes a round as a draft: boards see it once it is opened. */
export async function createRound(
  actor: Actor,
  regionSlug: string,
  input: RoundInput,
): Promise<Result<{ slug: string }, RoundProblem>> {
  const region = await findRegion(actor, "region.manageRounds", regionSlug);
  if (!region) return problem("notFound");
  return database().$transaction(async (tx) => {
    await lockRegion(tx, region.id);
    const fits = await checkInput(tx, region, input);
    if (!fits.ok) return fits;
    if (await isTaken(tx, region.id, input.slug)) return problem("slugTaken");
    const { partnershipIds, ...fields } = input;
    const round = await tx.round.create({
      data: {
        ...fields,
        regionId: region.id,
        periodKey: periodKey(input.period),
        partnerships: { create: partnershipIds.map((partnershipId) => ({ partnershipId })) },
      },
    });
    await recordAudit(tx, {
      actorId: actor.userId,
      action: "round.created",
      regionId: region.id,
      details: { round: round.slug },
    });
    return ok({ slug: round.slug });
  });
}

/**
 * Changes a round. Once it is open, its address, period, count date, form and SWVs stay as they
 * are, because reports hold on to them; only its name, its dates and its reminders move.
 *
 * @returns the slug under which the round is found from now on
 */
export async function changeRound(
  actor: Actor,
  regionSlug: string,
  slug: string,
  input: RoundInput,
): Promise<Result<{ slug: string }, RoundProblem>> {
  const found = await findRound(actor, "region.manageRounds", slug, regionSlug);
  if (!found) return problem("notFound");
  const { region, round } = found;
  return database().$transaction(async (tx) => {
    await lockRegion(tx, region.id);
    // Read again behind the lock: it may have been opened a moment ago.
    const { openedAt } = await tx.round.findUniqueOrThrow({ where: { id: round.id }, select: { openedAt: true } });
    const { partnershipIds, name, opensAt, deadline, closesAt, reminderDays, ...fixed } = input;
    if (openedAt === null) {
      const fits = await checkInput(tx, region, input);
      if (!fits.ok) return fits;
      if (fixed.slug !== slug && (await isTaken(tx, region.id, fixed.slug))) return problem("slugTaken");
    }
    const changed = await tx.round.update({
      where: { id: round.id },
      data: {
        name,
        deadline,
        closesAt,
        reminderDays,
        ...(openedAt === null && {
          ...fixed,
          opensAt,
          periodKey: periodKey(input.period),
          partnerships: { deleteMany: {}, create: partnershipIds.map((partnershipId) => ({ partnershipId })) },
        }),
      },
      select: { slug: true },
    });
    await recordAudit(tx, {
      actorId: actor.userId,
      action: "round.changed",
      regionId: region.id,
      details: { round: changed.slug, deadline: deadline.toISOString(), closesAt: closesAt.toISOString(), reminderDays },
    });
    return ok({ slug: changed.slug });
  });
}

async function isTaken(tx: Prisma.TransactionClient, regionId: string, slug: string): Promise<boolean> {
  return (await tx.round.count({ where: { regionId, slug } })) > 0;
}

async function checkInput(
  tx: Prisma.TransactionClient,
  region: { id: string; partnerships: readonly { id: string }[] },
  input: RoundInput,
): Promise<Result<true, RoundProblem>> {
  if (!input.partnershipIds.every((id) => region.partnerships.some((partnership) => partnership.id === id))) {
    return problem("unknownPartnership");
  }
  const version = await tx.templateVersion.count({
    where: { id: input.templateVersionId, template: { regionId: region.id } },
  });
  return version === 0 ? problem("unknownTemplate") : ok(true);
}
