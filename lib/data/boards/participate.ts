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

/**
 * Makes boards that do not take part in an SWV now do so from a day on, many at once.
 *
 * @param from midnight in UTC
 */
export async function joinPartnership(
  tx: Prisma.TransactionClient,
  partnershipId: string,
  boardIds: string[],
  from: Date,
): Promise<void> {
  await tx.participation.createMany({
    data: boardIds.map((boardId) => ({ boardId, partnershipId, from })),
    skipDuplicates: true,
  });
  // A board that left in between and comes back from the same day on.
  await tx.participation.updateMany({ where: { partnershipId, boardId: { in: boardIds }, from }, data: { until: null } });
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
