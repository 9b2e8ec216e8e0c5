import type { Prisma } from "@/lib/data/generated/client";

/** What the trace tells of: verbs on a subject, stable because they are stored. */
export type AuditAction =
  | "report.submitted"
  | "report.adopted"
  | "report.returned"
  | "report.withdrawn"
  | "report.openedForReview"
  | "report.remarked"
  | "report.remarkChanged"
  | "report.remarkRemoved"
  | "report.remarkAnswered"
  | "report.remarkResolved"
  | "report.remarkReopened"
  | "report.erratumAdded"
  | "report.begunOnBehalf"
  | "report.takenBack"
  | "report.confirmationAsked"
  | "report.confirmed"
  | "report.refused"
  | "report.answerRestored"
  | "report.fileAdded"
  | "report.imported"
  | "report.removedAfterRetention"
  | "report.exported"
  | "round.exported"
  | "round.created"
  | "round.changed"
  | "round.opened"
  | "round.closed"
  | "round.reopened"
  | "round.boardDeadlineSet"
  | "round.boardsInvited"
  | "round.collectiveTextSaved"
  | "round.quotationChosen"
  | "round.quotationRemoved"
  | "round.collectiveExported"
  | "template.versionMade"
  | "template.exported"
  | "keyFigure.changed"
  | "keyFigure.loaded"
  | "keyFigure.indicatorMade"
  | "keyFigure.indicatorChanged"
  | "board.changed"
  | "boards.imported"
  | "region.created"
  | "region.settingsChanged"
  | "region.exported"
  | "region.tokenMade"
  | "region.tokenRevoked"
  | "region.readByToken"
  | "figures.rebuilt"
  | "mail.sentAgain"
  | "person.invited"
  | "person.invitedAgain"
  | "person.renamed"
  | "membership.granted"
  | "membership.revoked"
  | "person.signedIn"
  | "person.signInRefused"
  | "person.signedOut"
  | "person.exported"
  | "person.removed";

export type AuditEntry = {
  /** Null where the portal itself acted. */
  actorId: string | null;
  action: AuditAction;
  regionId?: string;
  boardId?: string;
  reportId?: string;
  details?: Prisma.InputJsonObject;
};

/** Adds to the trace, in the transaction of the change it tells of. */
export async function recordAudit(tx: Prisma.TransactionClient, entry: AuditEntry): Promise<void> {
  await tx.auditEvent.create({ data: entry });
}
