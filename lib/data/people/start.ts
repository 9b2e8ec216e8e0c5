import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { database } from "@/lib/data/client";
import { regionsFor } from "@/lib/data/regions/find-region";
import { listOwnReports, type ReportListItem } from "@/lib/data/reports/list-reports";
import { roundsOfRegion } from "@/lib/data/rounds/find-round";
import { roundPhase, type ReportStatus, type RoundPhase } from "@/lib/report/status";

export type OwnReport = ReportListItem & {
  /** Whether anybody wrote anything yet. */
  begun: boolean;
};

export type StartRound = {
  slug: string;
  name: string;
  phase: RoundPhase;
  deadline: Date;
  /** How many boards take part, and how many of those have submitted; null for who may not see that. */
  progress: { boards: number; submitted: number; waiting: number; adopted: number } | null;
};

export type StartRegion = {
  slug: string;
  name: string;
  /** Works there, rather than reading along from a board or a council. */
  canReadProgress: boolean;
  canManageRounds: boolean;
  /** Whether an SWV lets the own board read what others had adopted. */
  boardReadsAdopted: boolean;
  rounds: StartRound[];
};

export type Start = { reports: OwnReport[]; regions: StartRegion[] };

const SUBMITTED: readonly ReportStatus[] = ["submitted", "returned", "adopted"];

/** What there is for somebody to do and to read: the reports of the own boards, and the rounds of the regions. */
export async function loadStart(actor: Actor, now: Date): Promise<Start> {
  const [reports, regions] = await Promise.all([listOwnReports(actor, now), regionsFor(actor, "region.readDashboard")]);
  const begun = await begunReports(reports.map(({ id }) => id));
  return {
    reports: reports.map((report) => ({ ...report, begun: begun.has(report.id) })),
    regions: await Promise.all(
      regions.map(async ({ id, slug, name }): Promise<StartRegion> => {
        const thing = { kind: "region" as const, regionId: id };
        const canReadProgress = can(actor, "region.readProgress", thing);
        const [all, counts, boardReadsAdopted] = await Promise.all([
          roundsOfRegion({ id }),
          canReadProgress ? progressIn(id) : null,
          letsRead(id, actor),
        ]);
        const rounds = all
          .map(({ id: roundId, ...round }) => ({
            slug: round.slug,
            name: round.name,
            phase: roundPhase(round, now),
            deadline: round.deadline,
            progress: counts && (counts.get(roundId) ?? { boards: 0, submitted: 0, waiting: 0, adopted: 0 }),
          }))
          .filter(({ phase }) => canReadProgress || phase !== "draft");
        return { slug, name, canReadProgress, canManageRounds: can(actor, "region.manageRounds", thing), boardReadsAdopted, rounds };
      }),
    ),
  };
}

async function letsRead(regionId: string, actor: Actor): Promise<boolean> {
  const boardIds = actor.memberships.flatMap((membership) => ("boardId" in membership ? [membership.boardId] : []));
  if (boardIds.length === 0) return false;
  const where = { regionId, boardsReadAdopted: true, participations: { some: { boardId: { in: boardIds } } } };
  return (await database().partnership.count({ where })) > 0;
}

async function begunReports(ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await database().answer.groupBy({ by: ["reportId"], where: { reportId: { in: ids } } });
  return new Set(rows.map(({ reportId }) => reportId));
}

async function progressIn(regionId: string): Promise<Map<string, NonNullable<StartRound["progress"]>>> {
  const rows = await database().report.groupBy({ by: ["roundId", "status"], where: { round: { regionId } }, _count: true });
  const rounds = new Map<string, NonNullable<StartRound["progress"]>>();
  for (const { roundId, status, _count: count } of rows) {
    const round = rounds.get(roundId) ?? { boards: 0, submitted: 0, waiting: 0, adopted: 0 };
    rounds.set(roundId, {
      boards: round.boards + count,
      submitted: round.submitted + (SUBMITTED.includes(status) ? count : 0),
      waiting: round.waiting + (status === "submitted" ? count : 0),
      adopted: round.adopted + (status === "adopted" ? count : 0),
    });
  }
  return rounds;
}
