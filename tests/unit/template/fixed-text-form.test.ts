import { describe, expect, it } from "vitest";
import { blocksOfFields } from "@/lib/template/fixed-text-form";
import { fieldsOfBlock } from "@/lib/template/fixed-text-fields";
import { partsWithOwnTexts } from "@/lib/template/own-content";
import { shippedDefinition } from "@/tests/support/form-content";

describe("the fields of fixed texts", () => {
  it("give every block of the shipped form back as it was", () => {
    for (const { blocks } of partsWithOwnTexts(shippedDefinition)) {
      for (const block of blocks) {
        const { text, href } = fieldsOfBlock(block);
        const sent = { text: text.replaceAll("\n", "\r\n"), ...(href !== undefined && { href }) };
        expect(blocksOfFields(block.type, sent)).toEqual({ ok: true, value: [block] });
      }
    }
  });

  it("keep a colon that belongs to its term, and only then", () => {
    const block = { type: "definitionList" as const, items: [{ term: "Ruimte:", text: "a: b" }, { term: "Richting", text: "c" }] };
    expect(fieldsOfBlock(block)).toEqual({ text: "Ruimte: a: b\nRichting : c" });
    expect(blocksOfFields("definitionList", fieldsOfBlock(block))).toEqual({ ok: true, value: [block] });
  });

  it("split at an empty line, skip empty lines of a list, and vanish when emptied", () => {
    expect(blocksOfFields("p", { text: "Een.\r\n \r\nTwee\nen drie." })).toEqual({
      ok: true,
      value: [
        { type: "p", text: "Een." },
        { type: "p", text: "Twee\nen drie." },
      ],
    });
    expect(blocksOfFields("bulletList", { text: "a\n\n b " })).toEqual({ ok: true, value: [{ type: "bulletList", items: ["a", "b"] }] });
    expect(blocksOfFields("bulletList", { text: "a\n  en meer\nb" })).toEqual({ ok: true, value: [{ type: "bulletList", items: ["a\nen meer", "b"] }] });
    expect(blocksOfFields("orderedList", { text: " \n " })).toEqual({ ok: true, value: [] });
    expect(blocksOfFields("link", { text: "", href: " " })).toEqual({ ok: true, value: [] });
  });

  it.each([
    ["definitionList", { text: "Term: uitleg\nzonder dubbele punt" }, "regel 2"],
    ["definitionList", { text: "Term:" }, "regel 1"],
    ["link", { text: "", href: "https://voorbeeld.example" }, "woorden"],
    ["link", { text: "Lees meer", href: "javascript:alert(1)" }, "https://"],
    ["link", { text: "Lees meer", href: "" }, "https://"],
    ["p", { text: "x".repeat(5_001) }, "5000 tekens"],
    ["bulletList", { text: "punt\n".repeat(61) }, "60 regels"],
    ["p", { text: "a\u0000b" }, "tekens"],
  ] as const)("say what to do about %s %j", (type, fields, words) => {
    const outcome = blocksOfFields(type, fields);
    expect(outcome.ok ? "" : outcome.problem).toContain(words);
  });
});
