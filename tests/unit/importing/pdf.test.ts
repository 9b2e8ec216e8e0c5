import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildDocument } from "@/lib/document/build";
import { importForm } from "@/lib/importing/import-form";
import { readPdf } from "@/lib/importing/pdf/read-pdf";
import type { ImportedValue } from "@/lib/importing/proposal";
import { markdownOf } from "@/lib/rich-text/markdown";
import { renderPdf } from "@/lib/server/pdf/render-pdf";
import { filledReport } from "@/tests/support/filled-report";
import { primaryBoard, wideBoard } from "@/tests/support/form-content";
import { lostIn } from "@/tests/support/importing/accounted";
import { filledFormArbitrary } from "@/tests/support/importing/filled-form-arbitrary";
import { FORMS } from "@/tests/support/importing/forms";
import { measure } from "@/tests/support/importing/measure";
import { printedForm } from "@/tests/support/importing/printed-form";
import { pdfOfText } from "@/tests/support/importing/render-pdf";
import { renderText, type TextShape } from "@/tests/support/importing/render-text";
import { PLAIN } from "@/tests/support/importing/text-shapes";

async function read(bytes: Uint8Array) {
  const found = await readPdf(bytes);
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
}

describe.each(FORMS)("a PDF that says nothing of its structure: $id", (definition) => {
  const shape: TextShape = { ...PLAIN, width: 104, box: (ticked) => (ticked ? "[x]" : "[ ]") };

  it("is read by where its text stands", async () => {
    await fc.assert(
      fc.asyncProperty(filledFormArbitrary(definition, { formatted: false, tables: false }), async (form) => {
        const text = renderText(printedForm(definition, form), shape);
        const document = await read(pdfOfText(text));
        const proposal = importForm(document, definition);
        expect(measure(form, proposal).wrong).toEqual([]);
        expect(lostIn(document, proposal, definition)).toEqual([]);
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });
});

describe("the portal's own PDF", () => {
  const state = { kind: "submitted" as const, version: 1, submittedAt: new Date("2025-10-03T12:00:00Z"), signed: { signatoryName: "B. de Vries", signatoryFunction: "bestuurder", filing: null } };

  it.each([
    ["of a board of primary schools", primaryBoard],
    ["of a board in two SWVs", wideBoard],
  ])("comes back as the answers it was made of, %s", async (_, board) => {
    const content = filledReport(board);
    const pdf = await renderPdf(buildDocument(content, { audience: "board", state }));
    const proposal = importForm(await read(pdf), content.context.definition);
    const found = new Map<string, ImportedValue>(proposal.answers.map(({ question, value }) => [question, value]));

    for (const [key, answer] of Object.entries(content.answers)) {
      if ("type" in answer) {
        const value = found.get(key);
        expect([key, value?.kind === "longText" ? markdownOf(value.text) : ""]).toEqual([key, markdownOf(answer)]);
      }
    }
    for (const key of ["algemeenNummers", "basisOpOrdeNummers", "knooppuntNummers"]) {
      expect(found.get(key)).toEqual({ kind: "indicatorNumbers", numbers: content.answers[key] });
    }
    const spending = found.get("aanwendingSwv");
    expect(spending?.kind === "spendingRows" && spending.rows.map(({ amount }) => (amount?.kind === "cents" ? amount.cents : amount?.kind))).toEqual([10_640_000, 11_640_000, 12_640_000, "pm", 14_640_000]);
    const received = found.get("ontvangen");
    for (const { code } of board.partnerships) {
      expect(received?.kind === "moneyTable" && received.cells.terugploegregeling?.[code]).toEqual({ kind: "cents", cents: 93_145_000 });
    }
    expect(proposal.cover).toMatchObject({ bestuur: board.name, namensBestuurNaam: "B. de Vries", schooljaar: "2024-2025" });
    expect(proposal.annexes.map(({ title, after }) => [title, after])).toEqual([["Bijlage over thuiszitters", "thuiszitters"], ["Slotbijlage", "knooppunt"]]);
    expect(proposal.proposedFigures).toContainEqual(expect.objectContaining({ figure: "pctOnvertraagd", value: 71.7 }));
    expect(proposal.problems).toEqual([]);
  });
});
