import type { Prisma } from "@/lib/data/generated/client";

/** Makes a board take part in an SWV from a day on, unless it does already. */
export async function participate(
  tx: Prisma.TransactionClient,
  boardId: string,
  partnershipId: string,
  from: Date,
): Promise<void> {
  const current = await tx.participation.findFirst({ where: { boardId, partnershipId, until: null } });
  if (current) return;
  await tx.participation.upsert({
    where: { boardId_partnershipId_from: { boardId, partnershipId, from } },
    create: { boardId, partnershipId, from },
    update: { until: null },
  });
}
