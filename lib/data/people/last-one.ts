import type { Role } from "@/lib/access/actor";
import type { Prisma } from "@/lib/data/generated/client";
import { lockRegion } from "@/lib/data/regions/lock-region";
import type { Problem } from "@/lib/result";

export type LastOne = Problem<"lastAdministrator" | "lastSignatory">["code"];

/**
 * Whether a place cannot do without this role: a region keeps an administrator, a board somebody who
 * signs. An administrator who never signed in does not count, for nobody stands above a region to
 * put a mistyped address right. Holds the place until the transaction ends, so that of two who go at
 * once the second sees that the first is gone.
 */
export async function lastOne(
  tx: Prisma.TransactionClient,
  { id, role, regionId, boardId }: { id: string; role: Role; regionId: string | null; boardId: string | null },
): Promise<LastOne | null> {
  if (role === "swvAdministrator" && regionId !== null) {
    await lockRegion(tx, regionId);
    const others = { regionId, role, id: { not: id }, user: { signedInAt: { not: null } } };
    return (await tx.membership.count({ where: others })) === 0 ? "lastAdministrator" : null;
  }
  if (role === "boardSignatory" && boardId !== null) {
    await tx.$executeRaw`select 1 from "Board" where id = ${boardId}::uuid for no key update`;
    return (await tx.membership.count({ where: { boardId, role, id: { not: id } } })) === 0 ? "lastSignatory" : null;
  }
  return null;
}
