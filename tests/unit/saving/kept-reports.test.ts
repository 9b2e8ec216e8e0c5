import { describe, expect, it } from "vitest";
import { keptReports } from "@/lib/saving/kept-reports";

const drafts = [
  { userId: "hester", reportId: "r1", tab: "gone" },
  { userId: "hester", reportId: "r1", tab: "gone too" },
  { userId: "hester", reportId: "r2", tab: "open" },
  { userId: "daan", reportId: "r3", tab: "gone" },
];
const store = { owners: async () => drafts };
const seeing = (open: ReadonlySet<string> | undefined) => ({ open: async () => open });

describe("keptReports", () => {
  it("names each report once, of that person, and leaves what an open tab looks after", async () => {
    expect(await keptReports(store, seeing(new Set(["open"])), "hester")).toEqual(["r1"]);
    expect(await keptReports(store, seeing(new Set()), "hester")).toEqual(["r1", "r2"]);
    expect(await keptReports(store, seeing(new Set()), "ilse")).toEqual([]);
  });

  it("before signing in looks at everybody's, and where tabs cannot be seen at all of them", async () => {
    expect(await keptReports(store, seeing(undefined), null)).toEqual(["r1", "r2", "r3"]);
  });
});
