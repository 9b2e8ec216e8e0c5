import { describe, expect, it } from "vitest";
import { definitionChanged } from "@/lib/figures/definition-change";
import { templateDefinitionSchema } from "@/lib/template/definition";
import { figuresWithOwnDefinition, ownLists, partsWithOwnTexts, withOwnContent } from "@/lib/template/own-content";
import { buildDocument } from "@/lib/document/build";
import { contentFor, primaryBoard, shippedDefinition } from "@/tests/support/form-content";

const AT_HOME = "Langer dan vier weken zonder onderwijs in {periode}.";
const changed = withOwnContent(shippedDefinition, {
  texts: { samenhang: [{ type: "p", text: "Onze tekst." }], ankerpunten: [{ type: "p", text: "Hier hoort geen tekst." }] },
  footnotes: { middelenSwv: ["Zie de brief over {periode}"] },
  definitions: { aantalThuiszitters: AT_HOME, deelsInOnderwijs: "Niet van de regio." },
  options: {
    ondersteuningsThemas: [{ id: "rekenen", label: "Rekenen" }, { id: "gedrag", label: "gedrag", retired: true }],
    aanleverwijze: [{ id: "anders", label: "Niet van de regio" }],
  },
});

describe("the region's own content of the shipped form", () => {
  it("is its fixed texts, one footnote, one definition and two lists", () => {
    const parts = partsWithOwnTexts(shippedDefinition);
    expect(parts.filter(({ hasText }) => hasText).length).toBeGreaterThan(3);
    expect(parts.flatMap(({ id, footnotes }) => footnotes.map(({ text }) => [id, text]))).toEqual([
      ["middelenSwv", "Zie bekostigingsbeschikking(en) SWV {periode}"],
    ]);
    expect(figuresWithOwnDefinition(shippedDefinition).map(({ id }) => id)).toEqual(["aantalThuiszitters"]);
    expect(ownLists(shippedDefinition).map(({ id, part }) => [id, part])).toEqual([
      ["ondersteuningsThemas", "ankerpunten"],
      ["knelpuntenKnooppunt", "knooppunt"],
    ]);
  });

  it("changes nothing that the form does not leave to the region", () => {
    expect(templateDefinitionSchema.safeParse(changed).success).toBe(true);
    const part = (id: string) => changed.parts.find((one) => one.id === id);
    const figure = (id: string) => changed.figures.find((one) => one.id === id);
    expect(part("samenhang")?.blocks).toEqual([{ type: "p", text: "Onze tekst." }]);
    expect(part("ankerpunten")).not.toHaveProperty("blocks");
    expect(part("middelenSwv")?.footnotes).toMatchObject([{ marker: "*", text: "Zie de brief over {periode}" }]);
    expect(figure("aantalThuiszitters")?.definition).toBe(AT_HOME);
    expect(figure("deelsInOnderwijs")).not.toHaveProperty("definition");
    expect(figure("ondersteuningsThemas")?.options).toHaveLength(2);
    expect(JSON.stringify(changed)).not.toContain("Niet van de regio");
  });

  it("goes back to no definition, and to the same form", () => {
    const again = withOwnContent(changed, { definitions: { aantalThuiszitters: null } });
    expect(again.figures.find(({ id }) => id === "aantalThuiszitters")).not.toHaveProperty("definition");
    expect(withOwnContent(shippedDefinition, {})).toEqual(shippedDefinition);
  });

  it("breaks the line of the figure that another definition was given", () => {
    const year = (definition: typeof shippedDefinition) => ({
      periodKey: "",
      label: "",
      countDate: "2025-02-01",
      definition,
      boards: [],
      cells: new Map(),
      final: true,
    });
    expect(definitionChanged("aantalThuiszitters", year(shippedDefinition), year(changed))).toBe(true);
    expect(definitionChanged("deelsInOnderwijs", year(shippedDefinition), year(changed))).toBe(false);
  });

  it("prints the definition under the figures, with the round's period", () => {
    const content = contentFor(primaryBoard);
    const own = { ...content, context: { ...content.context, definition: changed } };
    const { blocks } = buildDocument(own, { audience: "staff", state: { kind: "draft" } });
    const notes = blocks.flatMap((block) => (block.kind === "figureTable" ? block.notes : []));
    expect(notes).toContainEqual({
      source: { part: "thuiszitters", question: "aantalThuiszitters" },
      label: "Thuiszitters, definitie van het SWV",
      text: "Langer dan vier weken zonder onderwijs in 2024-2025.",
    });
  });
});
