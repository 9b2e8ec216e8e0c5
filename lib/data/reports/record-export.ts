import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";

/** Leaves in the trace that somebody took a report out of the portal; the caller loaded it for them. */
export async function recordExport(actor: Actor, reportId: string, format: "pdf" | "bestand", file?: { name: string }): Promise<void> {
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
      details: { format, ...(file && { name: file.name }) },
    });
  });
}
