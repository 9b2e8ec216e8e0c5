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

  it("is not a longer text that only has the same letters somewhere", () => {
    const pages = text("Wij namen er een leerling bij, en nog een.");
    expect(furtherOf({ base: null, mine: text("nee"), theirs: pages })).toBeUndefined();
    expect(furtherOf({ base: null, mine: "nee", theirs: "niet veel meer" })).toBeUndefined();
    expect(furtherOf({ base: "Wij doen dat.", mine: "Wij doen dat nee.", theirs: "Wij nemen, doen dat hier en meer." })).toBeUndefined();
    expect(furtherOf({ base: text("een"), mine: text("een", "twee"), theirs: text("twee of drie", "een") })).toBeUndefined();
    expect(furtherOf({ base: { cells: {} }, mine: { cells: { a: "ja" } }, theirs: { cells: { b: "ja, maar" } } })).toBeUndefined();
  });

  it("goes on where it was left: inside a sentence, in a list, in a row", () => {
    const base = text("Wij zien.", "Slot");
    const [some, more] = [text("Wij zien dat.", "Slot"), text("Wij zien dat het gaat.", "Slot")];
    expect(furtherOf({ base, mine: some, theirs: more })).toBe(more);
    const rows = (...purposes: string[]) => purposes.map((doel, index) => ({ id: `rij ${index}`, fields: { doel } }));
    const longer = rows("Begeleiding", "Extra uren");
    expect(furtherOf({ base: null, mine: rows("Begel"), theirs: longer })).toBe(longer);
  });

  it("does not bring back what was taken out", () => {
    const base = text("een", "twee");
    expect(furtherOf({ base, mine: text("een"), theirs: text("een", "twee", "drie") })).toBeUndefined();
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
