import { expect, it } from "vitest";
import { killRun } from "@/tests/durability/kill-run";
import { seededRandom } from "@/tests/durability/seeded-random";

// `npm run test:durability` is the long form.
it("loses nothing that it acknowledged, and gives back what it did not, when it is killed under its users", async () => {
  const report = await killRun(8, seededRandom(8), () => undefined);
  expect(report).toMatchObject({ kills: { server: 2, database: 2, tab: 2, both: 2 }, lost: [], missing: [] });
  expect(report.acknowledged).toBeGreaterThan(20);
  expect(report.typed).toBeGreaterThan(10);
});
