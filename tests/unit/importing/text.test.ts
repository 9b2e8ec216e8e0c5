import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importForm } from "@/lib/importing/import-form";
import { readText } from "@/lib/importing/read-text";
import { lostIn } from "@/tests/support/importing/accounted";
import { filledFormArbitrary } from "@/tests/support/importing/filled-form-arbitrary";
import { FORMS } from "@/tests/support/importing/forms";
import { measure } from "@/tests/support/importing/measure";
import { printedForm } from "@/tests/support/importing/printed-form";
import { renderText } from "@/tests/support/importing/render-text";
import { SHAPES } from "@/tests/support/importing/text-shapes";

describe.each(FORMS)("a filled form as text: $id", (definition) => {
  it.each(Object.entries(SHAPES))("%s", (_, shape) => {
    fc.assert(
      fc.property(filledFormArbitrary(definition, { formatted: false, tables: false }), (form) => {
        const text = renderText(printedForm(definition, form), shape);
        const read = readText(text);
        const proposal = importForm(read, definition);
        expect(measure(form, proposal).wrong).toEqual([]);
        expect(lostIn(read, proposal, definition)).toEqual([]);
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });
});
