import { describe, expect, it, vi } from "vitest";
import { rebuildAllFigures } from "@/lib/server/boot/figures";
import { testDatabase } from "@/tests/support/database";

const { prisma, url } = await testDatabase({ demo: true });

async function run(): Promise<string[]> {
  const lines: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  try {
    await rebuildAllFigures(url);
  } finally {
    log.mockRestore();
  }
  return lines;
}

const orderBy = [{ submissionId: "asc" as const }, { figureKey: "asc" as const }, { partnership: "asc" as const }, { dimension: "asc" as const }, { previous: "asc" as const }];

describe("npm run figures", () => {
  it("changes nothing where nothing is different", async () => {
    const before = await prisma.figure.findMany({ orderBy });
    const submissions = await prisma.submission.count();
    const lines = await run();
    expect(lines.at(-1)).toBe(`Figures of ${submissions} submissions rebuilt, 0 of them different.`);
    expect(lines[0]).toBe(`50 of ${submissions} submissions`);
    expect(await prisma.figure.findMany({ orderBy })).toEqual(before);
    expect(await prisma.auditEvent.count({ where: { action: "figures.rebuilt" } })).toBe(0);
  });

  it("puts back what the snapshots say, and tells of which report and which figures", async () => {
    const before = await prisma.figure.findMany({ orderBy });
    const spoilt = await prisma.submission.findFirstOrThrow({
      where: { figures: { some: { figureKey: "deelsInOnderwijs", state: "number", previous: false } } },
      include: { report: { include: { board: true, round: true } } },
    });
    const at = { submissionId: spoilt.id };
    await prisma.figure.updateMany({ where: { ...at, figureKey: "deelsInOnderwijs", previous: false }, data: { value: 999 } });
    await prisma.figure.deleteMany({ where: { ...at, figureKey: "aanwendingCategorie", dimension: "" } });
    await prisma.figure.create({ data: { ...at, figureKey: "verdwenen", partnership: "", dimension: "", previous: false, state: "number", value: 1 } });

    const lines = await run();
    const { board, round } = spoilt.report;
    expect(lines.filter((line) => line.includes("changed"))).toEqual([
      expect.stringMatching(new RegExp(`^${board.name}, ${round.name}, version ${spoilt.version}: \\d added, 1 removed, 1 changed \\(aanwendingCategorie, deelsInOnderwijs, verdwenen\\)$`)),
    ]);
    expect(lines.at(-1)).toMatch(/, 1 of them different\.$/);
    expect(await prisma.figure.findMany({ orderBy })).toEqual(before);
    expect(await prisma.auditEvent.findMany({ where: { action: "figures.rebuilt" } })).toMatchObject([
      { actorId: null, reportId: spoilt.reportId, details: { removed: 1, changed: 1, submissionId: spoilt.id } },
    ]);
  });

  it("stops at a submission that cannot be read and names it; the others keep what was done", async () => {
    const [first, last] = await Promise.all(
      (["asc", "desc"] as const).map((order) => prisma.submission.findFirstOrThrow({ orderBy: { submittedAt: order } })),
    );
    await prisma.figure.deleteMany({ where: { submissionId: first?.id ?? "" } });
    await prisma.submission.update({ where: { id: last?.id ?? "" }, data: { snapshot: {} } });
    await expect(run()).rejects.toThrow(last?.id ?? "-");
    expect(await prisma.figure.count({ where: { submissionId: first?.id ?? "" } })).toBeGreaterThan(0);
  });
});
