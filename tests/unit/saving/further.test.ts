import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { furtherOf } from "@/lib/saving/further";

const text = (...paragraphs: string[]) => ({
  type: "doc",
  content: paragraphs.map((line) => ({ type: "paragraph", content: [{ type: "text", text: line }] })),
});

describe("the version that was written on", () => {
  it("is taken, whichever side it is on", () => {
    const [base, some, more] = [text("Wij zien"), text("Wij zien dat"), text("Wij zien dat het", "beter gaat")];
    expect(furtherOf({ base, mine: some, theirs: more })).toBe(more);
    expect(furtherOf({ base, mine: more, theirs: some })).toBe(more);
    expect(furtherOf({ base: null, mine: some, theirs: more })).toBe(more);
  });

  it("is not known where a side took something out, or both added something else", () => {
    const base = text("een twee drie");
    expect(furtherOf({ base, mine: text("een drie"), theirs: text("een twee drie vier") })).toBeUndefined();
    expect(furtherOf({ base, mine: text("een twee drie vier"), theirs: text("een twee drie vijf") })).toBeUndefined();
    expect(furtherOf({ base: null, mine: [1, 2], theirs: [1, 3] })).toBeUndefined();
  });

  it("has every letter that was typed", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (base, first, second) => {
        const [mine, theirs] = [`${base}${first}`, `${base}${first}${second}`];
        expect(furtherOf({ base, mine, theirs })).toBe(theirs);
        expect(furtherOf({ base, mine: theirs, theirs: mine })).toBe(theirs);
      }),
    );
  });
});
