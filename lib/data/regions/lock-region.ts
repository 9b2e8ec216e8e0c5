import type { Prisma } from "@/lib/data/generated/client";

/**
 * Holds a region until the transaction ends: two people who change its rounds, boards or forms at
 * the same moment go one after the other, so that checks made in the transaction stay true.
 */
export async function lockRegion(tx: Prisma.TransactionClient, regionId: string): Promise<void> {
  // The weakest lock that excludes itself: rows that refer to the region can still be written.
  await tx.$executeRaw`select 1 from "Region" where id = ${regionId}::uuid for no key update`;
}
