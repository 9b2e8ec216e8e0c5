import { database } from "@/lib/data/client";
import type { RegionRow } from "@/lib/data/regions/find-region";
import type { TemplateDefinition } from "@/lib/template/definition";
import { definitionOfVersion } from "./definition-cache";

export type TemplateListItem = {
  key: string;
  title: string;
  versions: { id: string; number: number; createdAt: Date; rounds: number }[];
};

/** The region's forms with their versions, newest first. The region comes from a loader that checked the actor. */
export async function listTemplates(region: Pick<RegionRow, "id">): Promise<TemplateListItem[]> {
  const templates = await database().template.findMany({
    where: { regionId: region.id },
    orderBy: { title: "asc" },
    select: {
      key: true,
      title: true,
      versions: {
        orderBy: { number: "desc" },
        select: { id: true, number: true, createdAt: true, _count: { select: { rounds: true } } },
      },
    },
  });
  return templates.map(({ key, title, versions }) => ({
    key,
    title,
    versions: versions.map(({ _count, ...version }) => ({ ...version, rounds: _count.rounds })),
  }));
}

/** The latest version of a region's form; null where the region has no such form. */
export async function latestDefinition(
  regionId: string,
  key: string,
): Promise<{ versionId: string; number: number; definition: TemplateDefinition } | null> {
  const version = await database().templateVersion.findFirst({
    where: { template: { regionId, key } },
    orderBy: { number: "desc" },
    select: { id: true, number: true },
  });
  return (
    version && { versionId: version.id, number: version.number, definition: await definitionOfVersion(version.id) }
  );
}
