import { expect, it } from "vitest";
import { rateLimit, removeOldRateLimits } from "@/lib/data/rate-limit";
import { testDatabase } from "@/tests/support/database";

const { prisma } = await testDatabase();

it("allows so many within the window, for each on their own, over several processes", async () => {
  const [here, there] = [rateLimit("proef", { most: 3, seconds: 60 }), rateLimit("proef", { most: 3, seconds: 60 })];
  expect([await here.allow("a"), await there.allow("a"), await here.allow("a")]).toEqual([true, true, true]);
  expect([await there.allow("a"), await here.allow("a"), await here.allow("a")]).toEqual([false, false, false]);
  expect(await here.allow("b")).toBe(true);
  expect(await rateLimit("andere", { most: 3, seconds: 60 }).allow("a")).toBe(true);
});

it("holds the count when many try at once", async () => {
  const limit = rateLimit("tegelijk", { most: 5, seconds: 60 });
  const tries = await Promise.all(Array.from({ length: 30 }, () => limit.allow("iemand")));
  expect(tries.filter(Boolean)).toHaveLength(5);
});

it("starts afresh after the window, keeps no names, and is swept", async () => {
  const limit = rateLimit("kort", { most: 1, seconds: 1 });
  expect([await limit.allow("mens@bestuur.example"), await limit.allow("mens@bestuur.example")]).toEqual([true, false]);
  await expect.poll(() => limit.allow("mens@bestuur.example"), { timeout: 5_000 }).toBe(true);
  const rows = await prisma.rateLimit.findMany();
  expect(rows.map(({ key }) => key).join()).not.toContain("bestuur.example");
  await removeOldRateLimits(new Date(Date.now() + 3_600_000));
  expect(await prisma.rateLimit.count()).toBe(0);
});
