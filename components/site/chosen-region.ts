import { currentHref } from "@/components/ui/current-item";
import type { HeaderItem } from "@/components/ui/header-menu";

/** A region of somebody with several, and the pages of the header there. */
export type OwnRegion = { slug: string; name: string; items: readonly HeaderItem[] };

/** The region that is shown: the one the address names, else the one looked at last, else the first. */
export function chosenRegion<Region extends { slug: string }>(
  regions: readonly [Region, ...Region[]],
  named: string | null,
  remembered: string | undefined,
): Region {
  const bySlug = (slug: string | null | undefined) => regions.find((region) => region.slug === slug);
  return bySlug(named) ?? bySlug(remembered) ?? regions[0];
}

/**
 * Where somebody goes who changes region: the same page there. A page about one thing of the old
 * region, such as a round, leads to the list it stands in; where the new region has no such page, or
 * the page is of no region, to the first page of that region.
 */
export function pageInRegion(path: string, region: OwnRegion): string {
  const pages = region.items.flatMap(({ href, query, covers = [] }) => (query ? [href, ...covers] : []));
  const page = currentHref(pages, path) ?? pages[0] ?? "/";
  return `${page}?regio=${region.slug}`;
}
