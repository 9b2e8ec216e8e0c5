import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { snapshotOf } from "@/lib/data/reports/stored-snapshot";
import { definitionOfVersion } from "@/lib/data/templates/definition-cache";
import { deriveFigures } from "@/lib/figures/derive-figures";
import type { FigureValue } from "@/lib/figures/figure-value";
import { contentOfSnapshot } from "@/lib/report/snapshot";

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

/**
 * Derives the figures of a stored submission anew from its frozen snapshot and replaces what was
 * stored: for when the rules of derivation are corrected. The snapshot itself never changes.
 */
export async function rebuildFigures(submissionId: string): Promise<void> {
  const submission = await database().submission.findUniqueOrThrow({
    where: { id: submissionId },
    select: { snapshot: true, report: { select: { round: { select: { templateVersionId: true } } } } },
  });
  const definition = await definitionOfVersion(submission.report.round.templateVersionId);
  const values = deriveFigures(contentOfSnapshot(snapshotOf(submission), definition));
  await database().$transaction(async (tx) => {
    await tx.figure.deleteMany({ where: { submissionId } });
    await storeFigures(tx, submissionId, values);
  });
}
