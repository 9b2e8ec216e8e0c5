/** A region's name as it stands in addresses: `Passend onderwijs Zuid` becomes `passend-onderwijs-zuid`. */
export function regionSlug(name: string): string {
  const slug = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  return slug === "" ? "regio" : slug;
}
