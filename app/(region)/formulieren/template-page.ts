import "server-only";
import { notFound } from "next/navigation";
import { listTemplates, loadVersion } from "@/lib/data/templates/load-templates";
import { requireRegion, type RegionQuery } from "@/lib/server/region-page";

/** A form of the region by the address of its page, in one version or the latest; otherwise the page does not exist. */
export async function requireTemplate(address: { template: string; version?: string }, query: RegionQuery) {
  const { actor, region } = await requireRegion("region.manageTemplates", query);
  const { template: key, version: number } = address;
  if (number !== undefined && !/^[1-9]\d{0,5}$/.test(number)) notFound();
  const version = await loadVersion(region, key, number === undefined ? undefined : Number(number));
  const template = (await listTemplates(region)).find((one) => one.key === key);
  return version && template ? { actor, region, template, version } : notFound();
}
