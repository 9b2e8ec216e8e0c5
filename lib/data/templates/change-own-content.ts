import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/data/client";
import { findRegion } from "@/lib/data/regions/find-region";
import { lockRegion } from "@/lib/data/regions/lock-region";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { withOwnContent, type OwnContent } from "@/lib/template/own-content";
import { templateDefinitionSchema } from "@/lib/template/definition";
import { loadVersion } from "./load-templates";
import { makeVersion } from "./make-version";

/**
 * Stores what an office changed of its own content of a form (fixed texts, footnotes, definitions,
 * lists of choices) as a new version. Rounds that were opened keep the version they had.
 *
 * @param number the version the writer started from: a later one exists, `otherVersion`.
 * @returns the number of the version that now holds; `unchanged` when nothing was changed
 */
export async function changeOwnContent(
  actor: Actor,
  regionSlug: string,
  templateKey: string,
  number: number,
  content: OwnContent,
): Promise<Result<{ number: number; unchanged: boolean }, Problem<"notFound" | "otherVersion">>> {
  const region = await findRegion(actor, "region.manageTemplates", regionSlug);
  const base = region && (await loadVersion(region, templateKey, number));
  if (!region || !base) return problem("notFound");
  const definition = templateDefinitionSchema.parse(withOwnContent(base.definition, content));
  return database().$transaction(async (tx) => {
    await lockRegion(tx, region.id);
    const later = await tx.templateVersion.count({
      where: { number: { gt: number }, template: { regionId: region.id, key: templateKey } },
    });
    if (later > 0) return problem("otherVersion");
    const made = await makeVersion(tx, region.id, definition, actor.userId);
    return ok({ number: made.number, unchanged: made.unchanged });
  });
}
