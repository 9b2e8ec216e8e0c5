import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocx } from "@/lib/importing/docx/read-docx";
import { importForm } from "@/lib/importing/import-form";
import { markdownOf } from "@/lib/rich-text/markdown";
import { FORMS, shippedDefinition } from "@/tests/support/importing/forms";
import { lostIn } from "@/tests/support/importing/accounted";
import { filledFormArbitrary } from "@/tests/support/importing/filled-form-arbitrary";
import { measure } from "@/tests/support/importing/measure";
import { printedForm } from "@/tests/support/importing/printed-form";
import { docx, renderDocx } from "@/tests/support/importing/render-docx";
import { WORD_SHAPES } from "@/tests/support/importing/word-shapes";

describe.each(FORMS)("a filled form as a Word file: $id", (definition) => {
  it.each(Object.entries(WORD_SHAPES))("%s", (_, shape) => {
    fc.assert(
      fc.property(filledFormArbitrary(definition, { formatted: true, tables: true }), (form) => {
        const read = readDocx(renderDocx(printedForm(definition, form), shape));
        if (!read.ok) throw new Error(read.problem.code);
        const proposal = importForm(read.value, definition);
        expect(measure(form, proposal).wrong).toEqual([]);
        expect(proposal.unplaced).toEqual([]);
        expect(lostIn(read.value, proposal, definition)).toEqual([]);
        // Not the words alone: lists, tables, headings and emphasis too.
        for (const { question, value } of proposal.answers) {
          const expected = form.texts[question];
          if (value.kind === "longText" && expected) expect(markdownOf(value.text)).toBe(markdownOf(expected));
        }
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const text = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const paragraph = (content: string, properties = "") => `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;

/** The answer to THUISZITTERS in a Word file of which these are the paragraphs below that title. */
function answerIn(body: string, parts: Record<string, string> = {}) {
  const document = `<w:document ${W}><w:body>${paragraph(text("THUISZITTERS"))}${body}${paragraph(text("VERWIJZINGEN NAAR SO/SBO"))}</w:body></w:document>`;
  const read = readDocx(docx({ "word/document.xml": document, ...parts }));
  if (!read.ok) throw new Error(read.problem.code);
  const proposal = importForm(read.value, shippedDefinition);
  const value = proposal.answers.find(({ question }) => question === "thuiszitters")?.value;
  return { markdown: value?.kind === "longText" ? markdownOf(value.text) : undefined, proposal };
}

describe("what Word files hold", () => {
  it("takes what was inserted and leaves what was deleted, also a deleted paragraph mark", () => {
    const { markdown } = answerIn(
      paragraph(`${text("Wij zagen ")}<w:del><w:r><w:delText>veel </w:delText></w:r></w:del>`, "<w:rPr><w:del/></w:rPr>") +
        paragraph(`<w:ins>${text("weinig ")}</w:ins>${text("verzuim.")}`) +
        `<w:moveFrom>${paragraph(text("Elders."))}</w:moveFrom>`,
    );
    expect(markdown).toBe("Wij zagen weinig verzuim.");
  });

  it("puts a footnote with the answer that refers to it", () => {
    const { markdown } = answerIn(paragraph(`${text("Zie de telling")}<w:r><w:footnoteReference w:id="2"/></w:r>${text(".")}`), {
      "word/footnotes.xml": `<w:footnotes ${W}><w:footnote w:id="2"><w:p>${text("Bron: eigen telling.")}</w:p></w:footnote></w:footnotes>`,
    });
    expect(markdown).toBe("Zie de telling[1].\n\n[1] Bron: eigen telling.");
  });

  it("reports comments and does not import them", () => {
    const { markdown, proposal } = answerIn(paragraph(text("Eén leerling.")));
    expect(markdown).toBe("Eén leerling.");
    expect(proposal.problems).toContainEqual({ code: "comments", text: "Klopt dit nog" });
  });

  it("leaves a prompt that nobody typed over", () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:textInput><w:default w:val="vul hier in"/></w:textInput></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${text("vul hier in")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(answerIn(paragraph(field)).markdown).toBeUndefined();
  });

  it("never takes words that were typed in a field for a line of the form", () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:textInput/></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
    const { markdown } = answerIn(paragraph(`${field}${text("VERWIJZINGEN NAAR SO/SBO")}`) + paragraph(`${text("zijn er geen.")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`));
    expect(markdown).toBe("VERWIJZINGEN NAAR SO/SBO\n\nzijn er geen.");
  });

  it("keeps the cells of a merged table at their places", () => {
    const cell = (words: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(words === "" ? "" : text(words))}</w:tc>`;
    const { markdown } = answerIn(
      `<w:tbl><w:tr>${cell("Groep", '<w:vMerge w:val="restart"/>')}${cell("Een")}${cell("Twee")}</w:tr><w:tr>${cell("", "<w:vMerge/>")}${cell("Drie", '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>`,
    );
    expect(markdown).toBe("|  |  |  |\n| --- | --- | --- |\n| Groep | Een | Twee |\n|  | Drie |  |");
  });

  it("leaves a table of the board in its answer, and proposes the figures in it", () => {
    const row = (...words: string[]) => `<w:tr>${words.map((word) => `<w:tc><w:tcPr/>${paragraph(word === "" ? "" : text(word))}</w:tc>`).join("")}</w:tr>`;
    const { markdown, proposal } = answerIn(
      `<w:tbl>${row("", "2022-2023", "2023-2024")}${row("Thuiszitters", "3", "2")}${row("Deels in onderwijs", "1", "1")}${row("Kustland", "2", "2")}${row("Totaal", "6", "5")}</w:tbl>${paragraph(text("Wij zien minder thuiszitters."))}`,
    );
    expect(markdown).toBe(
      "|  |  |  |\n| --- | --- | --- |\n|  | 2022-2023 | 2023-2024 |\n| Thuiszitters | 3 | 2 |\n| Deels in onderwijs | 1 | 1 |\n| Kustland | 2 | 2 |\n| Totaal | 6 | 5 |\n\nWij zien minder thuiszitters.",
    );
    expect(proposal.proposedFigures.map(({ figure, value, previousYear, quote }) => [figure, value, previousYear, quote])).toEqual([
      ["aantalThuiszitters", 2, 3, "Thuiszitters 3 2"],
      ["deelsInOnderwijs", 1, 1, "Deels in onderwijs 1 1"],
    ]);
    expect(proposal.unplaced).toEqual([]);
  });
});
