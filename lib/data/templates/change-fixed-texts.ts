import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/data/client";
import { findRegion } from "@/lib/data/regions/find-region";
import { lockRegion } from "@/lib/data/regions/lock-region";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { withFixedTexts, type FixedTextEdits } from "@/lib/template/fixed-texts";
import { templateDefinitionSchema } from "@/lib/template/definition";
import { loadVersion } from "./load-templates";
import { makeVersion } from "./make-version";

/**
 * Stores new fixed texts of a form as a new version. Rounds that were opened keep the texts they
 * had.
 *
 * @param number the version the writer started from: a later one exists, `otherVersion`.
 * @returns the number of the version that now holds; `unchanged` when the texts were the same
 */
export async function changeFixedTexts(
  actor: Actor,
  regionSlug: string,
  templateKey: string,
  number: number,
  edits: FixedTextEdits,
): Promise<Result<{ number: number; unchanged: boolean }, Problem<"notFound" | "otherVersion">>> {
  const region = await findRegion(actor, "region.manageTemplates", regionSlug);
  const base = region && (await loadVersion(region, templateKey, number));
  if (!region || !base) return problem("notFound");
  const definition = templateDefinitionSchema.parse(withFixedTexts(base.definition, edits));
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
