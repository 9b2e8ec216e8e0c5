import { describe, expect, it } from "vitest";
import { templateDefinitionSchema } from "@/lib/template/definition";
import shipped from "@/lib/template/shipped/schoolbesturen-aan-zet.json";
import printed from "@/tests/fixtures/printed-form.json";

const definition = templateDefinitionSchema.parse(shipped);

describe("the shipped form", () => {
  it("has the 30 parts of the printed form, in its order, with its titles word for word", () => {
    const facts = (part: { id: string; title: string; shortTitle: string; appliesTo: string }) => ({
      id: part.id,
      title: part.title,
      shortTitle: part.shortTitle,
      appliesTo: part.appliesTo,
    });
    expect(definition.parts).toHaveLength(30);
    expect(definition.parts.map(facts)).toEqual(printed.parts.map(facts));
  });

  it("keeps the explanations, subtitles and groups", () => {
    for (const [index, part] of definition.parts.entries()) {
      const source: { explanation?: string | null; subtitle?: string; group?: string | null } = printed.parts[index] ?? {};
      expect(part.explanation ?? null, part.id).toBe(source.explanation ?? null);
      expect(part.subtitle ?? null, part.id).toBe(source.subtitle ?? null);
      expect(part.group ?? null, part.id).toBe(source.group ?? null);
    }
  });

  it("has every question under its canonical key and with its label", () => {
    const questions = definition.parts.flatMap((part) =>
      part.fields.map((field) => ({ part: part.id, id: field.id, label: field.label })),
    );
    const expected = printed.parts.flatMap((part) =>
      (part.fields as { id: string; label?: string }[]).map((field) => ({
        part: part.id,
        id: field.id,
        // The printed form gives these two no label of their own.
        label: field.label ?? { ontvangen: "Ontvangen", bijlagen: "Bijlagen" }[field.id],
      })),
    );
    expect(questions).toEqual(expected);
  });

  it("has the 43 indicators with their texts", () => {
    expect(definition.indicators).toHaveLength(43);
    expect(definition.indicators).toEqual(printed.indicators);
  });

  it("has the 45 figures with their rules", () => {
    expect(definition.figures).toHaveLength(45);
    const rules = (figure: object) => {
      const { checks: _checks, fromAnswer: _from, shareOf: _share, check, derivedFrom, formula, ...rest } = {
        checks: null,
        fromAnswer: null,
        shareOf: null,
        check: null,
        derivedFrom: null,
        formula: null,
        ...figure,
      };
      return rest;
    };
    const expected = printed.figures.map((figure) => {
      const { qualifier, ...rest }: { qualifier?: { id: string; label: string } } = figure;
      return qualifier ? { ...rest, qualifier: { id: qualifier.id, label: qualifier.label } } : rest;
    });
    expect(definition.figures.map(rules)).toEqual(expected.map(rules));
  });

  it("takes figures that are not asked from answers or from other figures", () => {
    const sources = Object.fromEntries(
      definition.figures
        .filter((figure) => figure.source !== "asked")
        .map((figure) => [figure.id, figure.fromAnswer?.kind ?? figure.shareOf]),
    );
    expect(sources).toEqual({
      marktaandeelSo: "verwijzingenSo",
      marktaandeelSbo: "verwijzingenSbo",
      marktaandeelLeerlingen: "leerlingenTotaal.bao",
      ontvangenTerugploeg: "moneyTableRow",
      ontvangenDoelgroep: "moneyTableRow",
      aanwendingCategorie: "spendingByChoice",
      eigenMiddelenOnbekend: "spendingHasPm",
      indicatorNummers: "indicatorNumbers",
    });
  });

  it("names no SWV: those belong to a region", () => {
    expect(JSON.stringify(definition)).not.toMatch(/PO310\d/);
  });
});
