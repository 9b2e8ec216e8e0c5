import { can } from "@/lib/access/rights";
import { findRegion, regionThing } from "@/lib/data/regions/find-region";
import { loadSubmittedReport } from "@/lib/data/reports/load-submission";
import { findRound, roundsOfRegion } from "@/lib/data/rounds/find-round";
import type { ApiClient } from "@/lib/data/tokens/use-api-token";
import type { TableAnswer } from "@/lib/export/openapi";
import { TEXT_TABLES, type RoundFacts, type TableId } from "@/lib/export/round-tables";
import { factsOf, loadRoundTables, type ReadReport } from "./load-round-tables";

/** The rounds of the token's region, the newest first. */
export async function roundsForApi({ reader, regionSlug }: ApiClient): Promise<{ rondes: RoundFacts[] } | null> {
  const region = await findRegion(reader, "region.readDashboard", regionSlug);
  if (!region) return null;
  const rounds = await roundsOfRegion(region);
  return { rondes: await Promise.all(rounds.map((round) => factsOf({ region, round }))) };
}

/** One round of the token's region; null where it has none of that name. */
export async function roundForApi({ reader, regionSlug }: ApiClient, slug: string): Promise<RoundFacts | null> {
  const found = await findRound(reader, "region.readDashboard", slug, regionSlug);
  return found && factsOf(found);
}

/**
 * One table of a round of the token's region. Texts are those of versions that somebody of the SWV
 * opened: a program opens nothing, so that boards can withdraw as long as no person has read.
 */
export async function tableForApi(
  { reader, regionId, regionSlug }: ApiClient,
  slug: string,
  id: TableId,
  now: Date,
): Promise<TableAnswer<unknown> | "notFound" | "forbidden"> {
  if (TEXT_TABLES.includes(id) && !can(reader, "region.readTexts", regionThing(regionId))) return "forbidden";
  const readOpened: ReadReport = async (reportId) => {
    const report = await loadSubmittedReport(reader, reportId);
    return report && (report.submission.openedAt !== null || report.status === "adopted") ? report : null;
  };
  const made = await loadRoundTables(reader, { round: slug, regionSlug }, [id], readOpened, now);
  const rows = made?.tables[id];
  return made && rows ? { ronde: made.round.ronde, rijen: rows } : "notFound";
}
