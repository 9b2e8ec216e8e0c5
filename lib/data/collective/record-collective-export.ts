import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import type { Collective } from "./load-collective";

/** Leaves in the trace that somebody took the report over all boards out of the portal. */
export async function recordCollectiveExport(actor: Actor, { region, round }: Collective, format: "pdf" | "word"): Promise<void> {
  await database().$transaction((tx) =>
    recordAudit(tx, {
      actorId: actor.userId,
      action: "round.collectiveExported",
      regionId: region.id,
      details: { round: round.slug, format },
    }),
  );
}
