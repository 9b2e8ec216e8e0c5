import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import { isId } from "@/lib/data/id";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { giveRole, mailInvitation, placeFor, placeOf, type NewRole } from "./give-role";
import { isPending, namedRoleSelect, shownName } from "./shown-name";

export type InviteInput = {
  /** Lower case. */
  email: string;
  /** What the inviter calls them; the name of somebody who is new here. */
  name: string;
  grant: NewRole;
};

/**
 * Gives somebody a role and sends them a mail about it.
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
    const given = await giveRole(tx, actor, { place, role: grant.role, email, name }, portalUrl);
    return given.ok ? ok({ name }) : given;
  });
}

/**
 * Mails an invitation once more to somebody who has not signed in since they got the role.
 *
 * @param requestId made with the form: the same one sent twice is one mail
 */
export async function resendInvitation(
  actor: Actor,
  { membershipId, requestId }: { membershipId: string; requestId: string },
  portalUrl: string,
  now: Date,
): Promise<Result<{ name: string }, Problem<"notFound" | "signedInMeanwhile">>> {
  if (!isId(membershipId)) return problem("notFound");
  return database().$transaction(async (tx) => {
    const select = { ...namedRoleSelect, id: true, role: true, regionId: true, boardId: true };
    const membership = await tx.membership.findUnique({ where: { id: membershipId }, select });
    const at = membership && placeOf(membership);
    const place = at && (await placeFor(tx, actor, at, now));
    if (!membership || !place) return problem("notFound");
    if (!isPending(membership)) return problem("signedInMeanwhile");
    const { role, user } = membership;
    const name = shownName(membership);
    const eventKey = `membership.invitedAgain:${membership.id}:${requestId}`;
    const mailed = await mailInvitation(tx, actor, { eventKey, place, role, email: user.email, name }, portalUrl);
    if (mailed) {
      await recordAudit(tx, { actorId: actor.userId, action: "person.invitedAgain", ...place.key, details: { userId: user.id, role } });
    }
    return ok({ name });
  });
}
