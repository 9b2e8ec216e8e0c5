import { describe, expect, it } from "vitest";
import { buildDocument } from "@/lib/document/build";
import { anchorOf, groupsOf } from "@/lib/document/groups";
import type { DocumentBlock, DocumentModel, TableBlock } from "@/lib/document/model";
import type { DocumentState } from "@/lib/document/printing";
import type { AmountEntry } from "@/lib/template/answers/markers";
import { cellKey } from "@/lib/template/answers/figure-answer";
import type { Filing } from "@/lib/report/filing";
import type { ReportContent } from "@/lib/report/content";
import { contentFor, farBoard, primaryBoard, shippedDefinition, wideBoard } from "@/tests/support/form-content";
import { filledReport, longAnswer, paragraph, richText, rowId } from "@/tests/support/filled-report";
import { otherDefinition } from "@/tests/support/other-region";
import { visibleStrings } from "@/tests/support/document-strings";

const draft: DocumentState = { kind: "draft" };
const adopted: DocumentState = {
  kind: "submitted",
  version: 2,
  submittedAt: new Date("2025-10-03T12:00:00Z"),
  adoptedAt: new Date("2025-10-20T12:00:00Z"),
  signed: { signatoryName: "B. de Vries", signatoryFunction: "voorzitter college van bestuur", filing: null },
};

function build(content: ReportContent, state: DocumentState = draft, audience: "board" | "outside" = "board"): DocumentModel {
  return buildDocument(content, { audience, state });
}

function headings(model: DocumentModel): string[] {
  return model.blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
}

function blocksOf<K extends DocumentBlock["kind"]>(model: DocumentModel, kind: K, part?: string) {
  return model.blocks.filter(
    (block): block is DocumentBlock & { kind: K } => block.kind === kind && (part === undefined || block.source.part === part),
  );
}

function rowTexts(table: TableBlock | undefined): string[][] {
  return (table?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));
}

describe("the order and the titles of a document", () => {
  it("prints every printed part of the template with its own title, in its order", () => {
    const model = build(filledReport(wideBoard));
    const titles = shippedDefinition.parts.filter(({ printed }) => printed).map(({ title }) => title);
    const printed = visibleStrings(model).filter((text) => titles.includes(text));
    expect([...new Set(printed)]).toEqual([...new Set(titles)]);
  });

  it("says n.v.t. under the title of a part that is not for this board", () => {
    const model = build(filledReport(primaryBoard));
    const parts = blocksOf(model, "notApplicable").map(({ source }) => source.part);
    expect(parts).toEqual(["externeFunctie", "schakelfunctie", "doelgroeparrangementen"]);
    expect(headings(model)).toContain("EXTERNE FUNCTIE");
    expect(blocksOf(model, "richText", "externeFunctie")).toEqual([]);
  });

  it("does not repeat a title as the label of the question below it", () => {
    const model = build(filledReport(wideBoard));
    expect(headings(model).filter((text) => text === "THUISZITTERS")).toHaveLength(1);
    expect(headings(model)).toContain("Ankerpunt 1 - Kwaliteitsstandaard");
  });

  it("never skips a level of headings", () => {
    for (const content of [filledReport(wideBoard), contentFor(primaryBoard), otherReport()]) {
      let last = 0;
      for (const block of build(content).blocks) {
        if (block.kind === "heading") {
          expect(block.level).toBeLessThanOrEqual(last + 1);
          last = block.level;
        }
        if (block.kind !== "richText") continue;
        for (const node of block.value.content) {
          if (node.type !== "heading") continue;
          const level = block.headingLevel + node.attrs.level - 1;
          expect(level).toBeLessThanOrEqual(last + 1);
          last = level;
        }
      }
    }
  });

  it("puts an annex after the part it names, and one that names none last", () => {
    const all = headings(build(filledReport(wideBoard)));
    const after = all.indexOf("Bijlage over thuiszitters");
    expect(after).toBeGreaterThan(all.indexOf("THUISZITTERS"));
    expect(after).toBeLessThan(all.indexOf("ONONDERBROKEN LEER-EN ONTWIKKELINGSPROCES"));
    expect(all.at(-1)).toBe("Slotbijlage");
  });

  it("fills in the round's period", () => {
    const [footnotes] = blocksOf(build(filledReport(wideBoard)), "footnotes");
    expect(footnotes?.texts).toEqual(["* Zie bekostigingsbeschikking(en) SWV 2024-2025"]);
  });
});

