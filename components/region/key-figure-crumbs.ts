import { roundAddress } from "./region-address";
import { roundCrumbs } from "./round-crumbs";

/** The way to the pages about the SWV's figures of a round. */
export function keyFigureCrumbs(round: { slug: string; name: string }, region: { slug: string }): { label: string; href: string }[] {
  return [...roundCrumbs(round, region), { label: "Cijfers van het SWV", href: roundAddress(round, region, "/cijfers") }];
}
