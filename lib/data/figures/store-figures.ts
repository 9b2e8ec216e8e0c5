import type { Prisma } from "@/lib/data/generated/client";
import type { FigureValue } from "@/lib/figures/figure-value";

/** Stores the cells of a new submission, in the transaction that makes it. */
export async function storeFigures(
  tx: Prisma.TransactionClient,
  submissionId: string,
  values: FigureValue[],
): Promise<void> {
  await tx.figure.createMany({
    data: values.map(({ figure, ...value }) => ({ submissionId, figureKey: figure, ...value })),
  });
}
