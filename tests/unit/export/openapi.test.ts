import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { openApiDocument } from "@/lib/export/openapi";

describe("the description of the API", () => {
  it("is valid OpenAPI 3.1 and names every row once", async () => {
    const document = openApiDocument("https://portaal.example");
    const checked = await new Validator().validate(structuredClone(document) as Record<string, unknown>);
    expect(checked, JSON.stringify(checked.errors)).toMatchObject({ valid: true });
    const text = JSON.stringify(document);
    expect(text).toContain('"$ref":"#/components/schemas/Toestand"');
    for (const name of ["Cijfer", "Totaal", "Middel", "Besteding", "Indicator", "Voortgang", "Tekst", "Ronde", "Probleem"]) {
      expect(text, name).toContain(`"${name}":{`);
      expect(text, name).toContain(`#/components/schemas/${name}"`);
    }
  });
});
