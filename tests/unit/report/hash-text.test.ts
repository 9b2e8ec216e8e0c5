import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupedHash, readHash } from "@/lib/report/hash-text";

const hashes = fc.stringMatching(/^[0-9a-f]{64}$/);

describe("a hash on paper", () => {
  it("is read back however it was typed over", () => {
    const between = fc.constantFrom("", " ", "  ", "\n", "-", "\t", "\u00a0");
    fc.assert(
      fc.property(hashes, fc.array(between, { minLength: 16, maxLength: 16 }), fc.boolean(), (hash, gaps, capitals) => {
        const typed = groupedHash(hash)
          .split(" ")
          .map((group, index) => group + (gaps[index] ?? ""))
          .join("");
        expect(readHash(capitals ? typed.toUpperCase() : typed)).toEqual({ ok: true, value: hash });
      }),
    );
  });

  it("stands in sixteen groups of four", () => {
    fc.assert(
      fc.property(hashes, (hash) => {
        expect(groupedHash(hash)).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
      }),
    );
  });

  it("is refused with what is wrong with it", () => {
    expect(readHash("  ")).toMatchObject({ problem: { code: "empty" } });
    expect(readHash("g".repeat(64))).toMatchObject({ problem: { code: "otherCharacters" } });
    expect(readHash("<script>")).toMatchObject({ problem: { code: "otherCharacters" } });
    expect(readHash("ab12 ab12")).toMatchObject({ problem: { code: "wrongLength", length: 8 } });
    expect(readHash("a".repeat(65))).toMatchObject({ problem: { code: "wrongLength", length: 65 } });
  });
});