describe("what a document says of itself", () => {
  it("names the signatory, the version and its day", () => {
    const model = build(filledReport(wideBoard), adopted);
    expect(model.meta.status).toBe("Versie 2, vastgesteld 20 oktober 2025");
    const [cover] = blocksOf(model, "cover");
    expect(cover?.lines.map(({ label, value }) => [label, value])).toEqual([
      ["BESTUUR:", "Stichting Wijd"],
      ["NAMENS BESTUUR:", "B. de Vries, voorzitter college van bestuur"],
      ["SCHOOLJAAR:", "2024-2025"],
      ["SCHOLEN IN SWV:", "PO9101 (Heuvelland-West), PO9102 (Maasdal)"],
    ]);
  });

  it("says that it was filed on behalf of the board, and whether that confirmed it", () => {
    const verdict = { name: "B. de Vries", function: "bestuurder", at: new Date("2025-10-10T10:00:00Z"), confirmed: true as const };
    const filed = (more: Partial<Filing>) =>
      build(filledReport(wideBoard), {
        kind: "submitted",
        version: 1,
        submittedAt: new Date("2025-10-03T12:00:00Z"),
        signed: { signatoryName: "R. Els", signatoryFunction: "medewerker SWV", filing: { received: "mail", note: "", statement: null, verdict: null, ...more } },
      });
    const cover = (model: DocumentModel) => blocksOf(model, "cover").flatMap(({ lines }) => lines.map(({ value }) => value));
    const waiting = filed({});
    expect(cover(waiting)).toContain("nog niet bevestigd");
    expect(cover(waiting)).toContain("R. Els, medewerker SWV (per e-mail ontvangen), nog niet bevestigd door het bestuur");
    expect(waiting.meta.status).toBe("Versie 1, ingediend 3 oktober 2025 namens het bestuur");
    const confirmed = filed({ verdict });
    expect(cover(confirmed)).toContain("B. de Vries, bestuurder");
    expect(cover(confirmed)).toContain("R. Els, medewerker SWV (per e-mail ontvangen), bevestigd door B. de Vries, bestuurder, op 10 oktober 2025");
  });

  it("says of a draft that it is one, and what is not filled in", () => {
    const model = build(contentFor(primaryBoard));
    expect(model.draft).toBe(true);
    expect(model.meta.status).toBe("Concept, nog niet ingediend");
    expect(blocksOf(model, "missing", "ankerpunten").map(({ text }) => text)).toEqual(Array(4).fill("nog niet ingevuld"));
  });

  it("does not miss a text of which the number has one", () => {
    const answers = { algemeenNummers: [3], "algemeenVoorbeeld.3": longAnswer("nummer 3") };
    const model = build(contentFor(primaryBoard, answers));
    const missing = blocksOf(model, "missing", "algemeen").map(({ source }) => source.question);
    expect(missing).toEqual(["algemeenSturing"]);
    expect(headings(model).some((text) => text.startsWith("3 Regiovisie krijgt uitvoering"))).toBe(true);
  });
});

