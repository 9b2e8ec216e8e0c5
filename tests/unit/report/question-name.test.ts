import { describe, expect, it } from "vitest";
import { labelOf } from "@/lib/report/question-name";
import { contentFor, primaryBoard } from "@/tests/support/form-content";

const { context } = contentFor(primaryBoard);

describe("the name of a question", () => {
  it("is that of its part and its own, once where they are the same", () => {
    expect(labelOf("deelsInOnderwijs", context)).toBe("Thuiszitters: Deels in onderwijs");
    expect(labelOf("thuiszitters", context)).toBe("Thuiszitters");
  });

  it("is its key where it is not asked of this board", () => {
    expect(labelOf("bestaatNiet", context)).toBe("bestaatNiet");
  });
});
