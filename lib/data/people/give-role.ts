import type { Actor, Role } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { isBoardRole, type BoardRole, type RegionRole } from "@/lib/access/role-label";
import { recordAudit } from "@/lib/data/audit";
import type { Prisma } from "@/lib/data/generated/client";
import { isId } from "@/lib/data/id";
import { queueMails } from "@/lib/data/mail/queue-mail";
import { invitationMail } from "@/lib/mail/invitation";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { findBoard } from "./board-thing";

export type NewRole = { role: BoardRole; boardId: string } | { role: RegionRole; regionId: string };

export type Place = {
  name: string;
  key: { boardId: string } | { regionId: string };
  /** Whose mail it is. */
  mail: { boardId?: string; regionId?: string };
};

/** Where a role would be held, if the actor may give it there; else null. */
export async function placeFor(
  tx: Prisma.TransactionClient,
  actor: Actor,
  at: { boardId: string } | { regionId: string },
  now: Date,
): Promise<Place | null> {
  if ("boardId" in at) {
    const board = await findBoard(tx, at.boardId, now);
    if (!board || !can(actor, "board.managePeople", board.thing)) return null;
    const [regionId] = board.thing.regionIds;
    return { name: board.name, key: { boardId: board.id }, mail: { boardId: board.id, ...(regionId !== undefined && { regionId }) } };
  }
  const { regionId } = at;
  if (!isId(regionId) || !can(actor, "region.manageUsers", { kind: "region", regionId })) return null;
  const region = await tx.region.findUnique({ where: { id: regionId }, select: { id: true, name: true } });
  return region && { name: region.name, key: { regionId: region.id }, mail: { regionId: region.id } };
}

/** Where a stored role is held. */
export function placeOf({ boardId, regionId }: { boardId: string | null; regionId: string | null }) {
  return boardId !== null ? { boardId } : regionId !== null ? { regionId } : null;
}

/** A role with its place as a form gives them; null when they do not belong together. */
export function newRole(role: Role, place: { boardId?: string; regionId?: string }): NewRole | null {
  if (isBoardRole(role)) return place.boardId ? { role, boardId: place.boardId } : null;
  return place.regionId ? { role, regionId: place.regionId } : null;
}

/**
 * Gives a role to whoever has an address, makes them known when they are new, and mails them. Nobody
 * learns from it whether the address was known, or whose it is.
 *
 * @param portalUrl where the portal is, without a slash at the end
 */
export async function giveRole(
  tx: Prisma.TransactionClient,
  actor: Actor,
  { place, role, email, name }: { place: Place; role: Role; email: string; name: string },
  portalUrl: string,
): Promise<Result<{ membershipId: string; userId: string }, Problem<"alreadyHasRole">>> {
  const { user, isNew } = await personWith(tx, email, name);
  const held = await tx.membership.count({ where: { userId: user.id, role, ...place.key } });
  if (held > 0) return problem("alreadyHasRole");
  const membership = await tx.membership.create({ data: { userId: user.id, role, ...place.key, invitedName: name } });
  const trace = { actorId: actor.userId, ...place.key, details: { userId: user.id, role } };
  if (isNew) await recordAudit(tx, { ...trace, action: "person.invited" });
  await recordAudit(tx, { ...trace, action: "membership.granted" });
  const eventKey = `membership.granted:${membership.id}`;
  await mailInvitation(tx, actor, { eventKey, place, role, email, name }, portalUrl);
  return ok({ membershipId: membership.id, userId: user.id });
}

/** Tells somebody of their role, under the name that the inviter used; false where this mail went before. */
export async function mailInvitation(
  tx: Prisma.TransactionClient,
  actor: Actor,
  { eventKey, place, role, email, name }: { eventKey: string; place: Place; role: Role; email: string; name: string },
  portalUrl: string,
): Promise<boolean> {
  const address = `${portalUrl}/inloggen?adres=${encodeURIComponent(email)}`;
  const letter = invitationMail({ name, invitedBy: actor.name, role, place: place.name, address });
  return (await queueMails(tx, [{ eventKey, recipient: email, ...place.mail, ...letter }])) > 0;
}

/** The person of an address, held on to until the end of the transaction: two invitations at once wait for each other. */
async function personWith(tx: Prisma.TransactionClient, email: string, name: string) {
  const { count } = await tx.user.createMany({ data: [{ email, name }], skipDuplicates: true });
  await tx.$executeRaw`SELECT 1 FROM "User" WHERE email = ${email} FOR UPDATE`;
  const user = await tx.user.findUniqueOrThrow({ where: { email }, select: { id: true } });
  return { user, isNew: count > 0 };
}
