import { regionAddress, roundAddress } from "./region-address";

/** The way to the pages of a round: all rounds, and the round itself. */
export function roundCrumbs(
  round: { slug: string; name: string },
  region: { slug: string },
): { label: string; href: string }[] {
  return [
    { label: "Rondes", href: regionAddress("/rondes", region) },
    { label: round.name, href: roundAddress(round, region) },
  ];
}
