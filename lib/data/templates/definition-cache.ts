import { database } from "@/lib/data/client";
import { keptFor } from "@/lib/data/kept";
import { storedDefinitionSchema, type TemplateDefinition } from "@/lib/template/definition";

/** Template versions never change. */
const parsed = keptFor<TemplateDefinition>({ milliseconds: Infinity, most: 200 });

/**
 * The definition of a template version, parsed once per process.
 *
 * @throws when the version does not exist: ids come from rounds, which hold on to theirs.
 */
export function definitionOfVersion(templateVersionId: string): Promise<TemplateDefinition> {
  return parsed(templateVersionId, async () => {
    const version = await database().templateVersion.findUniqueOrThrow({
      where: { id: templateVersionId },
      select: { definition: true },
    });
    return storedDefinitionSchema.parse(version.definition);
  });
}
