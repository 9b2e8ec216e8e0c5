import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/data/client";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { giveRole, placeFor, placeOf } from "./give-role";
import { ownRole, takeAway } from "./revoke";

export type HandedOver = {
  /**
   * False for the last administrator whose successor has never signed in: the role is given, and
   * stays here as well until it is certain that the address was right.
   */
  left: boolean;
};

/**
 * Gives a role of one's own to somebody else and leaves it, in one step. Only for who may give that
 * role.
 *
 * @param to.email lower case
 * @param portalUrl where the portal is, without a slash at the end
 */
export async function handOver(
  actor: Actor,
  membershipId: string,
  to: { email: string; name: string },
  portalUrl: string,
  now: Date,
): Promise<Result<HandedOver, Problem<"notFound" | "alreadyHasRole" | "ownAddress">>> {
  if (to.email === actor.email) return problem("ownAddress");
  return database().$transaction(async (tx) => {
    const held = await ownRole(tx, actor, membershipId);
    const at = held && placeOf(held);
    const place = at && (await placeFor(tx, actor, at, now));
    if (!held || !place) return problem("notFound");
    const given = await giveRole(tx, actor, { place, role: held.role, ...to }, portalUrl);
    if (!given.ok) return given;
    const left = await takeAway(tx, actor, held);
    return ok({ left: left.ok });
  });
}
