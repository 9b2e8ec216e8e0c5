import type { Actor, Role } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { isBoardRole, type BoardRole, type RegionRole } from "@/lib/access/role-label";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { isId } from "@/lib/data/id";
import { queueMail } from "@/lib/data/mail/queue-mail";
import { invitationMail } from "@/lib/mail/invitation";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { findBoard } from "./board-thing";

export type NewRole = { role: BoardRole; boardId: string } | { role: RegionRole; regionId: string };

export type InviteInput = {
  /** Lower case. */
  email: string;
  /** Kept only for somebody who is new here. */
  name: string;
  grant: NewRole;
};

/**
 * Gives somebody a role, makes them known when they are new, and sends them a mail about it.
 *
 * @param portalUrl where the portal is, without a slash at the end
 */
export async function invitePerson(
  actor: Actor,
  { email, name, grant }: InviteInput,
  portalUrl: string,
  now: Date,
): Promise<Result<{ name: string }, Problem<"notFound" | "alreadyHasRole">>> {
  return database().$transaction(async (tx) => {
    const place = await placeFor(tx, actor, grant, now);
    if (!place) return problem("notFound");
    const { user, isNew } = await personWith(tx, email, name);
    const { role } = grant;
    const held = await tx.membership.count({ where: { userId: user.id, role, ...place.key } });
    if (held > 0) return problem("alreadyHasRole");
    const membership = await tx.membership.create({ data: { userId: user.id, role, ...place.key } });
    const trace = { actorId: actor.userId, ...place.key, details: { userId: user.id, role } };
    if (isNew) await recordAudit(tx, { ...trace, action: "person.invited" });
    await recordAudit(tx, { ...trace, action: "membership.granted" });
    await queueMail(tx, {
      eventKey: `membership.granted:${membership.id}`,
      recipient: email,
      ...place.mail,
      ...invitationMail({
        name: user.name,
        invitedBy: actor.name,
        role,
        place: place.name,
        address: `${portalUrl}/inloggen?adres=${encodeURIComponent(email)}`,
      }),
    });
    return ok({ name: user.name });
  });
}

type Place = {
  name: string;
  key: { boardId: string } | { regionId: string };
  /** Whose mail it is. */
  mail: { boardId?: string; regionId?: string };
};

/** Where the role would be held, if the actor may give it there. */
async function placeFor(tx: Prisma.TransactionClient, actor: Actor, grant: NewRole, now: Date): Promise<Place | null> {
  if ("boardId" in grant) {
    const board = await findBoard(tx, grant.boardId, now);
    if (!board || !can(actor, "board.managePeople", board.thing)) return null;
    const [regionId] = board.thing.regionIds;
    return { name: board.name, key: { boardId: board.id }, mail: { boardId: board.id, ...(regionId !== undefined && { regionId }) } };
  }
  const { regionId } = grant;
  if (!isId(regionId) || !can(actor, "region.manageUsers", { kind: "region", regionId })) return null;
  const region = await tx.region.findUnique({ where: { id: regionId }, select: { id: true, name: true } });
  return region && { name: region.name, key: { regionId: region.id }, mail: { regionId: region.id } };
}

/** The person of an address, held on to until the end of the transaction: two invitations at once wait for each other. */
async function personWith(tx: Prisma.TransactionClient, email: string, name: string) {
  const { count } = await tx.user.createMany({ data: [{ email, name }], skipDuplicates: true });
  await tx.$executeRaw`SELECT 1 FROM "User" WHERE email = ${email} FOR UPDATE`;
  const user = await tx.user.findUniqueOrThrow({ where: { email }, select: { id: true, name: true } });
  return { user, isNew: count > 0 };
}

/** A role with its place as a form gives them; null when they do not belong together. */
export function newRole(role: Role, place: { boardId?: string; regionId?: string }): NewRole | null {
  if (isBoardRole(role)) return place.boardId ? { role, boardId: place.boardId } : null;
  return place.regionId ? { role, regionId: place.regionId } : null;
}
