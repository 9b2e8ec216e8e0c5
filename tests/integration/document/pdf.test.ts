import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildDocument } from "@/lib/document/build";
import type { DocumentState } from "@/lib/document/printing";
import type { Answers, ReportContent } from "@/lib/report/content";
import { parseRichText } from "@/lib/rich-text/schema";
import type { Block, Cell, RichText } from "@/lib/rich-text/types";
import { withOwnContent } from "@/lib/template/own-content";
import { renderPdf } from "@/lib/server/pdf/render-pdf";
import { bare, firstMissing, visibleStrings } from "@/tests/support/document-strings";
import { filledReport, paragraph, richText, rowId } from "@/tests/support/filled-report";
import { contentFor, farBoard, primaryBoard, wideBoard } from "@/tests/support/form-content";
import { otherDefinition } from "@/tests/support/other-region";
import { fontNames, openPdf, pageTexts, structureRoles, structureText } from "@/tests/support/pdf-reading";
import { richTextArbitrary } from "@/tests/support/rich-text-arbitrary";

const draft: DocumentState = { kind: "draft" };
const submitted: DocumentState = {
  kind: "submitted",
  version: 1,
  submittedAt: new Date("2025-10-03T12:00:00Z"),
  signed: { signatoryName: "B. de Vries", signatoryFunction: "bestuurder", filing: null },
};

async function print(content: ReportContent, state: DocumentState = draft) {
  const model = buildDocument(content, { audience: "board", state });
  const pdf = await openPdf(await renderPdf(model));
  return { model, pdf, pages: await pageTexts(pdf) };
}

async function expectAllText(content: ReportContent, state?: DocumentState) {
  const { model, pdf } = await print(content, state);
  expect(firstMissing(visibleStrings(model), await structureText(pdf))).toBeUndefined();
}

const answered = (answers: Answers) => contentFor(primaryBoard, answers);
const textAnswer = (text: RichText) => answered({ thuiszitters: text });

describe("the text of a PDF", () => {
  it.each([
    ["full", filledReport(wideBoard)],
    ["full for a board without SBO and SO", filledReport(primaryBoard)],
    ["full for a board in five SWVs", filledReport(farBoard)],
    ["empty", contentFor(primaryBoard)],
  ])("is all of the report, in order: %s", async (_, content) => {
    await expectAllText(content, submitted);
    await expectAllText(content);
  });

  it("is all of a list of two hundred rows", async () => {
    const aanwendingSwv = Array.from({ length: 200 }, (_, index) => ({
      id: rowId(index),
      amount: (index + 1) * 100_000,
      fields: { doel: `Regel ${index + 1} voor scholing`, soort: "scholing" },
    }));
    await expectAllText(answered({ aanwendingSwv }));
  });

  it("is all of 40.000 characters", async () => {
    const blocks = Array.from({ length: 400 }, (_, index) => paragraph(`Alinea ${index} ${"van een lang verhaal ".repeat(4)}.`));
    await expectAllText(textAnswer(richText(...blocks)));
  });

  it("is what was typed, not what it means elsewhere", async () => {
    const typed = [
      "<script>alert('x')</script> & &amp; <b>niet vet</b>",
      "#let x = 1; #panic(\"stop\") #[inhoud] #import \"@preview/x:0.1.0\": *",
      "$ x^2 $ *ster* _streep_ `code` @verwijzing <label> // commentaar /* blok */",
      "= Kop - geen lijst + 1. \\ ~ --- ... \"aanhaling\" 'enkel' https://voorbeeld.nl",
      "{{ }} {periode} ${x} %s \\u{41} ]]] )))",
    ];
    await expectAllText(textAnswer(richText(...typed.map(paragraph))));
  });

  it("keeps a word that is wider than the page", async () => {
    const word = "schoolondersteuningsprofiel".repeat(20);
    const content = answered({
      thuiszitters: richText(paragraph(word)),
      aanwendingSwv: [{ id: rowId(1), amount: 100, fields: { doel: word } }],
    });
    await expectAllText({ ...content, context: { ...content.context, board: { ...primaryBoard, name: `Stichting ${"x".repeat(90)}` } } });
  });

  it("keeps lists in lists and tables with joined cells", async () => {
    const cell = (type: Cell["type"], text: string, colspan = 1, rowspan = 1): Cell => ({ type, attrs: { colspan, rowspan }, content: [{ type: "paragraph", content: [{ type: "text", text }] }] });
    const list = (depth: number): Block & { type: "bulletList" } => ({
      type: "bulletList",
      content: [{ type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: `diepte ${depth}` }] }, ...(depth < 5 ? [list(depth + 1)] : [])] }],
    });
    const table: Block = {
      type: "table",
      content: [
        { type: "tableRow", content: [cell("tableHeader", "samen", 2), cell("tableHeader", "hoog", 1, 2)] },
        { type: "tableRow", content: [cell("tableHeader", "links"), cell("tableHeader", "rechts")] },
        { type: "tableRow", content: [cell("tableCell", "laag", 1, 2), cell("tableCell", "b"), cell("tableCell", "c")] },
        { type: "tableRow", content: [cell("tableCell", "breed", 2)] },
      ],
    };
    const wide: Block = {
      type: "table",
      content: [1, 2].map((row) => ({ type: "tableRow", content: Array.from({ length: 30 }, (_, column) => cell("tableCell", `r${row}k${column} ondersteuning`)) })),
    };
    await expectAllText(textAnswer(richText(list(1), table, wide)));
  });

  it("prints the form of another region", async () => {
    const content = answered({
      aanwezigheid: richText(paragraph("Wij bellen dezelfde dag.")),
      stroom: [{ id: rowId(1), amount: 100_000, fields: { doel: "Minder verzuim", acties: "Bellen", resultaten: "Minder meldingen" } }],
    });
    await expectAllText({ ...content, context: { ...content.context, definition: otherDefinition } });
  });
});

