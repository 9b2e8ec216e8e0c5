import { expect, it } from "vitest";
import { changeRetention } from "@/lib/data/regions/region-settings";
import { expiringRounds, removeExpired } from "@/lib/data/retention/remove-expired";
import { submitAsShown } from "@/tests/support/submit";
import { testDatabase } from "@/tests/support/database";
import { completeAnswers } from "@/tests/support/form-content";
import { DURING_ROUND, smallRegion } from "@/tests/support/small-region";

const { prisma } = await testDatabase();
const signature = { name: "B. Eiken", function: "bestuurder", statement: "Wij staan hiervoor in." };

it("removes what was signed when its time has come, not before, and leaves that it did", async () => {
  const region = await smallRegion(prisma);
  const other = await smallRegion(prisma);
  const { reportId } = region.board;
  await prisma.answer.createMany({
    data: Object.entries(completeAnswers).map(([questionKey, value]) => ({
      reportId,
      questionKey,
      value: JSON.parse(JSON.stringify(value)) as object,
      revision: 1,
    })),
  });
  expect((await submitAsShown(region.signatory, reportId, signature, DURING_ROUND)).ok).toBe(true);
  // The round closed on 1 December 2025; seven years is what a region begins with.
  expect(await changeRetention(region.administrator, region.regionSlug, 2)).toEqual({ ok: true, value: true });
  expect(await expiringRounds({ id: region.regionId, retentionYears: 2 })).toMatchObject([
    { reports: 2, removedAt: new Date("2027-12-01T00:00:00Z") },
  ]);

  expect(await removeExpired(new Date("2027-11-30T23:00:00Z"))).toBe(0);
  expect(await removeExpired(new Date("2027-12-01T00:00:01Z"))).toBe(2);
  expect(await prisma.report.count({ where: { round: { regionId: region.regionId } } })).toBe(0);
  expect(await prisma.submission.count({ where: { reportId } })).toBe(0);
  expect(await prisma.report.count({ where: { round: { regionId: other.regionId } } })).toBe(2);
  const trace = await prisma.auditEvent.findMany({ where: { reportId }, orderBy: { id: "asc" } });
  expect(trace.map(({ action }) => action)).toEqual(["report.submitted", "report.removedAfterRetention"]);
});

it("keeps a round as long as the later date of one of its boards asks for", async () => {
  const region = await smallRegion(prisma);
  await prisma.roundBoard.create({
    data: { roundId: region.roundId, boardId: region.board.id, deadline: new Date("2026-02-01T00:00:00Z") },
  });
  const [round] = await expiringRounds({ id: region.regionId, retentionYears: 7 });
  expect(round?.removedAt).toEqual(new Date("2033-02-01T00:00:00Z"));
});

it("is set by the administrator, within bounds, and leaves a trace", async () => {
  const region = await smallRegion(prisma);
  for (const actor of [region.reviewer, region.signatory, region.nobody]) {
    expect(await changeRetention(actor, region.regionSlug, 3)).toMatchObject({ problem: { code: "notFound" } });
  }
  for (const years of [0, 21, 1.5, Number.NaN]) {
    expect(await changeRetention(region.administrator, region.regionSlug, years)).toMatchObject({ problem: { code: "outOfBounds" } });
  }
  await changeRetention(region.administrator, region.regionSlug, 3);
  expect(await prisma.auditEvent.findMany({ where: { regionId: region.regionId } })).toMatchObject([
    { action: "region.settingsChanged", details: { retentionYears: { from: 7, to: 3 } } },
  ]);
});
