import type { Prisma } from "@/lib/data/generated/client";
import { during } from "@/lib/data/reports/form-context";

/**
 * The region whose office may manage a board's name and people, by board. Any office can have a
 * board of another region join its own, so that alone gives no right: the region in which the
 * board's first report was opened manages it for as long as it takes part there, and before any
 * report the only region it takes part in. Otherwise its own signatories alone manage it.
 */
export async function managingRegions(
  tx: Prisma.TransactionClient,
  boardIds: readonly string[],
  now: Date,
): Promise<Map<string, string>> {
  const ids = [...boardIds];
  const reports = await tx.report.findMany({
    where: { boardId: { in: ids } },
    distinct: ["boardId"],
    orderBy: [{ boardId: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    select: { boardId: true, round: { select: { regionId: true } } },
  });
  const first = new Map(reports.map(({ boardId, round }) => [boardId, round.regionId]));
  const participations = await tx.participation.findMany({
    where: { boardId: { in: ids }, ...during(now) },
    select: { boardId: true, partnership: { select: { regionId: true } } },
  });
  const managing = new Map<string, string>();
  for (const [boardId, rows] of Map.groupBy(participations, (row) => row.boardId)) {
    const regionIds = new Set(rows.map(({ partnership }) => partnership.regionId));
    const [only, ...others] = regionIds;
    const candidate = first.get(boardId) ?? (others.length === 0 ? only : undefined);
    if (candidate !== undefined && regionIds.has(candidate)) managing.set(boardId, candidate);
  }
  return managing;
}
