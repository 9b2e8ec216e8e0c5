import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/data/client";
import { findRegion } from "@/lib/data/regions/find-region";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { definitionChanges, type DefinitionChanges } from "@/lib/template/definition-changes";
import { readDefinition, type DefinitionIssue } from "@/lib/template/read-definition";
import { latestDefinition } from "./load-templates";
import { makeVersion } from "./make-version";

export type TemplateImportPlan = {
  title: string;
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
  const latest = await latestDefinition(region.id, definition.value.id);
  const changes = definitionChanges(latest?.definition ?? null, definition.value);
  const unchanged = latest !== null && JSON.stringify(latest.definition) === JSON.stringify(definition.value);
  return ok({ title: definition.value.title, number: unchanged ? null : (latest?.number ?? 0) + 1, changes });
}

/** Imports a form as a new version. */
export async function importTemplate(
  actor: Actor,
  regionSlug: string,
  json: string,
): Promise<Result<{ number: number; unchanged: boolean }, TemplateImportProblem>> {
  const region = await findRegion(actor, "region.manageTemplates", regionSlug);
  if (!region) return problem("notFound");
  const definition = readDefinition(json);
  if (!definition.ok) return definition;
  const made = await database().$transaction((tx) => makeVersion(tx, region.id, definition.value, actor.userId));
  return ok({ number: made.number, unchanged: made.unchanged });
}
