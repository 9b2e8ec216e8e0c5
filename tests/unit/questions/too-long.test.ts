import { describe, expect, it } from "vitest";
import { readCell } from "@/components/questions/cell-text";
import { tooLongText } from "@/components/questions/too-long";

describe("text that does not fit", () => {
  it("is told only over the limit, with both numbers", () => {
    expect(tooLongText("a".repeat(4_000), 4_000)).toBeUndefined();
    expect(tooLongText("a".repeat(4_312), 4_000)).toBe(
      "Maak de tekst korter: er passen 4.000 tekens in dit veld, nu zijn het er 4.312.",
    );
  });

  it("stays whole in a field for a number", () => {
    const typed = "ongeveer ".repeat(8).trim();
    expect(readCell({ type: "integer", decimals: 0 }, typed)).toMatchObject({
      entry: { typed },
      problem: { code: "typedTooLong" },
    });
  });
});
