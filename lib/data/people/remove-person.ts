import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { onOneLine } from "@/lib/values/one-line";
import { lastOne, type LastOne } from "./last-one";
import { managingRegions } from "./managing-region";
import { UNKNOWN_PERSON } from "./names";
import { loadRegionPerson } from "./region-person";
import { takeAway, type HeldRole } from "./revoke";

/** Somebody in a region, as an address names them. */
export type WhichPerson = { regionSlug: string | undefined; userId: string };

/**
 * Takes away all roles of somebody in a region and at its boards, or none when one of them is the
 * last of its kind.
 */
export async function removeFromRegion(
  actor: Actor,
  { regionSlug, userId }: WhichPerson,
  now: Date,
): Promise<Result<{ name: string }, Problem<"notFound" | LastOne>>> {
  const found = await loadRegionPerson(actor, regionSlug, userId, now);
  if (!found || found.roles.length === 0) return problem("notFound");
  const { region, roles } = found;
  const held = roles.map(({ membershipId: id, role, board }) => ({
    ...{ id, userId, role },
    ...{ regionId: board ? null : region.id, boardId: board?.id ?? null },
  }));
  return database().$transaction(async (tx) => {
    const last = await takeAllAway(tx, actor, held);
    return last ? problem(last) : ok({ name: found.person.name });
  });
}

/**
 * Makes the portal forget a person: the account, its sessions, links and mail, and the name in mails to
 * others. What they wrote and did
 * stays, under the name of a removed person; what they signed keeps their name as long as the report
 * is kept. Only for an administrator of a region where they had a role, and only when they have none
 * that this administrator could not take away.
 */
export async function removePerson(
  actor: Actor,
  { regionSlug, userId }: WhichPerson,
  now: Date,
): Promise<Result<{ name: string }, Problem<"notFound" | "self" | "rolesElsewhere" | LastOne>>> {
  const found = await loadRegionPerson(actor, regionSlug, userId, now);
  const thing = { kind: "person", userId, regionIds: found ? [found.region.id] : [] } as const;
  if (!found || !can(actor, "person.remove", thing)) return problem("notFound");
  if (userId === actor.userId) return problem("self");
  return database().$transaction(async (tx) => {
    // Nobody gives this person a role meanwhile.
    await tx.$executeRaw`select 1 from "User" where id = ${userId}::uuid for update`;
    const select = { id: true, userId: true, role: true, regionId: true, boardId: true, invitedName: true };
    const held = await tx.membership.findMany({ where: { userId }, select });
    const boardIds = held.flatMap(({ boardId }) => (boardId === null ? [] : [boardId]));
    const managing = await managingRegions(tx, boardIds, now);
    const regionOf = (role: (typeof held)[number]) => role.regionId ?? managing.get(role.boardId ?? "");
    const may = (regionId: string | undefined) =>
      regionId !== undefined && can(actor, "person.remove", { ...thing, regionIds: [regionId] });
    if (!held.every((role) => may(regionOf(role)))) return problem("rolesElsewhere");
    const last = await takeAllAway(tx, actor, held);
    if (last) return problem(last);
    const regionIds = [found.region.id, ...held.flatMap((role) => regionOf(role) ?? [])];
    const names = held.flatMap(({ invitedName }) => invitedName ?? []);
    await forget(tx, { userId, email: found.person.email, names, regionIds });
    await recordAudit(tx, { actorId: actor.userId, action: "person.removed", regionId: found.region.id, details: { userId } });
    return ok({ name: found.person.name });
  });
}

type Forgotten = {
  userId: string;
  email: string;
  /** What others called them, besides their own name. */
  names: readonly string[];
  /** The offices whose mails may name them. */
  regionIds: readonly string[];
};

async function forget(tx: Prisma.TransactionClient, { userId, email, names, regionIds }: Forgotten): Promise<void> {
  const { name } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } });
  await tx.presence.deleteMany({ where: { userId } });
  await tx.signInLink.deleteMany({ where: { email } });
  await tx.outboxMail.deleteMany({ where: { recipient: email } });
  for (const one of new Set([name, ...names])) await forgetInMails(tx, one, regionIds);
  // Sessions and roles go along.
  await tx.user.delete({ where: { id: userId } });
}

/**
 * Mails to others say who asked, invited or withdrew; the office reads them in its outbox. A namesake is
 * still greeted by that name.
 */
async function forgetInMails(tx: Prisma.TransactionClient, name: string, regionIds: readonly string[]): Promise<void> {
  const escaped = onOneLine(name).replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const whole = `(?<!^Beste )(?<![[:alnum:]])${escaped}(?![[:alnum:]])`;
  await tx.$executeRaw`
    update "OutboxMail"
    set text = regexp_replace(text, ${whole}, ${UNKNOWN_PERSON}, 'gn'), subject = regexp_replace(subject, ${whole}, ${UNKNOWN_PERSON}, 'g')
    where "regionId" = any(${[...regionIds]}::uuid[]) and position(${onOneLine(name)} in subject || text) > 0`;
}

/** Takes roles away, all or none: none when one of them is the last of its kind, which is told. */
async function takeAllAway(tx: Prisma.TransactionClient, actor: Actor, roles: readonly HeldRole[]): Promise<LastOne | null> {
  // In one order, so that two who do this for people of the same boards don't wait for each other.
  const held = roles.toSorted((a, b) => (placeId(a) < placeId(b) ? -1 : 1));
  for (const role of held) {
    const last = await lastOne(tx, role);
    if (last) return last;
  }
  for (const role of held) await takeAway(tx, actor, role);
  return null;
}

function placeId({ regionId, boardId }: HeldRole): string {
  return regionId ?? boardId ?? "";
}
