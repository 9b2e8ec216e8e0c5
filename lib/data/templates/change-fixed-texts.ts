import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/data/client";
import { findRegion } from "@/lib/data/regions/find-region";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { withFixedTexts, type FixedTextEdits } from "@/lib/template/fixed-texts";
import { templateDefinitionSchema } from "@/lib/template/definition";
import { latestDefinition } from "./load-templates";
import { makeVersion } from "./make-version";

/**
 * Stores new fixed texts of a form as a new version. Rounds that were opened keep the texts they
 * had.
 *
 * @param number the version the writer started from: a later one exists, `otherVersion`.
 */
export async function changeFixedTexts(
  actor: Actor,
  regionSlug: string,
  templateKey: string,
  number: number,
  edits: FixedTextEdits,
): Promise<Result<{ number: number }, Problem<"notFound" | "otherVersion">>> {
  const region = await findRegion(actor, "region.manageTemplates", regionSlug);
  const latest = region && (await latestDefinition(region.id, templateKey));
  if (!region || !latest) return problem("notFound");
  if (latest.number !== number) return problem("otherVersion");
  const definition = templateDefinitionSchema.parse(withFixedTexts(latest.definition, edits));
  const made = await database().$transaction((tx) => makeVersion(tx, region.id, definition, actor.userId));
  return ok({ number: made.number });
}
