import type { Prisma } from "@/lib/data/generated/client";

/** What the trace tells of: verbs on a subject, stable because they are stored. */
export type AuditAction =
  | "report.submitted"
  | "report.adopted"
  | "report.exported"
  | "round.created"
  | "round.changed"
  | "round.opened"
  | "round.closed"
  | "round.reopened"
  | "round.boardDeadlineSet"
  | "round.boardsInvited"
  | "template.versionMade"
  | "keyFigure.changed"
  | "board.changed"
  | "boards.imported"
  | "region.created"
  | "person.invited"
  | "membership.granted"
  | "membership.revoked"
  | "person.signedIn";

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
