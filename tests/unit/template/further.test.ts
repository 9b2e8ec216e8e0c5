import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "@/lib/rich-text/types";
import { furtherBlocks, furtherText } from "@/lib/template/answers/merge/further";

const paragraphs = (...texts: string[]): Block[] => texts.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] }));

describe("the version that was written on", () => {
  it("is taken, whichever side it is on", () => {
    const [base, some, more] = [paragraphs("Wij zien"), paragraphs("Wij zien dat"), paragraphs("Wij zien dat het", "beter gaat")];
    expect(furtherBlocks({ base, mine: some, theirs: more })).toBe(more);
    expect(furtherBlocks({ base, mine: more, theirs: some })).toBe(more);
    expect(furtherBlocks({ base: [], mine: some, theirs: more })).toBe(more);
  });

  it("is not known where a side took something out, or both added something else", () => {
    const base = paragraphs("een twee drie");
    expect(furtherBlocks({ base, mine: paragraphs("een drie"), theirs: paragraphs("een twee drie vier") })).toBeUndefined();
    expect(furtherBlocks({ base, mine: paragraphs("een twee drie vier"), theirs: paragraphs("een twee drie vijf") })).toBeUndefined();
    const bold: Block[] = [{ type: "paragraph", content: [{ type: "text", text: "een twee drie", marks: [{ type: "bold" }] }] }];
    expect(furtherBlocks({ base, mine: bold, theirs: paragraphs("een twee drie vier") })).toBeUndefined();
  });

  it("has every letter of both sides", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.nat(), (base, first, second, place) => {
        const mine = `${base}${first}`;
        const at = mine.length === 0 ? 0 : place % mine.length;
        const theirs = `${mine.slice(0, at)}${second}${mine.slice(at)}`;
        expect(furtherText({ base, mine, theirs })).toBe(theirs.length > mine.length ? theirs : mine);
      }),
    );
  });
});
