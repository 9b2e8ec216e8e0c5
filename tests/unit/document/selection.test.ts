import { describe, expect, it } from "vitest";
import { buildDocument } from "@/lib/document/build";
import { fileQuery, WHOLE, type FileChoice } from "@/lib/document/file-choice";
import type { DocumentModel } from "@/lib/document/model";
import { readFileChoice } from "@/lib/document/read-file-choice";
import { choosableParts, selectedDocument } from "@/lib/document/selection";
import type { Signing } from "@/lib/document/short-version";
import type { Answers } from "@/lib/report/content";
import { visibleStrings } from "@/tests/support/document-strings";
import { filledReport } from "@/tests/support/filled-report";
import { contentFor, primaryBoard, wideBoard } from "@/tests/support/form-content";

const address = "https://portaal.example/verantwoording/1/downloaden";
const signing: Signing = { signatoryName: "B. Eiken", signatoryFunction: "bestuurder", filing: null, submittedAt: new Date("2025-10-03T12:00:00Z"), receipt: "HW-2025-0007", version: 2 };
const model = buildDocument(filledReport(wideBoard), { audience: "board", state: { kind: "draft" } });
const take = (from: DocumentModel, selection: FileChoice["selection"], signed: Signing | null = null) => selectedDocument(from, selection, { signing: signed, address });
const headings = (from: DocumentModel | undefined) => from?.blocks.flatMap((block) => (block.kind === "heading" && block.role !== "label" ? [block.text] : []));
const short = (answers: Answers, audience: "board" | "outside" = "board") =>
  take(buildDocument(contentFor(primaryBoard, answers), { audience, state: { kind: "draft" } }), { kind: "short" });

describe("chosen parts of a document", () => {
  it("can be every part that says something, by its title", () => {
    const parts = choosableParts(model);
    expect(parts.map(({ id }) => id)).toEqual(expect.arrayContaining(["context", "thuiszitters", "middelenSwv", "knooppunt", "bijlagen"]));
    expect(parts.map(({ id }) => id)).not.toContain("groepNiveau1tm5");
    expect(parts.find(({ id }) => id === "thuiszitters")?.title).toBe("THUISZITTERS");
    expect(parts.find(({ id }) => id === "bijlagen")?.title).toBe("Bijlage over thuiszitters, Slotbijlage");
  });

  it("come with the cover and the headings above them, once, and nothing else", () => {
    const taken = take(model, { kind: "parts", parts: ["ononderbroken", "thuiszitters"] });
    expect(taken?.blocks[0]?.kind).toBe("cover");
    const [chapter, group, ...rest] = headings(taken) ?? [];
    expect(chapter).toMatch(/^REKENSCHAP/);
    expect(group).toMatch(/^VOOR ALLE SCHOLEN/);
    expect(rest).toEqual(["THUISZITTERS", "ONONDERBROKEN LEER-EN ONTWIKKELINGSPROCES"]);
    expect(new Set(taken?.blocks.map(({ source }) => source.part))).toEqual(new Set(["omslag", "rekenschapResultaat", "groepNiveau1tm5", "thuiszitters", "ononderbroken"]));
  });

  it("stand under no heading that they do not belong to", () => {
    expect(headings(take(model, { kind: "parts", parts: ["middelenEigen"] }))?.slice(0, -1).filter((text) => text.includes("NIVEAU 5"))).toEqual([]);
  });

  it("all together are the document", () => {
    const parts = choosableParts(model).map(({ id }) => id);
    const all = take(model, { kind: "parts", parts });
    expect(all && visibleStrings(all)).toEqual(visibleStrings(model));
    expect(take(model, WHOLE)).toBe(model);
  });

  it("take corrections along", () => {
    const errata = { kind: "errata" as const, source: { part: "errata" }, title: "Erratum", note: "Later toegevoegd.", items: [] };
    for (const selection of [{ kind: "parts" as const, parts: ["context"] }, { kind: "short" as const }]) {
      expect(take({ ...model, blocks: [...model.blocks, errata] }, selection)?.blocks.at(-1)).toEqual(errata);
    }
  });

  it("are nothing where none is chosen or one is not there", () => {
    for (const parts of [[], ["bestaat-niet"], ["context", "bestaat-niet"]]) expect(take(model, { kind: "parts", parts })).toBeUndefined();
  });

  it("skip no level of heading", () => {
    for (const { id } of choosableParts(model)) {
      const taken = take(model, { kind: "parts", parts: [id] });
      let last = 0;
      for (const block of taken?.blocks ?? []) {
        if (block.kind !== "heading") continue;
        expect(block.level).toBeLessThanOrEqual(last + 1);
        last = block.level;
      }
    }
  });
});

