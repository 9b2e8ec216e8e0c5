import { describe, expect, it } from "vitest";
import { sameJson } from "@/lib/saving/json";
import { outcomeOf } from "@/lib/saving/send-save";

describe("outcomeOf", () => {
  it("believes a save only when the server names its revision", () => {
    expect(outcomeOf(200, { revision: 4, savedAt: "2025-10-03T12:32:00Z" })).toEqual({
      kind: "succeeded",
      revision: 4,
      savedAt: "2025-10-03T12:32:00Z",
    });
    expect(outcomeOf(200, undefined)).toEqual({ kind: "failed" });
    expect(outcomeOf(200, { revision: "4" })).toEqual({ kind: "failed" });
  });

  it("reads the other version of a conflict, also when that is empty", () => {
    const body = { code: "stale", revision: 5, value: null, savedByName: "Joris", savedAt: "x" };
    expect(outcomeOf(409, body)).toEqual({
      kind: "overtaken",
      theirs: { value: null, revision: 5, savedByName: "Joris", savedAt: "x" },
    });
  });

  it.each([
    [401, {}, { kind: "foundSignedOut" }],
    [401, { code: "otherPerson", name: "Daan" }, { kind: "foundSignedOut", signedInNow: "Daan" }],
    [404, { code: "unknownQuestion" }, { kind: "refused", refusal: { code: "unknownQuestion" } }],
    [404, {}, { kind: "foundFrozen", refusal: { code: "notFound" } }],
    [423, { code: "closed" }, { kind: "foundFrozen", refusal: { code: "closed" } }],
    [413, {}, { kind: "refused", refusal: { code: "tooLarge" } }],
    [422, { code: "tooLong", path: "content" }, { kind: "refused", refusal: { code: "tooLong", path: "content" } }],
    [500, {}, { kind: "failed" }],
    [502, "<html>", { kind: "failed" }],
    [302, null, { kind: "failed" }],
  ])("status %i", (status, body, outcome) => {
    expect(outcomeOf(status, body)).toEqual(outcome);
  });
});

describe("sameJson", () => {
  it("looks at values, not at the order of keys or at absent ones", () => {
    expect(sameJson({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1, d: undefined })).toBe(true);
    expect(sameJson([1, 2], [2, 1])).toBe(false);
    expect(sameJson({ a: null }, {})).toBe(false);
    expect(sameJson([], {})).toBe(false);
  });
});
