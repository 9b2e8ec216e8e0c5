import type { Actor, Role } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { isId } from "@/lib/data/id";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { placeFor, placeOf } from "./give-role";
import { lastOne, type LastOne } from "./last-one";
import { ownPerson } from "./own-person";
import { namedRoleSelect, shownName } from "./shown-name";

export type RevokeProblem = Problem<"notFound" | LastOne>;

/** A stored role as it is taken away. */
export type HeldRole = { id: string; userId: string; role: Role; regionId: string | null; boardId: string | null };

/**
 * Takes a role away; it is gone from the person's next request on. The last administrator of a region
 * and the last signatory of a board stay until somebody else has the role.
 */
export async function revokeRole(
  actor: Actor,
  membershipId: string,
  now: Date,
): Promise<Result<{ name: string }, RevokeProblem>> {
  if (!isId(membershipId)) return problem("notFound");
  return database().$transaction(async (tx) => {
    const select = { ...namedRoleSelect, id: true, userId: true, role: true, regionId: true, boardId: true };
    const membership = await tx.membership.findUnique({ where: { id: membershipId }, select });
    const at = membership && placeOf(membership);
    if (!membership || !at || !(await placeFor(tx, actor, at, now))) return problem("notFound");
    const taken = await takeAway(tx, actor, membership);
    return taken.ok ? ok({ name: shownName(membership) }) : taken;
  });
}

/** Gives up a role of one's own, under the same condition. */
export async function leaveRole(actor: Actor, membershipId: string): Promise<Result<null, RevokeProblem>> {
  return database().$transaction(async (tx) => {
    const membership = await ownRole(tx, actor, membershipId);
    return membership ? takeAway(tx, actor, membership) : problem("notFound");
  });
}

/** One of the actor's own roles; null for every other. */
export async function ownRole(tx: Prisma.TransactionClient, actor: Actor, membershipId: string): Promise<HeldRole | null> {
  if (!isId(membershipId) || !can(actor, "person.manageOwn", ownPerson(actor))) return null;
  return tx.membership.findUnique({
    where: { id: membershipId, userId: actor.userId },
    select: { id: true, userId: true, role: true, regionId: true, boardId: true },
  });
}

/** Takes a role away that the actor may take away. */
export async function takeAway(
  tx: Prisma.TransactionClient,
  actor: Actor,
  held: HeldRole,
): Promise<Result<null, RevokeProblem>> {
  const last = await lastOne(tx, held);
  if (last) return problem(last);
  // Somebody else may have taken it away meanwhile.
  const { count } = await tx.membership.deleteMany({ where: { id: held.id } });
  if (count === 0) return problem("notFound");
  await recordAudit(tx, {
    actorId: actor.userId,
    action: "membership.revoked",
    ...placeOf(held),
    details: { userId: held.userId, role: held.role },
  });
  return ok(null);
}
