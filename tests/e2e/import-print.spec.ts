import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { importForm } from "@/lib/importing/import-form";
import { readPdf } from "@/lib/importing/pdf/read-pdf";
import { templateDefinitionSchema } from "@/lib/template/definition";
import shipped from "@/lib/template/shipped/schoolbesturen-aan-zet.json" with { type: "json" };
import { filledFormArbitrary } from "@/tests/support/importing/filled-form-arbitrary";
import { measure } from "@/tests/support/importing/measure";
import { printedForm } from "@/tests/support/importing/printed-form";
import { renderHtml } from "@/tests/support/importing/render-html";

const definition = templateDefinitionSchema.parse(shipped);

test("a form that a browser printed comes back as its answers, with tags and without", async ({ page }) => {
  for (const tagged of [true, false]) {
    const [form] = fc.sample(filledFormArbitrary(definition, { formatted: true, tables: tagged }), { numRuns: 1, seed: 5 });
    if (!form) throw new Error("no form");
    await page.setContent(renderHtml(printedForm(definition, form)));
    const read = await readPdf(await page.pdf({ format: "A4", tagged }));
    if (!read.ok) throw new Error(read.problem.code);
    expect(measure(form, importForm(read.value, definition)).wrong).toEqual([]);
  }
});
