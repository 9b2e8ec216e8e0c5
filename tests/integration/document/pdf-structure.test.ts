import { PDFArray, PDFBool, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import type { DocumentModel } from "@/lib/document/model";
import { selectedDocument } from "@/lib/document/selection";
import { printedDocument } from "@/lib/document/submitted";
import type { ReportContent } from "@/lib/report/content";
import { headRows } from "@/lib/rich-text/head-rows";
import { withOwnContent } from "@/lib/template/own-content";
import { renderPdf } from "@/lib/server/pdf/render-pdf";
import { filledReport, paragraph, richText, rowId } from "@/tests/support/filled-report";
import { contentFor, farBoard, primaryBoard, wideBoard } from "@/tests/support/form-content";
import { otherDefinition } from "@/tests/support/other-region";
import { pdfProblems, tableHeads } from "@/tests/support/pdf-checking";

const signedAt = new Date("2025-10-03T12:00:00Z");

/** With all that a signed report has on paper: a file, a link of the form, an erratum, the way to check it. */
function printed(content: ReportContent): DocumentModel {
  const link = { type: "link" as const, text: "Ons ondersteuningsplan", href: "https://plan.voorbeeld.example/" };
  const { context } = content;
  const linked = context.definition.parts.some(({ id }) => id === "context");
  const definition = linked ? withOwnContent(context.definition, { texts: { context: [link] } }) : context.definition;
  return printedDocument(
    {
      content: { ...content, context: { ...context, definition } },
      audience: "board",
      adoptedAt: signedAt,
      errata: [{ id: rowId(1), questionKey: "", text: "Het zijn er 21.", signatoryName: "B. Eiken", signatoryFunction: "bestuurder", createdAt: signedAt }],
      submission: { version: 1, receipt: "HW-2025-0007", submittedAt: signedAt, signatoryName: "B. Eiken", signatoryFunction: "bestuurder", filing: null, hash: "0a1b".repeat(16) },
    },
    "https://portaal.example",
  );
}

const region = contentFor(primaryBoard, { aanwezigheid: richText(paragraph("Wij bellen.")) });
const rest = { signing: null, address: "https://portaal.example/verantwoording/1/downloaden" };
const full = printed(filledReport(wideBoard));

describe("the structure of a PDF", () => {
  it.each<[string, DocumentModel | undefined]>([
    ["full", full],
    ["in five SWVs", printed(filledReport(farBoard))],
    ["empty", printed(contentFor(primaryBoard))],
    ["of another region", printed({ ...region, context: { ...region.context, definition: otherDefinition } })],
    ["short", selectedDocument(full, { kind: "short" }, rest)],
    ["in chosen parts", selectedDocument(full, { kind: "parts", parts: ["thuiszitters", "middelenSwv"] }, rest)],
  ])("of a report that is %s is what PDF/UA asks", async (_, model) => {
    if (!model) throw new Error("there is no such piece");
    expect(await pdfProblems(await renderPdf(model))).toEqual([]);
  });

  it("has a head on every table of the form, and on every table that a board gave one", async () => {
    const expected = full.blocks.flatMap((block) => {
      if (block.kind === "richText") return block.value.content.flatMap((one) => (one.type === "table" ? [headRows(one) > 0] : []));
      return "rows" in block ? [true] : [];
    });
    expect(await tableHeads(await renderPdf(full))).toEqual(expected);
  });
});

describe("whoever checks a PDF sees", () => {
  let sound: Uint8Array;
  beforeAll(async () => {
    sound = await renderPdf(full);
  });

  const name = PDFName.of;
  /** The file after something was done to it. */
  async function damaged(harm: (document: PDFDocument, elements: PDFDict[]) => void): Promise<Uint8Array> {
    const document = await PDFDocument.load(sound, { updateMetadata: false });
    const elements = document.context.enumerateIndirectObjects().flatMap(([, found]) => (found instanceof PDFDict && found.has(name("S")) && found.has(name("P")) ? [found] : []));
    harm(document, elements);
    return document.save({ addDefaultPage: false });
  }
  const of = (elements: readonly PDFDict[], role: string) => {
    const found = elements.find((element) => element.get(name("S")) === name(role));
    if (!found) throw new Error(`the file has no ${role}`);
    return found;
  };
  const rename = (from: string, to: string) => (_: PDFDocument, elements: PDFDict[]) => of(elements, from).set(name("S"), name(to));
  const inCatalog = (key: string, value?: PDFObject) => ({ catalog }: PDFDocument) => (value ? catalog.set(name(key), value) : void catalog.delete(name(key)));
  const links = (document: PDFDocument) =>
    document.getPages().flatMap(({ node }) => node.lookupMaybe(name("Annots"), PDFArray)?.asArray().map((one) => document.context.lookup(one, PDFDict)) ?? []);

  it.each<[string, (document: PDFDocument, elements: PDFDict[]) => void, RegExp]>([
    ["no mark", inCatalog("MarkInfo"), /not marked as tagged/],
    ["a wrong mark", ({ catalog }) => catalog.lookup(name("MarkInfo"), PDFDict).set(name("Marked"), PDFBool.False), /not marked as tagged/],
    ["no language", inCatalog("Lang"), /names no language/],
    ["no title to show", inCatalog("ViewerPreferences"), /shows its file name/],
    ["no metadata", inCatalog("Metadata"), /PDF\/UA-1/],
    ["no way back to the structure", ({ catalog }) => void catalog.lookup(name("StructTreeRoot"), PDFDict).delete(name("ParentTree")), /no way back/],
    ["a page outside the structure", (document) => void document.getPage(1).node.delete(name("StructParents")), /page 2 is not in the structure/],
    ["a heading that skips", rename("H2", "H5"), /skips one/],
    ["a heading that is none", rename("H3", "P"), /bookmarks are not the headings/],
    ["no bookmarks", inCatalog("Outlines"), /bookmarks are not the headings/],
    ["a list of cells", rename("LI", "TD"), /TD in L/],
    ["a figure without words", rename("BlockQuote", "Figure"), /Figure without a text/],
    ["a head that reaches nowhere", (_, elements) => void of(elements, "TH").delete(name("A")), /which way it reaches/],
    ["a wider cell", (document, elements) => of(elements, "TD").set(name("A"), document.context.obj({ O: "Table", ColSpan: PDFNumber.of(7) })), /Table with rows of/],
    ["words outside the structure", (_, elements) => void of(elements, "P").delete(name("K")), /text that the structure does not lead to/],
    ["a link without words", (_, elements) => void of(elements, "Link").delete(name("K")), /links on the pages/],
    ["a link that does not say where", (document) => void links(document)[0]?.delete(name("Contents")), /does not say where it leads/],
    ["a link outside the structure", (document) => void links(document)[0]?.delete(name("StructParent")), /link outside the structure/],
  ])("%s", async (_, harm, problem) => {
    expect((await pdfProblems(await damaged(harm))).join("\n")).toMatch(problem);
  });
});
