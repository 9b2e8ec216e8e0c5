import { expect, it } from "vitest";
import { regionSlug } from "@/lib/data/regions/region-slug";

it.each([
  ["Passend onderwijs Zuid", "passend-onderwijs-zuid"],
  ["’t Gooi & Vechtstreek", "t-gooi-vechtstreek"],
  ["Fryslân", "fryslan"],
  ["!!!", "regio"],
])("makes an address of %s", (name, slug) => {
  expect(regionSlug(name)).toBe(slug);
});
