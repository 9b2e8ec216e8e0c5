import { describe, expect, it } from "vitest";
import { figuresInText } from "@/lib/importing/figures-in-text";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import { FORMS, shippedDefinition } from "@/tests/support/importing/forms";

const found = (part: string, text: string, definition = shippedDefinition) =>
  figuresInText(richTextFromPlainText(text), part, definition).map(({ figure, value, previousYear }) => [figure, value, previousYear]);

describe("figures in sentences", () => {
  it.each([
    ["verwijzingen", "SO 12 leerlingen (vorig jaar 15), SBO 7 leerlingen (vorig jaar 6).", [["verwijzingenSo", 12, 15], ["verwijzingenSbo", 7, 6]]],
    ["verwijzingen", "1 leerling naar so\n2 leerlingen naar sbo", [["verwijzingenSo", 1, null], ["verwijzingenSbo", 2, null]]],
    ["verwijzingen", "In 2023-2024 zijn 3 leerlingen naar SO gegaan en 4 naar SBO.", [["verwijzingenSo", 3, null], ["verwijzingenSbo", 4, null]]],
    ["thuiszitters", "0 thuiszitters, 1 leerling deels in onderwijs.", [["aantalThuiszitters", 0, null], ["deelsInOnderwijs", 1, null]]],
    ["ononderbroken", "Van de leerlingen doorliep 68,3% (vorig jaar 70%) de basisschool onvertraagd.", [["pctOnvertraagd", 68.3, 70]]],
    ["ononderbroken", "Er heeft 1 leerling gedoubleerd.", [["aantalDoublures", 1, null]]],
    ["ononderbroken", "8 leerlingen gingen naar een andere basisschool, waarvan 2 vanwege verhuizing.", [["verplaatstBao", 8, null], ["verplaatstBao.verhuizing", 2, null]]],
    // Years, groups, ages and money are no figures.
    ["verwijzingen", "In 2024 hielden wij in groep 3 vijf overleggen van 2 uur over SO, voor € 1.200.", []],
    ["externeFunctie", "Wij hielpen 12 scholen.", []],
  ])("in %s: %s", (part, text, figures) => {
    expect(found(part, text)).toEqual(figures);
  });

  it("knows those of another form by its own words", () => {
    const other = FORMS[1] ?? shippedDefinition;
    expect(found("aanwezigheid", "Wij hadden 2 thuiszitters (vorig jaar 4) en 11 leerlingen met relatief verzuim.", other)).toEqual([["thuiszitter", 2, 4], ["relatiefVerzuim", 11, null]]);
    expect(found("deelname", "De deelname aan SBO was 2,47% en aan SO 1,18% (vorig jaar 1,2%).", other)).toEqual([["deelnameSbo", 2.47, null], ["deelnameSo", 1.18, 1.2]]);
  });

  it("gives the sentence that they come from", () => {
    const [figure] = figuresInText(richTextFromPlainText("Er was veel te doen. Er waren 0 thuiszitters. Daar zijn wij blij mee."), "thuiszitters", shippedDefinition);
    expect(figure?.quote).toBe("Er waren 0 thuiszitters.");
  });
});
