import { describe, expect, it } from "vitest";
import { doubtText } from "@/components/region/key-figure-file/doubt-text";
import { changeText } from "@/components/region/key-figure-change";
import { readCellNumber } from "@/lib/key-figures/read-number";
import type { Doubt } from "@/lib/key-figures/doubt";

const shown = (code: Doubt["code"], details: Doubt["details"] = {}, text = "x") =>
  doubtText({ level: "error", code, row: 2, column: 1, letter: "B", header: "Waarde", text, details });

describe("a doubt in words", () => {
  it("says what to do, with what is known of the cell", () => {
    expect(shown("otherPeriodKind", { kind: "countDate", period: "2024-2025", label: "Deelname SBO" })).toBe(
      "Deelname SBO gaat per teldatum, en hier staat 2024-2025. Schrijf bijvoorbeeld 1-2-2025.",
    );
    expect(shown("rounded", { value: 71.67, decimals: 2 }, "71,666")).toBe("71,666 wordt afgerond op 71,67%.");
    expect(shown("doubleRow", { row: 12 })).toContain("rij 12");
    expect(shown("percentCell", { type: "money" })).toContain("bedrag");
  });

  it("is a sentence for every number that cannot be read", () => {
    const cells = ["veel", "1.5", "12,5", "-1", "<5", "PM", "#N/B", "999999999999"];
    for (const type of ["integer", "money", "percent"] as const) {
      for (const cell of cells) {
        const read = readCellNumber(cell, { type, decimals: 0 }, "dutch");
        if (!read.ok) expect(shown(read.problem.code, { ...read.problem.details, type, decimals: 0 })).toMatch(/^[A-Z].*\.$/);
      }
    }
  });
});

describe("a change in words", () => {
  it("says what became of a value", () => {
    const kind = { type: "money", decimals: 0 } as const;
    expect(changeText({ kind, before: null, after: 100 })).toBe("€\u00a01 is nieuw");
    expect(changeText({ kind, before: 100, after: null })).toBe("€\u00a01 verdwijnt");
    expect(changeText({ kind, before: 100, after: "onbekend" })).toBe("€\u00a01 wordt niet bekend");
    expect(changeText({ kind, before: 100, after: 100 })).toContain("andere bron");
  });
});
