/** The fictional region: its SWVs and the municipalities in each. No such places exist. */
export const demoRegion = { slug: "zuiderland", name: "Passend onderwijs Zuiderland" };

export const demoPartnerships = [
  {
    code: "PO9101",
    name: "Samenwerkingsverband passend primair onderwijs Rietmonde",
    shortName: "Rietmonde",
    municipalities: ["Rietmonde", "Lindervoort", "Schaarsbroek"],
  },
  {
    code: "PO9102",
    name: "Samenwerkingsverband passend primair onderwijs Zandermeer-Hagelrode",
    shortName: "Zandermeer-Hagelrode",
    municipalities: ["Zandermeer", "Hagelrode", "Overwaarde"],
  },
  {
    code: "PO9103",
    name: "Samenwerkingsverband passend primair onderwijs Kerkwaarde",
    shortName: "Kerkwaarde",
    municipalities: ["Kerkwaarde", "Brandelaar", "Molenrade", "Eikenrode"],
  },
] as const;

export type PartnershipCode = (typeof demoPartnerships)[number]["code"];

export function partnershipOf(municipality: string): PartnershipCode {
  const found = demoPartnerships.find(({ municipalities }) => municipalities.some((name) => name === municipality));
  if (!found) throw new Error(`no SWV has a municipality ${municipality}`);
  return found.code;
}
