import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import type { Audience } from "@/lib/document/audience";
import type { Selection } from "@/lib/document/file-choice";

/**
 * Leaves in the trace that somebody took a report, or a file of it, out of the portal; the caller
 * loaded it for them.
 *
 * @param details of a report with which counts (those of an audience `outside` are without small ones)
 *   and which piece, of a file its id: what it is called may say something of a pupil
 */
export async function recordExport(
  actor: Actor,
  reportId: string,
  format: "pdf" | "word" | "bestand" | "zip",
  details: { audience: Audience; piece?: Exclude<Selection["kind"], "whole"> } | { fileId: string },
): Promise<void> {
  await database().$transaction(async (tx) => {
    const report = await tx.report.findUniqueOrThrow({
      where: { id: reportId },
      select: { boardId: true, round: { select: { regionId: true } } },
    });
    await recordAudit(tx, {
      actorId: actor.userId,
      action: "report.exported",
      regionId: report.round.regionId,
      boardId: report.boardId,
      reportId,
      details: { format, ...details },
    });
  });
}
