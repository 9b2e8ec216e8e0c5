import { describe, expect, it } from "vitest";
import { definitionChanges } from "@/lib/template/definition-changes";
import { readDefinition } from "@/lib/template/read-definition";
import type { TemplateDefinition } from "@/lib/template/definition";
import { shippedDefinition } from "@/tests/support/form-content";

/** The shipped form with something changed, as JSON. */
function changed(change: (definition: TemplateDefinition) => void): string {
  const copy = structuredClone(shippedDefinition);
  change(copy);
  return JSON.stringify(copy);
}

const issuesOf = (json: string) => {
  const read = readDefinition(json);
  return read.ok ? [] : read.problem.issues.map(({ message }) => message);
};

describe("reading a form", () => {
  it("takes the shipped one", () => {
    expect(issuesOf(JSON.stringify(shippedDefinition))).toEqual([]);
  });

  it("says so when it is no JSON", () => {
    expect(issuesOf("Schoolbesturen aan zet")).toEqual(["Dit is geen JSON-bestand."]);
  });

  it("finds ids that clash and references that lead nowhere", () => {
    const json = changed((definition) => {
      const [first, second] = definition.parts;
      if (first && second) second.id = first.id;
      for (const figure of definition.figures) {
        if (figure.id === "verwijzingenSo") figure.part = "elders";
        if (figure.id === "pctDoublures") figure.aggregation = { op: "weightedMean", by: "leerlingenTotaal.vo" };
        if (figure.id === "marktaandeelSo") figure.shareOf = "nergens";
      }
    });
    expect(issuesOf(json)).toEqual(
      expect.arrayContaining([
        '"keuze" komt twee keer voor',
        'onderdeel "elders" bestaat niet',
        'cijfer "leerlingenTotaal" kent geen waarde "vo"',
        'cijfer "nergens" bestaat niet',
      ]),
    );
  });

  it("refuses values and options that clash, and figures that count for themselves", () => {
    const json = changed((definition) => {
      for (const figure of definition.figures) {
        if (figure.id === "leerlingenTotaal") figure.dimension?.values.push({ id: "bao", label: "nog eens" });
        if (figure.id === "ondersteuningsThemas") figure.options?.push({ id: "rekenen", label: "nog eens" });
        if (figure.id === "terugVanuitSo") figure.aggregation = { op: "sum", countsInsteadOf: ["terugVanuitSboSoTotaal"] };
      }
    });
    expect(issuesOf(json)).toEqual(
      expect.arrayContaining([
        '"bao" komt twee keer voor',
        '"rekenen" komt twee keer voor',
        '"terugVanuitSo" telt via andere cijfers voor zichzelf',
      ]),
    );
  });

  it("refuses a definition that is not the region's, and a list without a choice", () => {
    const json = changed((definition) => {
      for (const figure of definition.figures) {
        if (figure.id === "deelsInOnderwijs") figure.definition = "Eigen uitleg.";
        if (figure.id === "ondersteuningsThemas") figure.options = [{ id: "rekenen", label: "rekenen", retired: true }];
      }
    });
    expect(issuesOf(json)).toContain("een lijst biedt 1 tot en met 60 keuzes aan");
    const definitionOnly = changed((definition) => {
      for (const figure of definition.figures) if (figure.id === "deelsInOnderwijs") figure.definition = "Eigen uitleg.";
    });
    expect(issuesOf(definitionOnly)).toEqual(["hoort bij definitionFrom, en alleen daarbij"]);
  });

  it("refuses school types, spending fields and weights that cannot work", () => {
    const json = changed((definition) => {
      definition.appliesTo.niveau5 = { label: "mavo", schoolTypes: ["so", "mavo"] };
      for (const figure of definition.figures) {
        if (figure.id === "aanwendingCategorie") {
          figure.fromAnswer = { kind: "spendingByChoice", question: "aanwendingSwv", field: "doel" };
        }
        if (figure.id === "pctDoublures") {
          figure.perPartnership = true;
          figure.aggregation = { op: "weightedMean", by: "deelsInOnderwijs" };
        }
        if (figure.id === "ankerpuntScore") Object.assign(figure, { perPartnership: true, counts: "other" });
      }
    });
    expect(issuesOf(json)).toEqual([
      'schoolsoort "mavo" bestaat niet; kies uit bao, sbo, so, vo, vso',
      'een gemiddelde per SWV weegt met een aantal per SWV, en "deelsInOnderwijs" is van het hele bestuur',
      'een gemiddelde per SWV weegt met een aantal per SWV, en "schoolCount" is van het hele bestuur',
      "hoort bij een aantal (integer)",
      'regels van "aanwendingSwv" hebben geen keuze "doel"',
    ]);
    const kind = changed((definition) => {
      definition.figures.find(({ id }) => id === "aanwendingCategorie")?.dimension?.values.push({ id: "vervoer", label: "Vervoer" });
    });
    expect(issuesOf(kind)).toEqual(['"soort" kent geen keuze "vervoer"']);
  });

  it("refuses a part that would stand behind a page of the portal", () => {
    const json = changed((definition) => {
      const [first] = definition.parts;
      if (first) first.id = "controleren";
    });
    expect(issuesOf(json)).toContain("deze naam is gereserveerd voor een pagina van het portaal");
  });

  it("refuses options that would read as a marker, and fields it does not know", () => {
    const option = changed((definition) => {
      const figure = definition.figures.find(({ id }) => id === "knooppuntOordeel");
      figure?.options?.push({ id: "onbekend", label: "onbekend" });
    });
    expect(issuesOf(option)).not.toEqual([]);
    expect(issuesOf(JSON.stringify({ ...shippedDefinition, script: "x" }))).not.toEqual([]);
  });
});

describe("what a new version changes", () => {
  it("is everything when there was none, and nothing when it is the same", () => {
    expect(definitionChanges(null, shippedDefinition).indicators.added).toHaveLength(43);
    expect(definitionChanges(shippedDefinition, structuredClone(shippedDefinition))).toEqual({
      parts: { added: [], removed: [], changed: [] },
      questions: { added: [], removed: [], changed: [] },
      figures: { added: [], removed: [], changed: [] },
      indicators: { added: [], removed: [], changed: [] },
      whole: [],
    });
  });

  it("names a text that changed and an indicator that went", () => {
    const after = structuredClone(shippedDefinition);
    const part = after.parts.find(({ id }) => id === "thuiszitters");
    if (part) part.shortTitle = "Leerlingen die thuiszitten";
    after.indicators = after.indicators.filter(({ number }) => number !== 43);
    const changes = definitionChanges(shippedDefinition, after);
    expect(changes.parts.changed).toEqual(["thuiszitters"]);
    expect(changes.indicators.removed).toEqual(["43"]);
  });
});
