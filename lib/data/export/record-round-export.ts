import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import type { ReadingRoom } from "@/lib/data/dashboard/reading-room";
import type { SheetId } from "@/lib/export/sheets";

/**
 * Leaves in the trace that somebody took data of a round out of the portal, and with which counts; the
 * caller loaded them for this person.
 */
export async function recordRoundExport(
  actor: Actor,
  { region, round, viewer }: ReadingRoom,
  details: { format: "excel" | "json" | "zip" } | { format: "csv"; sheet: SheetId },
): Promise<void> {
  await database().$transaction((tx) =>
    recordAudit(tx, {
      actorId: actor.userId,
      action: "round.exported",
      regionId: region.id,
      details: { round: round.name, ...details, audience: viewer.kind === "office" ? "staff" : "outside" },
    }),
  );
}