describe("figures in a document", () => {
  const cell = cellKey({ partnership: "PO9101", value: null });

  it("keeps 0, n.v.t., niet bekend and nothing apart", () => {
    const answers = {
      verwijzingenSo: { values: { [cell]: 0 } },
      verwijzingenSbo: { values: { [cell]: "nvt" } },
      tlvAangevraagd: { values: { [cell]: "onbekend" } },
    };
    const [table] = blocksOf(build(contentFor(primaryBoard, answers)), "figureTable", "verwijzingen");
    expect(rowTexts(table)).toEqual([
      ["Verwijzingen naar SO (leerlingen)", "0"],
      ["Verwijzingen naar SBO (leerlingen)", "n.v.t."],
      ["TLV aangevraagd (aanvragen)", "niet bekend"],
    ]);
    const [empty] = blocksOf(build(contentFor(primaryBoard)), "figureTable", "verwijzingen");
    expect(rowTexts(empty)[0]).toEqual(["Verwijzingen naar SO (leerlingen)", "nog niet ingevuld"]);
  });

  it("shows last year, a correction of it, and what the SWV counts", () => {
    const answers = {
      verwijzingenSo: { values: { [cell]: 12 }, previous: { [cell]: 14 }, revisionNote: "Eén leerling was dubbel geteld." },
      verwijzingenSbo: { values: { [cell]: 18 }, previous: { [cell]: 9 } },
    };
    const content = contentFor(primaryBoard, answers, {
      previousFigures: { verwijzingenSo: { [cell]: 15 } },
      keyFigures: [{ figure: "verwijzingenSo", cell, entry: 11, source: "Kengetallen TLV" }],
    });
    const [table] = blocksOf(build(content), "figureTable", "verwijzingen");
    expect(table?.columns.map(({ header }) => header)).toEqual(["Cijfers", "2023-2024", "2024-2025", "SWV telt"]);
    expect(table?.rows[0]?.cells.map(({ text, mark }) => [text, mark])).toEqual([
      ["Verwijzingen naar SO (leerlingen)", undefined],
      ["14", "herzien"],
      ["12", undefined],
      ["11", undefined],
    ]);
    expect(table?.rows[1]?.cells[1]).toEqual({ text: "9", state: "value", mark: "dit jaar opgegeven" });
    expect(table?.notes.map(({ text }) => text)).toEqual(["Was 15. Eén leerling was dubbel geteld."]);
  });

  it("adds up a figure in parts per SWV, and not what is unknown", () => {
    const values = { "PO9101.bao": 800, "PO9101.sbo": 120, "PO9101.so": 0, "PO9102.bao": 404, "PO9102.sbo": "nvt", "PO9102.so": "onbekend" } as const;
    const [table] = blocksOf(build(contentFor(wideBoard, { leerlingenTotaal: { values } })), "figureTable", "omslag");
    expect(rowTexts(table).map(([label, value]) => `${label}: ${value}`)).toEqual([
      "Aantal leerlingen (op de teldatum): ",
      "PO9101 (HW): 920",
      "regulier basisonderwijs: 800",
      "speciaal basisonderwijs: 120",
      "speciaal onderwijs: 0",
      "PO9102 (MD): ",
      "regulier basisonderwijs: 404",
      "speciaal basisonderwijs: n.v.t.",
      "speciaal onderwijs: niet bekend",
    ]);
  });

  it("leaves out a secondary figure of which nothing is known", () => {
    const empty = visibleStrings(build(contentFor(primaryBoard)));
    expect(empty).not.toContain("Versnellers");
    expect(visibleStrings(build(filledReport(primaryBoard)))).toContain("Versnellers");
  });
});

