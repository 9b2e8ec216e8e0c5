import { describe, expect, it } from "vitest";
import { buildDocument } from "@/lib/document/build";
import { groupsOf } from "@/lib/document/groups";
import { keysByAnchor } from "@/lib/document/keys-by-anchor";
import { nameableKeys } from "@/lib/report/reopening";
import { filledReport } from "@/tests/support/filled-report";
import { contentFor, primaryBoard, wideBoard } from "@/tests/support/form-content";

const state = { kind: "draft" } as const;

describe("where a question stands in the document", () => {
  it("is one place for every question of a full report, at an anchor that exists", () => {
    const content = filledReport(wideBoard);
    const { blocks } = buildDocument(content, { audience: "staff", state });
    const places = keysByAnchor(blocks);
    const keys = [...places.values()].flat();
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of nameableKeys(content.context)) expect(keys, key).toContain(key);
    expect(keys.filter((key) => key.startsWith("algemeenVoorbeeld."))).toHaveLength(2);
    const anchors = groupsOf(blocks).map(({ anchor }) => anchor);
    for (const anchor of places.keys()) expect(anchors).toContain(anchor);
  });

  it("is the part for figures, which share a table, and the question for a text", () => {
    const { blocks } = buildDocument(contentFor(primaryBoard), { audience: "staff", state });
    const places = keysByAnchor(blocks);
    expect(places.get("onderdeel-verwijzingen")).toEqual(expect.arrayContaining(["verwijzingenSo", "verwijzingenSbo"]));
    expect(places.get("vraag-verwijzingen")).toEqual(["verwijzingen"]);
  });
});