describe("the short version", () => {
  it("holds every figure of every part in one table, with units, last year and words", () => {
    const taken = take(model, { kind: "short" });
    const tables = taken?.blocks.filter((block) => block.kind === "figureTable") ?? [];
    const rows = (blocks: DocumentModel["blocks"]) => blocks.flatMap((block) => (block.kind === "figureTable" ? block.rows.map(({ cells }) => cells[0]?.text) : []));
    expect(rows(tables).toSorted()).toEqual(rows(model.blocks).toSorted());
    expect(tables[0]?.columns.map(({ header }) => header)).toEqual(["Cijfers", "2023-2024", "2024-2025", "SWV telt"]);
    const row = tables[0]?.rows.find(({ cells, source }) => source.question === "verwijzingenSo" && cells[1]?.text === "15");
    expect(row?.cells.map(({ text }) => text)).toEqual(["PO9101 (HW)", "15", "12", "12"]);
    for (const table of tables) for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length);
    const words = short({ verwijzingenSo: { values: { "PO9101.totaal": "nvt" } }, verwijzingenSbo: { values: { "PO9101.totaal": "onbekend" } } });
    expect(words && visibleStrings(words)).toEqual(expect.arrayContaining(["n.v.t.", "niet bekend"]));
  });

  it("holds the money with its sums and no lines of spending, and what was worked out", () => {
    const taken = take(model, { kind: "short" });
    const strings = taken ? visibleStrings(taken) : [];
    for (const wanted of ["Totaal", "Totaal besteed", "Ontvangen", "€\u00a0495.600 + PM"]) expect(strings).toContain(wanted);
    expect(strings.some((text) => text.includes("van regel 1"))).toBe(false);
    const lists = taken?.blocks.filter((block) => block.kind === "indicatorList") ?? [];
    const chosen = model.blocks.flatMap((block) => (block.kind === "indicatorList" ? block.items.filter((item) => item.chosen) : []));
    expect(lists.flatMap(({ items }) => items)).toEqual(chosen);
    const none = short({});
    expect(none && visibleStrings(none)).toEqual(expect.arrayContaining(["Uitgewerkte indicatoren", "geen"]));
  });

  it("says who signed, when and with which receipt, and where all of it is", () => {
    const signed = take(model, { kind: "short" }, signing);
    const strings = signed ? visibleStrings(signed) : [];
    for (const wanted of ["B. Eiken", "bestuurder", "3 oktober 2025", "HW-2025-0007", address]) expect(strings).toContain(wanted);
    const unsigned = take(model, { kind: "short" });
    expect(unsigned && visibleStrings(unsigned)).toContain("nog niet ondertekend");
  });

  it("hides what the document hides", () => {
    const answers = { verwijzingenSo: { values: { "PO9101.totaal": 3 } } };
    const outside = short(answers, "outside");
    const strings = outside ? visibleStrings(outside) : [];
    expect(strings).toContain("<5");
    expect(strings.filter((text) => text === "Kleine aantallen:")).toHaveLength(1);
    expect(strings).not.toContain("3");
  });
});

describe("the choice in an address", () => {
  it.each<[FileChoice, string]>([
    [{ isPublic: false, selection: WHOLE }, ""],
    [{ version: 2, isPublic: true, selection: WHOLE }, "?versie=2&voor=jaarverslag"],
    [{ isPublic: false, selection: { kind: "short" } }, "?omvang=kort"],
    [{ isPublic: true, selection: { kind: "parts", parts: ["context", "thuiszitters"] } }, "?voor=jaarverslag&omvang=onderdelen&onderdeel=context&onderdeel=thuiszitters"],
  ])("%j is %s, there and back", (choice, query) => {
    expect(fileQuery(choice)).toBe(query);
    expect(readFileChoice(new URLSearchParams(query))).toEqual(choice);
  });

  it.each(["versie=0", "versie=een", "voor=iedereen", "voor=", "omvang=alles", `onderdeel=${"x".repeat(61)}`])("%s makes no sense", (query) => {
    expect(readFileChoice(new URLSearchParams(query))).toBeNull();
  });

  it("names no more parts than a form has", () => {
    expect(readFileChoice(new URLSearchParams(Array.from({ length: 201 }, (_, index) => ["onderdeel", `${index}`])))).toBeNull();
  });
});
