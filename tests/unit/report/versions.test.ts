import { describe, expect, it } from "vitest";
import type { ReportStatus } from "@/lib/report/status";
import { versionNumber, versionState } from "@/lib/report/versions";

const at = new Date("2025-10-15T10:00:00Z");
const versions = (...withdrawn: boolean[]) => withdrawn.map((is, index) => ({ version: index + 1, withdrawnAt: is ? at : null }));
const states = (status: ReportStatus, ...withdrawn: boolean[]) => {
  const all = versions(...withdrawn);
  return all.map((one) => versionState(one, all, status));
};

describe("the state of a version", () => {
  it("is that of the report for the latest one that is not withdrawn", () => {
    expect(states("submitted", false)).toEqual([{ kind: "submitted" }]);
    expect(states("returned", false, true)).toEqual([{ kind: "returned" }, { kind: "withdrawn" }]);
    expect(states("adopted", true, false)).toEqual([{ kind: "withdrawn" }, { kind: "adopted" }]);
    expect(states("concept", true)).toEqual([{ kind: "withdrawn" }]);
  });

  it("names the version that took its place, past those that were withdrawn", () => {
    expect(states("submitted", false, true, false, true)).toEqual([
      { kind: "replaced", by: 3 },
      { kind: "withdrawn" },
      { kind: "submitted" },
      { kind: "withdrawn" },
    ]);
  });
});

describe("a version in an address", () => {
  it("is a whole number from 1", () => {
    expect(versionNumber("12")).toBe(12);
    for (const text of ["", "0", "01", "-1", "1.0", "1e3", "12345678", " 1", "een"]) expect(versionNumber(text)).toBeUndefined();
  });
});
