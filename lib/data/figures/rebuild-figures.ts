import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import { snapshotOf } from "@/lib/data/reports/stored-snapshot";
import { definitionOfVersion } from "@/lib/data/templates/definition-cache";
import { deriveFigures } from "@/lib/figures/derive-figures";
import { figureChanges, type FigureChanges } from "@/lib/figures/figure-changes";
import { contentOfSnapshot } from "@/lib/report/snapshot";
import { storeFigures } from "./store-figures";

/** A submission as a person tells it from others. */
export type SubmissionToRebuild = { id: string; board: string; round: string; version: number };

/** All submissions, withdrawn ones too, oldest first: an older version stays readable. */
export async function submissionsToRebuild(): Promise<SubmissionToRebuild[]> {
  const submissions = await database().submission.findMany({
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    select: { id: true, version: true, report: { select: { board: { select: { name: true } }, round: { select: { name: true } } } } },
  });
  return submissions.map(({ id, version, report }) => ({ id, version, board: report.board.name, round: report.round.name }));
}

/**
 * Derives the figures of a stored submission anew from its frozen snapshot, and replaces what was
 * stored where the two differ: for when the rules of derivation were corrected. The snapshot itself
 * never changes.
 *
 * @returns what became different
 */
export async function rebuildFigures(submissionId: string): Promise<FigureChanges> {
  return database().$transaction(async (tx) => {
    const submission = await tx.submission.findUniqueOrThrow({
      where: { id: submissionId },
      select: {
        snapshot: true,
        report: { select: { id: true, boardId: true, round: { select: { regionId: true, templateVersionId: true } } } },
        figures: { select: { figureKey: true, partnership: true, dimension: true, previous: true, state: true, value: true } },
      },
    });
    const { report } = submission;
    const definition = await definitionOfVersion(report.round.templateVersionId);
    const values = deriveFigures(contentOfSnapshot(snapshotOf(submission), definition));
    const stored = submission.figures.map(({ figureKey, ...value }) => ({ figure: figureKey, ...value }));
    const changes = figureChanges(stored, values);
    const { added, removed, changed } = changes;
    if (added + removed + changed === 0) return changes;
    await tx.figure.deleteMany({ where: { submissionId } });
    await storeFigures(tx, submissionId, values);
    await recordAudit(tx, {
      actorId: null,
      action: "figures.rebuilt",
      regionId: report.round.regionId,
      boardId: report.boardId,
      reportId: report.id,
      details: { submissionId, added, removed, changed, figures: [...changes.figures] },
    });
    return changes;
  });
}
