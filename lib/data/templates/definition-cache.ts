import { templateDefinitionSchema, type TemplateDefinition } from "@/lib/template/definition";
import { database } from "@/lib/data/client";

/** Parsed definitions by template version; versions never change, so nothing here goes stale. */
const parsed = new Map<string, Promise<TemplateDefinition>>();
const MOST = 200;

/**
 * The definition of a template version, parsed once per process.
 *
 * @throws when the version does not exist: ids come from rounds, which hold on to theirs.
 */
export function definitionOfVersion(templateVersionId: string): Promise<TemplateDefinition> {
  const known = parsed.get(templateVersionId);
  if (known) return known;
  const loading = load(templateVersionId);
  if (parsed.size >= MOST) parsed.clear();
  parsed.set(templateVersionId, loading);
  loading.catch(() => parsed.delete(templateVersionId));
  return loading;
}

async function load(id: string): Promise<TemplateDefinition> {
  const version = await database().templateVersion.findUniqueOrThrow({ where: { id }, select: { definition: true } });
  return templateDefinitionSchema.parse(version.definition);
}
