import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";

/** Leaves in the trace that somebody took a version of a form out of the portal; the caller loaded it for them. */
export async function recordTemplateExport(
  actor: Actor,
  region: { id: string },
  { template, number }: { template: string; number: number },
): Promise<void> {
  await database().$transaction((tx) =>
    recordAudit(tx, { actorId: actor.userId, action: "template.exported", regionId: region.id, details: { template, number, format: "json" } }),
  );
}
