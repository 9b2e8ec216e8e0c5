import { describe, expect, it } from "vitest";
import { unitBesideLabel } from "@/lib/document/questions/figure-unit";

describe("unitBesideLabel", () => {
  it.each([
    ["integer", "leerlingen", "Verwijzingen naar SO", "leerlingen"],
    ["integer", "leerlingen", "Aantal leerlingen", undefined],
    ["integer", "scholen", "Scholen die 1F halen", undefined],
    ["integer", "TLV", "TLV gehonoreerd", undefined],
    ["percent", "%", "Versnellers", undefined],
    ["money", "euro", "Ontvangen", undefined],
    ["choice", "besturen", "Hoe werkt het knooppunt", undefined],
  ] as const)("%s in %s: %s", (type, unit, label, beside) => {
    expect(unitBesideLabel({ type, unit, label })).toBe(beside);
  });
});
