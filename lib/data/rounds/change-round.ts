import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { findRegion } from "@/lib/data/regions/find-region";
import { during } from "@/lib/data/reports/form-context";
import { roundPhase } from "@/lib/report/status";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { periodKey } from "@/lib/values/period";
import { findRound } from "./find-round";
import type { RoundInput } from "./round-input";

export type RoundProblem = Problem<
  "notFound" | "slugTaken" | "unknownTemplate" | "unknownPartnership" | "alreadyOpened" | "notOpen"
>;

/** Makes a round as a draft: boards see it once it is opened. */
export async function createRound(
  actor: Actor,
  regionSlug: string,
  input: RoundInput,
): Promise<Result<{ slug: string }, RoundProblem>> {
  const region = await findRegion(actor, "region.manageRounds", regionSlug);
  if (!region) return problem("notFound");
  return database().$transaction(async (tx) => {
    const fits = await checkInput(tx, region, input);
    if (!fits.ok) return fits;
    const taken = await tx.round.count({ where: { regionId: region.id, slug: input.slug } });
    if (taken > 0) return problem("slugTaken");
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
 * Changes a round. Once it is open, its period, template and SWVs stay as they are: reports hold on
 * to them; only its name and its dates move.
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
    const fits = await checkInput(tx, region, input);
    if (!fits.ok) return fits;
    const { partnershipIds, name, opensAt, deadline, closesAt, ...fixed } = input;
    await tx.round.update({
      where: { id: round.id },
      data: {
        name,
        opensAt,
        deadline,
        closesAt,
        ...(round.openedAt === null && {
          ...fixed,
          slug: round.slug,
          periodKey: periodKey(input.period),
          partnerships: { deleteMany: {}, create: partnershipIds.map((partnershipId) => ({ partnershipId })) },
        }),
      },
    });
    await recordAudit(tx, {
      actorId: actor.userId,
      action: "round.changed",
      regionId: region.id,
      details: { round: slug, deadline: deadline.toISOString(), closesAt: closesAt.toISOString() },
    });
    return ok({ slug });
  });
}

/** Opens a round: every board of its SWVs gets a report to fill in. */
export async function openRound(
  actor: Actor,
  regionSlug: string,
  slug: string,
  now: Date,
): Promise<Result<{ reports: number }, RoundProblem>> {
  const found = await findRound(actor, "region.manageRounds", slug, regionSlug);
  if (!found) return problem("notFound");
  const { region, round } = found;
  return database().$transaction(async (tx) => {
    const { count } = await tx.round.updateMany({
      where: { id: round.id, openedAt: null },
      data: { openedAt: now, opensAt: now },
    });
    if (count === 0) return problem("alreadyOpened");
    const boards = await tx.board.findMany({
      where: {
        participations: {
          some: { partnershipId: { in: round.partnerships.map(({ id }) => id) }, ...during(round.countDate) },
        },
      },
      select: { id: true },
    });
    await tx.report.createMany({ data: boards.map(({ id }) => ({ roundId: round.id, boardId: id })) });
    await recordAudit(tx, {
      actorId: actor.userId,
      action: "round.opened",
      regionId: region.id,
      details: { round: slug, reports: boards.length },
    });
    return ok({ reports: boards.length });
  });
}

/** Closes a round before its time: from now on boards only read. */
export async function closeRound(
  actor: Actor,
  regionSlug: string,
  slug: string,
  now: Date,
): Promise<Result<true, RoundProblem>> {
  const found = await findRound(actor, "region.manageRounds", slug, regionSlug);
  if (!found) return problem("notFound");
  const { region, round } = found;
  if (roundPhase(round, now) !== "open") return problem("notOpen");
  return database().$transaction(async (tx) => {
    await tx.round.update({ where: { id: round.id }, data: { closedAt: now } });
    await recordAudit(tx, {
      actorId: actor.userId,
      action: "round.closed",
      regionId: region.id,
      details: { round: slug },
    });
    return ok(true);
  });
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
