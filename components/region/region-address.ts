/** An address within a region: the region stays named from page to page. */
export function regionAddress(path: string, region: { slug: string }, query: Readonly<Record<string, string>> = {}): string {
  return `${path}?${new URLSearchParams({ ...query, regio: region.slug }).toString()}`;
}

/** An address of a round: its own page, or one of the pages below it. */
export function roundAddress(
  round: { slug: string },
  region: { slug: string },
  page = "",
  query: Readonly<Record<string, string>> = {},
): string {
  return regionAddress(`/rondes/${round.slug}${page}`, region, query);
}
