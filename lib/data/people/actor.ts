import type { Actor, ActorMembership } from "@/lib/access/actor";
import { isBoardRole } from "@/lib/access/role-label";
import { database } from "@/lib/data/client";
import type { Membership } from "@/lib/data/generated/client";

/**
 * A person with the roles that hold now, read afresh at every request: what was revoked a moment
 * ago is gone. Null when the person was removed.
 */
export async function loadActor(userId: string): Promise<Actor | null> {
  const user = await database().user.findUnique({
    where: { id: userId },
    select: {
      id: true,
      name: true,
      email: true,
      memberships: { select: { role: true, regionId: true, boardId: true }, orderBy: { id: "asc" } },
    },
  });
  if (!user) return null;
  return { userId: user.id, name: user.name, email: user.email, memberships: user.memberships.map(membershipOf) };
}

function membershipOf({ role, boardId, regionId }: Pick<Membership, "role" | "boardId" | "regionId">): ActorMembership {
  if (isBoardRole(role)) {
    if (boardId !== null) return { role, boardId };
  } else if (regionId !== null) {
    return { role, regionId };
  }
  throw new Error(`A membership with the role ${role} is stored at the wrong kind of place.`);
}
