import { describe, expect, it } from "vitest";
import { textsPerNumber } from "@/components/report/texts-per-number";
import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import { shippedDefinition } from "../../support/form-content";

const field = (wanted: string) => {
  const found = shippedDefinition.parts.flatMap(({ fields }) => fields).find(({ id }) => id === wanted);
  if (!found) throw new Error(`No question ${wanted}.`);
  return found;
};

describe("textsPerNumber", () => {
  const answers = {
    algemeenVoorbeeld: richTextFromPlainText("Samen"),
    "algemeenVoorbeeld.6": richTextFromPlainText("Bij zes"),
    "algemeenVoorbeeld.3": richTextFromPlainText("Bij drie"),
    "algemeenVoorbeeld.4": richTextFromPlainText(""),
    algemeenSturing: richTextFromPlainText("Sturing"),
  };

  it("gives the texts that were written, in the order of the form, without the common one", () => {
    const texts = textsPerNumber(field("algemeenVoorbeeld"), answers, shippedDefinition);
    expect(texts.map(({ number, question }) => [number, question.id])).toEqual([
      [3, "algemeenVoorbeeld.3"],
      [6, "algemeenVoorbeeld.6"],
    ]);
    expect(texts[0]?.answer).toBe(answers["algemeenVoorbeeld.3"]);
  });

  it("gives none for a question that has no texts per number", () => {
    expect(textsPerNumber(field("algemeenSturing"), answers, shippedDefinition)).toEqual([]);
  });
});
