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
import { pdfOfPages, pdfOfText } from "@/tests/support/importing/render-pdf";
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

describe("what PDF files hold", () => {
  const line = (text: string, baseline: number) => `1 0 0 1 50 ${baseline} Tm (${text}) Tj`;
  const page = (...lines: string[]) => Buffer.from(`BT /F1 9 Tf ${lines.join("\n")} ET`, "latin1");
  const answersIn = async (bytes: Uint8Array) => {
    const [definition] = FORMS;
    if (!definition) throw new Error("There is no form");
    const { answers, problems } = importForm(await read(bytes), definition);
    return { answers: answers.map(({ question, value }) => [question, value.kind === "longText" ? markdownOf(value.text) : value]), problems };
  };

  it("reads what is typed in fields where they stand", async () => {
    const form = page(line("THUISZITTERS", 700), line("VERWIJZINGEN NAAR SO/SBO", 600), line("EXTERNE FUNCTIE", 500));
    const { answers } = await answersIn(pdfOfPages([form], "", [{ value: "Twee leerlingen.", box: [50, 560, 400, 590] }, { value: "Er was niemand thuis.\nOok vorig jaar niet.", box: [50, 650, 400, 690] }]));
    expect(answers).toEqual([["thuiszitters", "Er was niemand thuis.\n\nOok vorig jaar niet."], ["verwijzingen", "Twee leerlingen."]]);
  });

  it("tells of a page without text", async () => {
    const { problems } = await answersIn(pdfOfPages([page(line("THUISZITTERS", 700), line("Nul.", 690)), Buffer.from("0 0 m 10 10 l S"), page(line("VERWIJZINGEN NAAR SO/SBO", 700), line("Twee.", 690))]));
    expect(problems).toContainEqual({ code: "pageWithoutText", details: { page: "2" } });
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