describe("characters in a PDF", () => {
  it("prints other scripts and signs by fonts that come with the project", async () => {
    const { pdf, pages } = await print(textAnswer(richText(paragraph("Ελλάδα Україна Łódź ğüş 😀 👨‍👩‍👧 → ✓ ≥ ∑ ½ € “citaat” naïef"), paragraph("مرحبا بكم"), paragraph("שלום"))));
    const text = bare(pages.join(""));
    for (const word of ["Ελλάδα", "Україна", "Łódź", "ğüş", "😀", "→", "✓", "≥", "∑", "½", "€", "“citaat”", "مرحبا", "שלום"]) {
      expect(text).toContain(word);
    }
    expect(text).not.toContain("□");
    for (const name of await fontNames(pdf)) expect(name).toMatch(/SourceSans3|SourceSerif4|Noto|Vazirmatn/);
  });

  it("shows a mark for what no font has", async () => {
    const { pages } = await print(textAnswer(richText(paragraph("vóór 中文 \ue000\u1680na"))));
    expect(pages.join(" ")).toContain("vóór □□ □ na");
  });

  it("prints any text that can be stored", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "binary", minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 20 }), async (texts) => {
        const parsed = parseRichText(richText(...texts.map(paragraph)));
        if (!parsed.ok) return;
        const model = buildDocument(textAnswer(parsed.value), { audience: "board", state: draft });
        expect((await renderPdf(model)).length).toBeGreaterThan(1_000);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  }, 60_000);

  it("prints any formatted text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(richTextArbitrary, { minLength: 4, maxLength: 4 }), async ([one, two, three, four]) => {
        const content = answered({
          ...(one && { ankerpunt1: one }),
          ...(two && { thuiszitters: two }),
          ...(three && { bijlagen: [{ id: rowId(1), title: "Bijlage", text: three, after: "keuze" }] }),
          ...(four && { algemeenNummers: [1], "algemeenVoorbeeld.1": four }),
        });
        const model = buildDocument(content, { audience: "board", state: draft });
        expect((await renderPdf(model)).length).toBeGreaterThan(1_000);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  }, 60_000);
});

describe("the file itself", () => {
  it("is tagged PDF/UA-1 in Dutch with a title", async () => {
    const { pdf } = await print(filledReport(wideBoard), submitted);
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: "Schoolbesturen aan zet 2024-2025, Stichting Wijd", Language: "nl" });
    expect(metadata.getRaw()).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>|pdfuaid:part="1"/);
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
  });

  it("has the parts as bookmarks and headings, lists and table heads as structure", async () => {
    const content = filledReport(wideBoard);
    const link = { type: "link" as const, text: "Ons ondersteuningsplan", href: "https://plan.voorbeeld.example/" };
    const definition = withOwnContent(content.context.definition, { texts: { context: [link] } });
    const { pdf, model } = await print({ ...content, context: { ...content.context, definition } }, submitted);
    type Bookmark = { title: string; items: Bookmark[] };
    const titles = (items: readonly Bookmark[]): string[] => items.flatMap((item) => [item.title, ...titles(item.items)]);
    const bookmarks = titles(await pdf.getOutline());
    const headings = model.blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
    expect(headings.filter((text) => !bookmarks.includes(text))).toEqual([]);
    const roles = await structureRoles(pdf);
    for (const role of ["H1", "H2", "H3", "H4", "P", "L", "LI", "LBody", "Table", "THead", "TH", "TR", "TD", "Link", "BlockQuote"]) {
      expect(roles).toContain(role);
    }
  });

  it("repeats the head of a table on each of its pages, and says CONCEPT on each page of a draft", async () => {
    const aanwendingSwv = Array.from({ length: 120 }, (_, index) => ({ id: rowId(index), amount: 100_000, fields: { doel: `Regel ${index}` } }));
    const { pages } = await print(answered({ aanwendingSwv }));
    expect(pages.filter((page) => page.includes("Nr. Waarvoor Soort Bedrag")).length).toBeGreaterThan(2);
    expect(pages.every((page) => page.includes("CONCEPT"))).toBe(true);
    expect((await print(answered({}), submitted)).pages.some((page) => page.includes("CONCEPT"))).toBe(false);
  });

  it("is the same for the same report", async () => {
    const model = buildDocument(filledReport(primaryBoard), { audience: "board", state: submitted });
    expect(Buffer.from(await renderPdf(model)).equals(Buffer.from(await renderPdf(model)))).toBe(true);
  });
});
