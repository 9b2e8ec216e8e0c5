import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { isId } from "@/lib/data/id";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { findBoard } from "./board-thing";

export type RevokeProblem = Problem<"notFound" | "lastAdministrator" | "lastSignatory">;

/**
 * Takes a role away; it is gone from the person's next request on. A region keeps at least one
 * administrator. The last bestuurder of a board cannot take away the own role (the SWV can): nobody
 * would be left to sign.
 */
export async function revokeRole(
  actor: Actor,
  membershipId: string,
  now: Date,
): Promise<Result<{ name: string }, RevokeProblem>> {
  if (!isId(membershipId)) return problem("notFound");
  return database().$transaction(async (tx) => {
    const membership = await tx.membership.findUnique({
      where: { id: membershipId },
      select: { id: true, role: true, regionId: true, boardId: true, user: { select: { id: true, name: true } } },
    });
    if (!membership) return problem("notFound");
    const { role, regionId, boardId, user } = membership;
    if (regionId !== null) {
      if (!can(actor, "region.manageUsers", { kind: "region", regionId })) return problem("notFound");
      if (role === "swvAdministrator" && (await lastInRegion(tx, regionId))) return problem("lastAdministrator");
    } else if (boardId !== null) {
      const board = await findBoard(tx, boardId, now);
      if (!board || !can(actor, "board.managePeople", board.thing)) return problem("notFound");
      if (role === "boardSignatory" && user.id === actor.userId && (await lastAtBoard(tx, boardId))) {
        return problem("lastSignatory");
      }
    }
    // Somebody else may have taken it away meanwhile.
    const { count } = await tx.membership.deleteMany({ where: { id: membership.id } });
    if (count === 0) return problem("notFound");
    await recordAudit(tx, {
      actorId: actor.userId,
      action: "membership.revoked",
      ...(regionId === null ? {} : { regionId }),
      ...(boardId === null ? {} : { boardId }),
      details: { userId: user.id, role },
    });
    return ok({ name: user.name });
  });
}

/** Whether one administrator is left. Waits for others who are taking a role away in the same region. */
async function lastInRegion(tx: Prisma.TransactionClient, regionId: string): Promise<boolean> {
  await tx.$executeRaw`SELECT 1 FROM "Region" WHERE id = ${regionId}::uuid FOR UPDATE`;
  return (await tx.membership.count({ where: { regionId, role: "swvAdministrator" } })) <= 1;
}

async function lastAtBoard(tx: Prisma.TransactionClient, boardId: string): Promise<boolean> {
  await tx.$executeRaw`SELECT 1 FROM "Board" WHERE id = ${boardId}::uuid FOR UPDATE`;
  return (await tx.membership.count({ where: { boardId, role: "boardSignatory" } })) <= 1;
}