describe("money in a document", () => {
  it("sums what was received and spent, and says what remains", () => {
    const content = contentFor(primaryBoard, {
      ontvangen: { cells: { terugploegregeling: { PO9101: 5_280_000 } } },
      aanwendingSwv: [
        { id: rowId(1), amount: 4_000_000, fields: { doel: "Extra uren", soort: "zorgstructuur" } },
        { id: rowId(2), amount: "pm", fields: { doel: "Scholing\nvan twee teams" } },
      ],
    });
    const model = build(content);
    const [received] = blocksOf(model, "moneyTable");
    expect(rowTexts(received).map((cells) => cells.at(-1))).toEqual(["€\u00a052.800", "n.v.t.", "€\u00a052.800"]);
    const [spent] = blocksOf(model, "spendingTable");
    expect(spent?.columns.map(({ header }) => header)).toEqual(["Nr.", "Waarvoor", "Soort", "Bedrag"]);
    expect(rowTexts(spent)).toEqual([
      ["1", "Extra uren", "Zorgstructuur op school (intern begeleiders)", "€\u00a040.000"],
      ["2", "Scholing\nvan twee teams", "nog niet ingevuld", "PM"],
      ["", "Totaal besteed", "", "€\u00a040.000 + PM"],
      ["", "Ontvangen", "", "€\u00a052.800"],
    ]);
    expect(spent?.notes).toHaveLength(1);
  });

  it("says what remains only where both sums are known, and makes no number of what is not", () => {
    const sums = (received: AmountEntry | undefined, ...amounts: AmountEntry[]) => {
      const rows = amounts.map((amount, index) => ({ id: rowId(index), amount, fields: { doel: "Uren", soort: "overig" } }));
      const amountsOf: Record<string, AmountEntry> = received === undefined ? {} : { PO9101: received };
      const ontvangen = { cells: { terugploegregeling: amountsOf } };
      const [spent] = blocksOf(build(contentFor(primaryBoard, { ontvangen, aanwendingSwv: rows })), "spendingTable");
      return rowTexts(spent).slice(amounts.length).map((cells) => [cells[1], cells.at(-1)]);
    };
    const spent = ["Totaal besteed", "€\u00a0100"];
    expect(sums(50_000, 10_000)).toEqual([spent, ["Ontvangen", "€\u00a0500"], ["Meer ontvangen dan besteed", "€\u00a0400"]]);
    expect(sums("onbekend", 10_000)).toEqual([spent, ["Ontvangen", "niet bekend"]]);
    expect(sums("pm", 10_000)).toEqual([spent, ["Ontvangen", "PM"]]);
    expect(sums(undefined, 10_000)).toEqual([spent, ["Ontvangen", "nog niet ingevuld"]]);
    expect(sums(0, 10_000)).toEqual([spent, ["Ontvangen", "€\u00a00"], ["Meer besteed dan ontvangen", "€\u00a0100"]]);
    expect(sums(50_000, "pm")).toEqual([["Totaal besteed", "PM"], ["Ontvangen", "€\u00a0500"]]);
  });

  it("puts more SWVs than fit beside each other under each row, with the same sums", () => {
    const cells = { terugploegregeling: { PO9101: 100_000, PO9105: 500_000 }, doelgroepfinanciering: { PO9101: 5_000 } };
    const [table] = blocksOf(build(contentFor(farBoard, { ontvangen: { cells } })), "moneyTable");
    expect(table?.columns.map(({ header }) => header)).toEqual(["Ontvangen", "Bedrag"]);
    const amounts = (role: string) => table?.rows.filter((row) => row.role === role).map((row) => [row.depth, row.cells[1]?.text]);
    expect(amounts("row")?.slice(0, 7)).toEqual([
      [0, "€\u00a06.000 + nog niet ingevuld"],
      [1, "€\u00a01.000"],
      ...Array.from({ length: 3 }, () => [1, "nog niet ingevuld"]),
      [1, "€\u00a05.000"],
      [0, "€\u00a050 + nog niet ingevuld"],
    ]);
    expect(amounts("total")).toEqual([[0, "€\u00a06.050 + nog niet ingevuld"], [1, "€\u00a01.050"], [1, ""], [1, ""], [1, ""], [1, "€\u00a05.000 + nog niet ingevuld"]]);
    expect(table?.rows[1]?.cells[0]?.text).toBe("PO9101 (Streek nummer 1)");
  });

  it("says which amount comes from the SWV, and where the board contradicts it", () => {
    const cell = cellKey({ partnership: "PO9101", value: null });
    const paid = { figure: "ontvangenTerugploeg", cell, entry: 5_280_000, source: "beschikking 2024" };
    const [untouched] = blocksOf(build(contentFor(primaryBoard, {}, { keyFigures: [paid] })), "moneyTable");
    expect(untouched?.rows[0]?.cells[1]).toEqual({ text: "€\u00a052.800", state: "value", mark: "volgens het SWV" });
    const answers = { ontvangen: { cells: { terugploegregeling: { PO9101: 5_000_000 } }, notes: { terugploegregeling: { PO9101: "Eén termijn kwam later." } } } };
    const [contradicted] = blocksOf(build(contentFor(primaryBoard, answers, { keyFigures: [paid] })), "moneyTable");
    expect(contradicted?.rows[0]?.cells[1]).toEqual({ text: "€\u00a050.000", state: "value" });
    expect(contradicted?.notes[0]?.text).toBe("Volgens het SWV €\u00a052.800 (beschikking 2024). Eén termijn kwam later.");
  });
});

describe("links into a document", () => {
  it("gives every question one anchor", () => {
    const model = build(filledReport(wideBoard));
    const anchors = groupsOf(model.blocks).flatMap(({ anchor }) => anchor ?? []);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(anchors).toContain(anchorOf({ part: "thuiszitters", question: "thuiszitters" }));
    expect(groupsOf(model.blocks).flatMap(({ blocks }) => blocks)).toEqual(model.blocks);
  });
});

function otherReport(): ReportContent {
  const content = contentFor(primaryBoard, {
    aanwezigheid: richText(paragraph("Wij bellen dezelfde dag.")),
    verzuim0: { values: { "bestuur.totaal": 6 } },
    stroom: [{ id: rowId(1), amount: 1_000_000, fields: { doel: "Minder verzuim", acties: "Bellen", resultaten: "Minder meldingen" } }],
  });
  return { ...content, context: { ...content.context, definition: otherDefinition, period: { kind: "calendarYear", year: 2025 } } };
}

describe("the form of another region", () => {
  it("prints without a line of code of its own", () => {
    const model = build(otherReport(), adopted);
    expect(model.title).toBe("Verantwoording zeven taken 2025, Stichting De Waterlelie");
    expect(blocksOf(model, "cover")[0]?.title).toBe("Verantwoording zeven taken");
    expect(headings(model)).toContain("Schoolaanwezigheid in 2025");
    const [spent] = blocksOf(model, "spendingTable");
    expect(spent?.columns.map(({ header }) => header)).toEqual(["Nr.", "Doel", "Acties", "Resultaten", "Bedrag"]);
    expect(rowTexts(blocksOf(model, "figureTable")[0])[0]).toEqual(["Thuiszitters (leerlingen, op de teldatum)", "6"]);
  });
});
