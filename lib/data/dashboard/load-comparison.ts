import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/data/client";
import type { RegionRow } from "@/lib/data/regions/find-region";
import { loadUnchanged, type UnchangedInRound } from "@/lib/data/reports/load-unchanged";
import { signedByOf, signedBySelect } from "@/lib/data/reports/filing";
import { snapshotOf } from "@/lib/data/reports/stored-snapshot";
import { findRound, type RoundRow } from "@/lib/data/rounds/find-round";
import { definitionOfVersion } from "@/lib/data/templates/definition-cache";
import { MOST_COMPARED } from "@/lib/figures/comparison-limits";
import type { ReportContent } from "@/lib/report/content";
import { onBehalfState, type OnBehalfState } from "@/lib/report/filing";
import type { UnchangedTexts } from "@/lib/report/unchanged-texts";
import { contentOfSnapshot } from "@/lib/report/snapshot";
import type { Part, TemplateDefinition } from "@/lib/template/definition";

export type ComparedReport = {
  reportId: string;
  boardId: string;
  board: string;
  content: ReportContent;
  /** Null where the board signed itself. */
  onBehalf: OnBehalfState | null;
  /** Null where the board has no report of a year earlier. */
  unchanged: UnchangedTexts | null;
};

export type Comparison = {
  region: RegionRow;
  round: RoundRow;
  definition: TemplateDefinition;
  /** Boards with a submission that is not withdrawn: who can be chosen. */
  choices: readonly { id: string; name: string }[];
  /** Parts in which something is asked: what can be chosen. */
  parts: readonly Part[];
  part: Part | null;
  /** The chosen boards, in the order of their names; at most five. */
  reports: readonly ComparedReport[];
  /** The year before the round's. */
  previousLabel: string;
};

export type ComparisonRequest = {
  round: string;
  regionSlug?: string | undefined;
  boardIds: readonly string[];
  part?: string | undefined;
};

/**
 * The latest submissions of the chosen boards beside each other. Boards that are not in the round
 * or did not submit are left out. Null for who may not compare, and for what does not exist.
 */
export async function loadComparison(actor: Actor, request: ComparisonRequest): Promise<Comparison | null> {
  const found = await findRound(actor, "region.compare", request.round, request.regionSlug);
  if (!found) return null;
  const { region, round } = found;
  const [definition, submitted] = await Promise.all([
    definitionOfVersion(round.templateVersionId),
    database().report.findMany({
      where: { roundId: round.id, submissions: { some: { withdrawnAt: null } } },
      select: { id: true, board: { select: { id: true, name: true } } },
      orderBy: { board: { name: "asc" } },
    }),
  ]);
  const chosen = submitted.filter(({ board }) => request.boardIds.includes(board.id)).slice(0, MOST_COMPARED);
  const unchanged = await loadUnchanged(
    actor,
    { ...round, regionId: region.id },
    chosen.map(({ id }) => id),
  );
  const parts = definition.parts.filter((part) => hasContent(part, definition));
  return {
    region,
    round,
    definition,
    choices: submitted.map(({ board }) => board),
    parts,
    part: parts.find(({ id }) => id === request.part) ?? null,
    reports: await loadReports(chosen, definition, unchanged),
    previousLabel: unchanged.label,
  };
}

function hasContent(part: Part, definition: TemplateDefinition): boolean {
  return (
    part.fields.some(({ kind }) => kind !== "derived") ||
    definition.figures.some((figure) => figure.part === part.id && figure.source === "asked")
  );
}

async function loadReports(
  chosen: readonly { id: string; board: { id: string; name: string } }[],
  definition: TemplateDefinition,
  unchanged: UnchangedInRound,
): Promise<ComparedReport[]> {
  const submissions = await database().submission.findMany({
    where: { reportId: { in: chosen.map(({ id }) => id) }, withdrawnAt: null },
    orderBy: { version: "desc" },
    distinct: ["reportId"],
    select: { reportId: true, snapshot: true, ...signedBySelect },
  });
  const byReport = new Map(submissions.map((submission) => [submission.reportId, submission]));
  return chosen.flatMap(({ id, board }) => {
    const submission = byReport.get(id);
    if (!submission) return [];
    const content = contentOfSnapshot(snapshotOf(submission), definition);
    return [{ reportId: id, boardId: board.id, board: board.name, content, onBehalf: onBehalfState(signedByOf(submission)), unchanged: unchanged.byReport.get(id) ?? null }];
  });
}
