import { database } from "@/lib/data/client";
import { onBehalfState, type OnBehalfState } from "@/lib/report/filing";
import { signedByOf, signedBySelect } from "./filing";

/**
 * The boards of a region whose version that counts in a period was filed on their behalf, with
 * whether they confirmed it. The region comes from a loader that checked the actor.
 */
export async function filedOnBehalf(regionId: string, periodKey: string): Promise<ReadonlyMap<string, OnBehalfState>> {
  const submissions = await database().submission.findMany({
    where: { withdrawnAt: null, report: { round: { regionId, periodKey } } },
    orderBy: { submittedAt: "desc" },
    select: { report: { select: { boardId: true } }, ...signedBySelect },
  });
  const latest = new Map<string, OnBehalfState | null>();
  for (const { report, ...signed } of submissions) {
    if (!latest.has(report.boardId)) latest.set(report.boardId, onBehalfState(signedByOf(signed)));
  }
  return new Map([...latest].flatMap(([boardId, state]) => (state === null ? [] : [[boardId, state] as const])));
}
