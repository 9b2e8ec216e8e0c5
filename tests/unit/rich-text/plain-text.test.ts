import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hrefFromTyped } from "@/lib/rich-text/link";
import {
  countCharacters,
  isEmptyRichText,
  plainText,
  richTextFromPlainText,
} from "@/lib/rich-text/plain-text";
import { parseRichText } from "@/lib/rich-text/schema";
import { EMPTY_RICH_TEXT, type FlowBlock, type RichText } from "@/lib/rich-text/types";

const paragraph = (text: string): FlowBlock => ({
  type: "paragraph",
  content: [{ type: "text", text }],
});
const item = (...content: FlowBlock[]) => ({ type: "listItem" as const, content });
const cell = (...content: FlowBlock[]) => ({
  type: "tableCell" as const,
  attrs: { colspan: 1, rowspan: 1 },
  content,
});

const sample: RichText = {
  type: "doc",
  content: [
    { type: "heading", attrs: { level: 1 }, content: [{ type: "text", text: "Wat wij zien" }] },
    paragraph("De instroom daalt."),
    {
      type: "orderedList",
      attrs: { start: 9 },
      content: [
        item(paragraph("eerst")),
        item(paragraph("dan"), { type: "bulletList", content: [item(paragraph("dit"))] }),
      ],
    },
    {
      type: "table",
      content: [
        {
          type: "tableRow",
          content: [cell(paragraph("SO")), cell(paragraph("12"), paragraph("+1"))],
        },
      ],
    },
  ],
};

describe("plain text", () => {
  it("puts every block on its own line and separates cells by tabs", () => {
    expect(plainText(sample)).toBe("Wat wij zien\nDe instroom daalt.\neerst\ndan\ndit\nSO\t12 +1");
  });

  it("can show list markers", () => {
    expect(plainText(sample, { listMarkers: true })).toContain("9. eerst\n10. dan\n    • dit\n");
  });

  it("counts characters", () => {
    expect(countCharacters(sample)).toBe(12 + 18 + 5 + 3 + 3 + 2 + 2 + 2);
  });

  it("knows an empty text, also one of white space", () => {
    expect(isEmptyRichText(EMPTY_RICH_TEXT)).toBe(true);
    expect(isEmptyRichText({ type: "doc", content: [paragraph(" \u00a0")] })).toBe(true);
    expect(isEmptyRichText({ type: "doc", content: [paragraph("0")] })).toBe(false);
  });

  it("makes paragraphs of lines and comes back to them", () => {
    expect(plainText(richTextFromPlainText("een\r\n\r\n  twee\u0000\ndrie\n"))).toBe(
      "een\ntwee\ndrie",
    );
    expect(richTextFromPlainText("\n \n")).toEqual(EMPTY_RICH_TEXT);
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        (text) => parseRichText(richTextFromPlainText(text)).ok,
      ),
    );
  });
});

describe("a typed address", () => {
  it.each([
    ["https://www.voorbeeld.nl/a?b=1", "https://www.voorbeeld.nl/a?b=1"],
    [" www.voorbeeld.nl ", "https://www.voorbeeld.nl"],
    ["voorbeeld.nl/pad", "https://voorbeeld.nl/pad"],
    ["info@voorbeeld.nl", "mailto:info@voorbeeld.nl"],
    ["mailto:info@voorbeeld.nl", "mailto:info@voorbeeld.nl"],
    ["javascript:alert(1)", null],
    ["voorbeeld", null],
    ["twee woorden.nl", null],
    ["", null],
  ])("reads %j as %j", (typed, href) => {
    expect(hrefFromTyped(typed)).toBe(href);
  });
});
