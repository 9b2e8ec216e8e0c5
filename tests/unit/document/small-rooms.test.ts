import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { consecutiveHeadings } from "@/lib/document/consecutive-headings";
import { reportFileName } from "@/lib/document/file-name";
import { breakable, printable, UNPRINTABLE } from "@/lib/document/printable-text";
import type { Block } from "@/lib/rich-text/types";
import { paragraph, richText } from "@/tests/support/filled-report";

describe("the name of the file", () => {
  it.each([
    ["Stichting De Waterlelie", "verantwoording-stichting-de-waterlelie-2024-2025.pdf"],
    ["Stichting ’t Jonge Kind & Één", "verantwoording-stichting-t-jonge-kind-een-2024-2025.pdf"],
    ["../../etc/passwd", "verantwoording-etc-passwd-2024-2025.pdf"],
    ["مدرسة", "verantwoording-bestuur-2024-2025.pdf"],
  ])("of %s is safe", (board, name) => {
    expect(reportFileName(board, { kind: "schoolYear", start: 2024 })).toBe(name);
  });

  it("tells the one for the annual report from the one with all counts", () => {
    const period = { kind: "schoolYear", start: 2024 } as const;
    expect(reportFileName("De Eik", period, { isPublic: true })).toBe("verantwoording-de-eik-2024-2025-jaarverslag.pdf");
    expect(reportFileName("De Eik", period, { isPublic: true, version: 2 })).toBe("verantwoording-de-eik-2024-2025-versie-2-jaarverslag.pdf");
    expect(reportFileName("De Eik", period, { isPublic: true, selection: { kind: "short" }, extension: "docx" })).toBe("verantwoording-de-eik-2024-2025-kort-jaarverslag.docx");
    expect(reportFileName("De Eik", period, { selection: { kind: "parts", parts: ["context"] }, extension: "docx" })).toBe("verantwoording-de-eik-2024-2025-onderdelen.docx");
  });

  it("stays short and plain for any name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (board) => {
        expect(reportFileName(board, { kind: "quarter", year: 2025, quarter: 1 })).toMatch(/^verantwoording-[a-z0-9-]{1,80}-1e-kwartaal-2025\.pdf$/);
      }),
      { numRuns: 50 },
    );
  });
});

describe("text on paper", () => {
  const covers = (codePoint: number) => codePoint < 0x250;

  it("marks each character without a shape", () => {
    expect(printable("één 中文 !", covers)).toBe(`één ${UNPRINTABLE}${UNPRINTABLE} !`);
  });

  it("keeps lines and joiners, makes any space a space, and drops what shows nothing", () => {
    expect(printable("a\u1680b\u200dc\ufeff\nd", covers)).toBe("a b\u200dc\nd");
  });

  it("breaks only words that are too long", () => {
    expect(breakable("kort woord", 6)).toBe("kort woord");
    expect(breakable("abcdefgh", 3).split("\u200b").length).toBeGreaterThan(2);
    expect(breakable("abcdefgh", 3).replaceAll("\u200b", "")).toBe("abcdefgh");
  });
});

describe("headings in an answer", () => {
  const heading = (level: 1 | 2, text?: string): Block => ({
    type: "heading",
    attrs: { level },
    ...(text && { content: [{ type: "text", text }] }),
  });

  it("never begin with the second level", () => {
    const text = richText(heading(2, "eerst"), paragraph("tekst"), heading(1, "dan"), heading(2, "slot"));
    const levels = consecutiveHeadings(text).content.flatMap((block) => (block.type === "heading" ? [block.attrs.level] : []));
    expect(levels).toEqual([1, 1, 2]);
  });

  it("are left out when empty", () => {
    expect(consecutiveHeadings(richText(heading(1), paragraph("tekst"))).content).toHaveLength(1);
  });
});
