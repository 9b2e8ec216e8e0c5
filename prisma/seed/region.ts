import type { OwnContent } from "@/lib/template/own-content";

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

/** What the office wrote in the form itself: whom it counts as a pupil at home. */
export const demoContent: OwnContent = {
  definitions: {
    aantalThuiszitters:
      "Een leerling die bij u staat ingeschreven en vier weken of langer achter elkaar geen onderwijs volgt, zonder dat ziekte daarvan de reden is. Leerlingen die een deel van de week naar school gaan, tellen hier niet mee.",
  },
};

export type PartnershipCode = (typeof demoPartnerships)[number]["code"];

export function partnershipOf(municipality: string): PartnershipCode {
  const found = demoPartnerships.find(({ municipalities }) => municipalities.some((name) => name === municipality));
  if (!found) throw new Error(`no SWV has a municipality ${municipality}`);
  return found.code;
}
