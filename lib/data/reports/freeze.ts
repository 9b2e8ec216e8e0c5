import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/data/audit";
import { canonicalHash } from "@/lib/data/canonical-hash";
import { storeFigures } from "@/lib/data/figures/store-figures";
import type { Prisma } from "@/lib/data/generated/client";
import { deriveFigures } from "@/lib/figures/derive-figures";
import type { ReportContent } from "@/lib/report/content";
import { RECEIVED_WORDS } from "@/lib/report/filing";
import type { OnBehalfOf, Signatory, Snapshot } from "@/lib/report/snapshot";
import { calendarDay } from "@/lib/values/date";
import { receiptNumber } from "./receipt-number";
import type { ReportRow } from "./report-row";

export type ToFreeze = {
  report: ReportRow;
  content: ReportContent;
  signatory: Signatory;
  /** Null where the board signs itself. */
  onBehalfOf: OnBehalfOf | null;
  late: boolean;
};

/** A submission as it was just stored, without its snapshot. */
export type FrozenVersion = {
  id: string;
  version: number;
  receipt: string;
  submittedAt: Date;
  submittedById: string | null;
  signatoryName: string;
  signatoryFunction: string;
  late: boolean;
};

/**
 * Freezes a hashed snapshot as the next version of a report, derives its figures and closes the
 * report for writing. The caller holds the report's row and checked everything.
 */
export async function freeze(
  tx: Prisma.TransactionClient,
  actor: Actor,
  { report, content, signatory, onBehalfOf, late }: ToFreeze,
  now: Date,
): Promise<FrozenVersion> {
  const { round, board } = report;
  const snapshot: Snapshot = {
    ...(onBehalfOf ? { format: 2, onBehalfOf } : { format: 1 }),
    template: {
      key: round.templateVersion.template.key,
      number: round.templateVersion.number,
      hash: round.templateVersion.hash,
    },
    period: content.context.period,
    countDate: calendarDay(round.countDate),
    board: content.context.board,
    otherBoards: content.context.otherBoards,
    answers: content.answers,
    keyFigures: content.keyFigures,
    previousFigures: content.previousFigures,
    ...(content.shownFigures && content.shownFigures.length > 0 && { shownFigures: content.shownFigures }),
    signatory,
  };
  const hash = canonicalHash(snapshot);
  const version = (await tx.submission.count({ where: { reportId: report.id } })) + 1;
  const submission = await tx.submission.create({
    data: {
      reportId: report.id,
      version,
      receipt: receiptNumber(board.number, { reportId: report.id, version, hash }),
      snapshot,
      hash,
      signatoryName: signatory.name,
      signatoryFunction: signatory.function,
      late,
      submittedById: actor.userId,
      submittedAt: now,
    },
    omit: { snapshot: true },
  });
  await storeFigures(tx, submission.id, deriveFigures(content));
  await tx.report.update({ where: { id: report.id }, data: { status: "submitted" } });
  await recordAudit(tx, {
    actorId: actor.userId,
    action: "report.submitted",
    regionId: round.regionId,
    boardId: board.id,
    reportId: report.id,
    details: {
      version,
      receipt: submission.receipt,
      hash,
      ...(onBehalfOf && { onBehalf: RECEIVED_WORDS[onBehalfOf.received] }),
    },
  });
  return submission;
}
