import { database } from "@/lib/data/client";
import type { RegionRow } from "@/lib/data/regions/find-region";
import type { TemplateDefinition } from "@/lib/template/definition";
import { definitionOfVersion } from "./definition-cache";

export type TemplateVersionItem = {
  id: string;
  number: number;
  createdAt: Date;
  /** Rounds that use it, newest first. */
  rounds: { slug: string; name: string }[];
};

export type TemplateListItem = { key: string; title: string; versions: TemplateVersionItem[] };

type Region = Pick<RegionRow, "id">;

/** The region's forms with their versions, newest first. The region comes from a loader that checked the actor. */
export async function listTemplates(region: Region): Promise<TemplateListItem[]> {
  return database().template.findMany({
    where: { regionId: region.id },
    orderBy: { title: "asc" },
    select: {
      key: true,
      title: true,
      versions: {
        orderBy: { number: "desc" },
        select: {
          id: true,
          number: true,
          createdAt: true,
          rounds: { select: { slug: true, name: true }, orderBy: { deadline: "desc" } },
        },
      },
    },
  });
}

export type TemplateVersion = {
  versionId: string;
  number: number;
  /** Whether no later version exists. */
  latest: boolean;
  definition: TemplateDefinition;
};

/** One version of a region's form, without a number the latest; null where the region has none such. */
export async function loadVersion(region: Region, key: string, number?: number): Promise<TemplateVersion | null> {
  const [newest] = await versionsOf(region, key);
  const version = number === undefined ? newest : (await versionsOf(region, key, number))[0];
  if (!newest || !version) return null;
  return {
    versionId: version.id,
    number: version.number,
    latest: version.number === newest.number,
    definition: await definitionOfVersion(version.id),
  };
}

function versionsOf(region: Region, key: string, number?: number) {
  return database().templateVersion.findMany({
    where: { template: { regionId: region.id, key }, ...(number !== undefined && { number }) },
    orderBy: { number: "desc" },
    take: 1,
    select: { id: true, number: true },
  });
}

/** The form a round holds on to, by the version's id. The id comes from a round or a form of the region. */
export async function templateOfVersion(versionId: string): Promise<{ key: string; title: string; number: number }> {
  const { number, template } = await database().templateVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { number: true, template: { select: { key: true, title: true } } },
  });
  return { ...template, number };
}
