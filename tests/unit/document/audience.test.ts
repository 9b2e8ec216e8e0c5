import { describe, expect, it } from "vitest";
import { buildDocument } from "@/lib/document/build";
import { countView, type Audience } from "@/lib/document/audience";
import type { ReportContent } from "@/lib/report/content";
import { contentFor, primaryBoard, wideBoard } from "@/tests/support/form-content";

function rows(content: ReportContent, part: string, audience: Audience = "outside"): string[] {
  const { blocks } = buildDocument(content, { audience, state: { kind: "draft" } });
  return blocks.flatMap((block) =>
    block.kind === "figureTable" && block.source.part === part
      ? block.rows.map(({ cells }) => cells.map(({ text }) => text).join(": "))
      : [],
  );
}

const asked = (values: Record<string, number | "nvt">) => ({ values });

describe("small counts in a document", () => {
  const content = contentFor(primaryBoard, {
    verwijzingenSo: asked({ "PO9101.totaal": 3 }),
    verwijzingenSbo: asked({ "PO9101.totaal": 18 }),
    tlvAangevraagd: asked({ "PO9101.totaal": 0 }),
    baoBaoKnooppunten: asked({ "bestuur.totaal": 2 }),
  });

  it("are hidden from outsiders, and 0 and counts of schools are not", () => {
    expect(rows(content, "verwijzingen")).toEqual([
      "Verwijzingen naar SO (leerlingen): <5",
      "Verwijzingen naar SBO (leerlingen): 18",
      "TLV aangevraagd (aanvragen): 0",
      "Scholen met een BaO-BaO-knooppunt: 2",
    ]);
  });

  it.each(["board", "staff"] as const)("are shown to the %s", (audience) => {
    expect(rows(content, "verwijzingen", audience)[0]).toBe("Verwijzingen naar SO (leerlingen): 3");
  });

  it("take along the sum that the form makes of them", () => {
    const summed = contentFor(primaryBoard, { ...content.answers, tlvGehonoreerd: asked({ "PO9101.totaal": 21 }) });
    expect(rows(summed, "verwijzingen")).toContain("TLV gehonoreerd: weggelaten");
  });

  it("take along what the form ties to that sum", () => {
    const tied = contentFor(primaryBoard, {
      verwijzingenSo: asked({ "PO9101.totaal": 20 }),
      verwijzingenSbo: asked({ "PO9101.totaal": 3 }),
      verwezenPerGroep: asked({ "bestuur.1-2": 20, "bestuur.3": 3, "bestuur.4": 0, "bestuur.5": 0, "bestuur.6-8": 0 }),
    });
    const shown = rows(tied, "verwijzingen").join("\n");
    expect(shown).toContain("Verwijzingen naar SBO (leerlingen): <5");
    expect(shown).not.toContain("23");
  });

  it("take along a number that the board gave before it knew the parts", () => {
    const together = contentFor(primaryBoard, {
      terugVanuitSo: asked({ "bestuur.totaal": 7 }),
      terugVanuitSbo: asked({ "bestuur.totaal": 2 }),
      terugVanuitSboSoTotaal: asked({ "bestuur.totaal": 9 }),
    });
    const { blocks } = buildDocument(together, { audience: "outside", state: { kind: "draft" } });
    const shown = blocks.flatMap((block) => (block.kind === "figureTable" ? block.rows.map(({ cells }) => cells.map(({ text }) => text).join(": ")) : []));
    expect(shown.filter((text) => /(SO|SBO).*: (9|2)$/.test(text))).toEqual([]);
    const view = countView(together, "outside");
    const figure = together.context.definition.figures.find(({ id }) => id === "terugVanuitSboSoTotaal");
    expect(figure && view.cell(figure, "current", "bestuur.totaal")).toBe("withheld");
  });

  it("take along how a count is divided", () => {
    const divided = contentFor(primaryBoard, {
      aantalThuiszitters: asked({ "bestuur.inOverlegMetOuders": 8, "bestuur.besluitOuder": 2, "bestuur.overig": 0 }),
    });
    expect(rows(divided, "thuiszitters")[0]).toBe("Thuiszitters (leerlingen): 10");
    expect(rows(divided, "thuiszitters").join()).not.toContain("besluit van de ouder");
    expect(rows(divided, "thuiszitters", "board")).toContain("besluit van de ouder: 2");
  });

  it("take along the sum over two SWVs", () => {
    const split = contentFor(wideBoard, { verwijzingenSo: asked({ "PO9101.totaal": 3, "PO9102.totaal": 12 }) });
    expect(rows(split, "verwijzingen").slice(0, 3)).toEqual([
      "Verwijzingen naar SO (leerlingen): weggelaten",
      "PO9101 (HW): <5",
      "PO9102 (MD): 12",
    ]);
  });

  it("take along the percentage that says the same", () => {
    const pupils = asked({ "PO9101.bao": 250, "PO9101.sbo": "nvt", "PO9101.so": "nvt" });
    const share = (value: number) => contentFor(primaryBoard, { leerlingenTotaal: pupils, pctDoublures: asked({ "bestuur.totaal": value }) });
    expect(rows(share(0.8), "ononderbroken")).toContain("Doublures: weggelaten");
    expect(rows(share(99.2), "ononderbroken")).toContain("Doublures: weggelaten");
    expect(rows(share(8), "ononderbroken")).toContain("Doublures: 8,0%");
  });

  it("take along last year's percentage, measured against last year's pupils", () => {
    const year = (previous: number | undefined) =>
      contentFor(
        primaryBoard,
        { leerlingenTotaal: asked({ "PO9101.bao": 2000 }), pctDoublures: asked({ "bestuur.totaal": 8 }) },
        { previousFigures: { pctDoublures: { "bestuur.totaal": 1.5 }, ...(previous ? { leerlingenTotaal: { "PO9101.bao": previous } } : {}) } },
      );
    expect(rows(year(200), "ononderbroken")).toContain("Doublures: weggelaten: 8,0%");
    expect(rows(year(undefined), "ononderbroken")).toContain("Doublures: weggelaten: 8,0%");
    expect(rows(year(2400), "ononderbroken")).toContain("Doublures: 1,5%: 8,0%");
  });

  it("do not come back in the explanation of a correction", () => {
    const cell = "PO9101.totaal";
    const corrected = contentFor(
      primaryBoard,
      { verwijzingenSo: { values: { [cell]: 12 }, previous: { [cell]: 13 }, revisionNote: "Verkeerd geteld." } },
      { previousFigures: { verwijzingenSo: { [cell]: 2 } } },
    );
    const { blocks } = buildDocument(corrected, { audience: "outside", state: { kind: "draft" } });
    const notes = blocks.flatMap((block) => (block.kind === "figureTable" ? block.notes.map(({ text }) => text) : []));
    expect(notes).toEqual(["Verkeerd geteld."]);
  });
});
