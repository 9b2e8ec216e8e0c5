import { describe, expect, it } from "vitest";
import { buildCollective } from "@/lib/document/collective/build-collective";
import { INTRODUCTION } from "@/lib/document/collective/collective-report";
import { renderPdf } from "@/lib/server/pdf/render-pdf";
import { templateDefinitionSchema } from "@/lib/template/definition";
import sevenTasks from "@/lib/template/shipped/zeven-opdrachten.json";
import { fullCollective } from "@/tests/support/collective-report";
import { firstMissing, visibleStrings } from "@/tests/support/document-strings";
import { longAnswer } from "@/tests/support/filled-report";
import { farBoard, primaryBoard, shippedDefinition, wideBoard } from "@/tests/support/form-content";
import { pdfProblems } from "@/tests/support/pdf-checking";
import { openPdf, pageTexts, structureRoles, structureText } from "@/tests/support/pdf-reading";

const written = {
  texts: new Map([[INTRODUCTION, longAnswer("de inleiding")], ["thuiszitters", longAnswer("thuiszitters")]]),
  quotations: [
    { part: "thuiszitters", text: "Wij bellen dezelfde dag. […] #let x = 1; مرحبا 😀", by: "Stichting A" },
    { part: "knooppunt", text: `${"ondersteuningsprofiel".repeat(12)} ${"en zo verder ".repeat(60)}`, by: "een schoolbestuur" },
  ],
};

describe("the PDF of the report over all boards", () => {
  it.each([
    ["in two SWVs", fullCollective(shippedDefinition, wideBoard.partnerships, written)],
    ["in one SWV", fullCollective(shippedDefinition, primaryBoard.partnerships, written)],
    ["in five SWVs", fullCollective(shippedDefinition, farBoard.partnerships)],
    ["that is provisional", fullCollective(shippedDefinition, wideBoard.partnerships, written, false)],
    ["with another form", fullCollective(templateDefinitionSchema.parse(sevenTasks))],
  ])("has all of the text, in order, and is PDF/UA: %s", async (_, report) => {
    const model = buildCollective(report);
    const bytes = await renderPdf(model);
    expect(await pdfProblems(bytes)).toEqual([]);
    const pdf = await openPdf(bytes);
    expect(firstMissing(visibleStrings(model), await structureText(pdf))).toBeUndefined();
    const pages = await pageTexts(pdf);
    expect(pages.filter((text) => text.includes("Voorlopig: 5 van 6 besturen")).length).toBe(model.draft ? pages.length : 0);
    const roles = new Set(await structureRoles(pdf));
    for (const role of ["Table", "TH", "H1"]) expect(roles).toContain(role);
  });
});
