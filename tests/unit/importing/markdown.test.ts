import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importForm } from "@/lib/importing/import-form";
import { readMarkdown } from "@/lib/importing/markdown/read-markdown";
import { markdownOf } from "@/lib/rich-text/markdown";
import { lostIn } from "@/tests/support/importing/accounted";
import { filledFormArbitrary } from "@/tests/support/importing/filled-form-arbitrary";
import { FORMS, shippedDefinition } from "@/tests/support/importing/forms";
import { MARKDOWN_SHAPES } from "@/tests/support/importing/markdown-shapes";
import { measure } from "@/tests/support/importing/measure";
import { printedForm } from "@/tests/support/importing/printed-form";
import { renderMarkdown } from "@/tests/support/importing/render-markdown";

describe.each(FORMS)("a filled form as Markdown: $id", (definition) => {
  it.each(Object.entries(MARKDOWN_SHAPES))("%s", (_, shape) => {
    fc.assert(
      fc.property(filledFormArbitrary(definition, { formatted: true, tables: true }), (form) => {
        const read = readMarkdown(renderMarkdown(printedForm(definition, form), shape));
        const proposal = importForm(read, definition);
        expect(measure(form, proposal).wrong).toEqual([]);
        expect(proposal.unplaced).toEqual([]);
        expect(lostIn(read, proposal, definition)).toEqual([]);
        for (const { question, value } of proposal.answers) {
          const expected = form.texts[question];
          if (value.kind === "longText" && expected) expect(markdownOf(value.text)).toBe(markdownOf(expected));
        }
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });
});

describe("what converters leave in Markdown", () => {
  const answer = (body: string) => {
    const proposal = importForm(readMarkdown(`**THUISZITTERS**\n\n${body}\n\n**VERWIJZINGEN NAAR SO/SBO**\n`), shippedDefinition);
    const value = proposal.answers.find(({ question }) => question === "thuiszitters")?.value;
    return value?.kind === "longText" ? markdownOf(value.text) : undefined;
  };

  it.each([
    ["attributes and spans", "## [Wat wij zien]{.underline} {#wat-wij-zien .unnumbered}\n\n::: {.block}\nTekst.\n:::", "## Wat wij zien\n\nTekst."],
    ["escaped signs", "Wij \\*zien\\* 5 \\# 6 en IB\\'er\\...", "Wij \\*zien\\* 5 # 6 en IB'er..."],
    ["a wrapped paragraph", "Er is\neen leer-\nlijn en een leerlijn.", "Er is een leerlijn en een leerlijn."],
    ["a table drawn with dashes", "  -------- -------\n  School   Uren\n  -------- -------\n  Noord    12\n\n  Zuid     8\n  -------- -------", "| School | Uren |\n| --- | --- |\n| Noord | 12 |\n| Zuid | 8 |"],
    ["a table of HTML with merged cells", "<table><tr><th>School</th><th>Uren</th></tr><tr><td>Noord<br/>en Zuid</td><td>8</td></tr></table>", "| School | Uren |\n| --- | --- |\n| Noord<br>en Zuid | 8 |"],
    ["a list in a list", "- een\n    - twee\n- drie", "- een\n  - twee\n- drie"],
  ])("%s", (_, body, expected) => {
    expect(answer(body)).toBe(expected);
  });

  it("reports what stands in a comment", () => {
    const proposal = importForm(readMarkdown("**THUISZITTERS**\n\n0\n\n<!-- nog nakijken -->\n\n**VERWIJZINGEN NAAR SO/SBO**"), shippedDefinition);
    expect(proposal.problems).toContainEqual({ code: "comments", text: "nog nakijken" });
  });
});
