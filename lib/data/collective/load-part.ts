import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/data/client";
import type { RegionRow } from "@/lib/data/regions/find-region";
import { snapshotOf } from "@/lib/data/reports/stored-snapshot";
import { findRound, type RoundRow } from "@/lib/data/rounds/find-round";
import { definitionOfVersion } from "@/lib/data/templates/definition-cache";
import { collectiveParts, collectiveTitle } from "@/lib/document/collective/collective-parts";
import { INTRODUCTION } from "@/lib/document/collective/collective-report";
import { quotableTexts, type QuotableText } from "@/lib/document/collective/quotable";
import { withPeriod } from "@/lib/document/printing";
import { contentOfSnapshot } from "@/lib/report/snapshot";
import type { Part } from "@/lib/template/definition";
import { loadCollectiveText, type CollectiveText } from "./collective-text";
import { boardsToName, loadQuotations, type Quotation } from "./quotations";

/** A place in the report over all boards where the office writes and quotes. */
export type CollectivePart = {
  region: RegionRow;
  round: RoundRow;
  /** All places in order, of which `part` is one. */
  places: readonly { id: string; title: string }[];
  part: { id: string; title: string };
  text: CollectiveText;
  quotations: readonly Quotation[];
  /** Null where nothing can be quoted: the introduction is about no part of the form. */
  quoting: Quoting | null;
};

export type Quoting = {
  /** Boards whose report is adopted, by name. */
  boards: readonly { reportId: string; name: string; mayName: boolean }[];
  /** What the chosen board wrote here. */
  chosen: { reportId: string; name: string; mayName: boolean; texts: readonly QuotableText[] } | null;
};

/** The places of a form where the office can write. */
export function placesOf(parts: readonly Part[], round: Pick<RoundRow, "period">): { id: string; title: string }[] {
  return [
    { id: INTRODUCTION, title: "Inleiding" },
    ...parts.map((part) => ({ id: part.id, title: withPeriod(collectiveTitle(part), round.period) })),
  ];
}

/**
 * One of them, to write in and to choose quotations for.
 *
 * @param at.reportId the report to choose from
 */
export async function loadCollectivePart(
  actor: Actor,
  at: { round: string; regionSlug?: string | undefined; part: string; reportId?: string | undefined },
): Promise<CollectivePart | null> {
  const found = await findRound(actor, "region.writeCollective", at.round, at.regionSlug);
  if (!found) return null;
  const { region, round } = found;
  const definition = await definitionOfVersion(round.templateVersionId);
  const parts = collectiveParts(definition);
  const places = placesOf(parts, round);
  const part = places.find(({ id }) => id === at.part);
  if (!part) return null;
  const quotable = parts.some(({ id, fields }) => id === part.id && fields.some(({ kind }) => kind === "longText"));
  const [text, quotations, boards] = await Promise.all([
    loadCollectiveText(round, part.id),
    loadQuotations(round),
    quotable ? loadAdopted(round) : null,
  ]);
  const chosen = boards?.find(({ reportId }) => reportId === at.reportId);
  if (at.reportId !== undefined && !chosen) return null;
  return {
    region,
    round,
    places,
    part,
    text,
    quotations: quotations.filter((quotation) => quotation.part === part.id),
    quoting: boards && { boards, chosen: chosen ? { ...chosen, texts: await textsOf(chosen.reportId, part.id, definition) } : null },
  };
}

async function loadAdopted(round: RoundRow) {
  const [reports, named] = await Promise.all([
    database().report.findMany({
      where: { roundId: round.id, status: "adopted" },
      select: { id: true, board: { select: { id: true, name: true } } },
      orderBy: { board: { name: "asc" } },
    }),
    boardsToName(round),
  ]);
  return reports.map(({ id, board }) => ({ reportId: id, name: board.name, mayName: named.has(board.id) }));
}

async function textsOf(reportId: string, part: string, definition: Parameters<typeof contentOfSnapshot>[1]): Promise<QuotableText[]> {
  const submission = await database().submission.findFirst({ where: { reportId, withdrawnAt: null }, orderBy: { version: "desc" } });
  return submission ? quotableTexts(contentOfSnapshot(snapshotOf(submission), definition), part) : [];
}
