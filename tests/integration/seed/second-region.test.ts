import { expect, test } from "vitest";
import { seedSecondRegion } from "@/prisma/seed/second-region";
import { testDatabase } from "@/tests/support/database";

const { prisma } = await testDatabase();

test("the second region stands on its own, with an administrator and two submitted reports", async () => {
  await seedSecondRegion(prisma, new Date("2026-11-20T14:00:00Z"));
  expect(await prisma.region.count()).toBe(1);
  expect(await prisma.board.count()).toBe(4);
  expect(await prisma.submission.count()).toBe(2);
  const administrators = await prisma.membership.findMany({ where: { role: "swvAdministrator" }, include: { user: true } });
  expect(administrators.map(({ user }) => user.name)).toEqual(["Bram Lauwerier"]);
  const attendance = await prisma.figure.findMany({
    where: { figureKey: { in: ["thuiszitter", "relatiefVerzuim", "absoluutVerzuim", "vrijstelling"] } },
    select: { state: true },
  });
  expect(attendance.filter(({ state }) => state === "number")).toHaveLength(7);
  expect(attendance.filter(({ state }) => state === "onbekend")).toHaveLength(1);
});
