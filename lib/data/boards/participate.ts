import type { Prisma } from "@/lib/data/generated/client";

/**
 * Makes a board take part in an SWV from a day on. A board that does so already keeps its first
 * day, or gets the earlier one of the two.
 *
 * @param from midnight in UTC
 */
export async function participate(
  tx: Prisma.TransactionClient,
  boardId: string,
  partnershipId: string,
  from: Date,
): Promise<void> {
  const current = await tx.participation.findFirst({ where: { boardId, partnershipId, until: null } });
  if (current && current.from <= from) return;
  await tx.participation.upsert({
    where: { boardId_partnershipId_from: { boardId, partnershipId, from } },
    create: { boardId, partnershipId, from },
    update: { until: null },
  });
  if (current) {
    await tx.participation.delete({
      where: { boardId_partnershipId_from: { boardId, partnershipId, from: current.from } },
    });
  }
}

/** Ends what a board takes part in at a day; what began after that day never was. */
export async function leave(
  tx: Prisma.TransactionClient,
  boardId: string,
  partnershipId: string,
  lastDay: Date,
): Promise<void> {
  const open = { boardId, partnershipId, until: null };
  await tx.participation.deleteMany({ where: { ...open, from: { gt: lastDay } } });
  await tx.participation.updateMany({ where: open, data: { until: lastDay } });
}
