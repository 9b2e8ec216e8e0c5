import type { Actor } from "@/lib/access/actor";
import { canonicalHash } from "@/lib/data/canonical-hash";
import { database } from "@/lib/data/client";
import { findRegion } from "@/lib/data/regions/find-region";
import { lockRegion } from "@/lib/data/regions/lock-region";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { definitionChanges, type DefinitionChanges } from "@/lib/template/definition-changes";
import { readDefinition, type DefinitionIssue } from "@/lib/template/read-definition";
import { loadVersion } from "./load-templates";
import { makeVersion } from "./make-version";

export type TemplateImportPlan = {
  key: string;
  title: string;
  /** Whether the region has no form of that id yet. */
  isNew: boolean;
  /** Number of the version that the import would make; null when nothing changes. */
  number: number | null;
  changes: DefinitionChanges;
};

export type TemplateImportProblem =
  | Problem<"notFound">
  | { code: "invalidDefinition"; issues: DefinitionIssue[] };

/** What importing this JSON would do; nothing is stored. */
export async function planTemplateImport(
  actor: Actor,
  regionSlug: string,
  json: string,
): Promise<Result<TemplateImportPlan, TemplateImportProblem>> {
  const region = await findRegion(actor, "region.manageTemplates", regionSlug);
  if (!region) return problem("notFound");
  const definition = readDefinition(json);
  if (!definition.ok) return definition;
  const latest = await loadVersion(region, definition.value.id);
  const changes = definitionChanges(latest?.definition ?? null, definition.value);
  const unchanged = latest !== null && canonicalHash(latest.definition) === canonicalHash(definition.value);
  const { id: key, title } = definition.value;
  return ok({ key, title, isNew: latest === null, number: unchanged ? null : (latest?.number ?? 0) + 1, changes });
}

/** Imports a form as a new version. */
export async function importTemplate(
  actor: Actor,
  regionSlug: string,
  json: string,
): Promise<Result<{ key: string; number: number; unchanged: boolean }, TemplateImportProblem>> {
  const region = await findRegion(actor, "region.manageTemplates", regionSlug);
  if (!region) return problem("notFound");
  const definition = readDefinition(json);
  if (!definition.ok) return definition;
  const made = await database().$transaction(async (tx) => {
    await lockRegion(tx, region.id);
    return makeVersion(tx, region.id, definition.value, actor.userId);
  });
  return ok({ key: definition.value.id, number: made.number, unchanged: made.unchanged });
}
