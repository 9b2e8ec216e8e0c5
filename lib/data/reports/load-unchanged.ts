import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { database, pool } from "@/lib/data/client";
import { keptFor } from "@/lib/data/kept";
import { unchangedTexts, type UnchangedTexts } from "@/lib/report/unchanged-texts";
import { periodKey, periodLabel, previousPeriod, type Period } from "@/lib/values/period";
import { frozenContent } from "./previous-report";

/** What reports of a round have in common with those of a year earlier. */
export type UnchangedInRound = {
  /** The year before: `2023-2024`. */
  label: string;
  /** By report; without those whose board has no report of a year earlier. */
  byReport: ReadonlyMap<string, UnchangedTexts>;
};

/** Two submissions never change, so neither does what they have in common. */
const compared = keptFor<UnchangedTexts>({ milliseconds: Infinity, most: 5_000 });

/** Each report's latest submission that was not withdrawn, and that of its board a year earlier in the same form. */
const PAIRS = `
select r.id as "reportId", s.id, p.id as "previousId"
from "Report" r
join "Round" o on o.id = r."roundId" and o."regionId" = $1
join "TemplateVersion" v on v.id = o."templateVersionId"
join lateral (
  select id from "Submission" where "reportId" = r.id and "withdrawnAt" is null order by version desc limit 1
) s on true
join lateral (
  select e.id from "Submission" e
  join "Report" b on b.id = e."reportId" join "Round" q on q.id = b."roundId"
  join "TemplateVersion" w on w.id = q."templateVersionId"
  where e."withdrawnAt" is null and b."boardId" = r."boardId" and q."regionId" = o."regionId"
    and q."periodKey" = $3 and w."templateId" = v."templateId"
  order by e."submittedAt" desc limit 1
) p on true
where r."roundId" = $2 and ($4::uuid[] is null or r.id = any ($4))`;

const pairsSchema = z.array(z.object({ reportId: z.string(), id: z.string(), previousId: z.string() }));

/**
 * Which texts the boards of a round left exactly as they were a year earlier. For the SWV's staff
 * only: nobody else gets any.
 *
 * @param reportIds of which reports; all of the round without it
 */
export async function loadUnchanged(
  actor: Actor,
  round: { id: string; regionId: string; period: Period },
  reportIds?: readonly string[],
): Promise<UnchangedInRound> {
  const before = previousPeriod(round.period);
  const label = periodLabel(before);
  if (!can(actor, "region.readProgress", { kind: "region", regionId: round.regionId })) return { label, byReport: new Map() };
  const values = [round.regionId, round.id, periodKey(before), reportIds ?? null];
  const { rows } = await pool().query({ name: "unchanged-pairs", text: PAIRS, values });
  const pairs = await Promise.all(
    pairsSchema.parse(rows).map(async ({ reportId, id, previousId }) => [reportId, await compare(id, previousId)] as const),
  );
  return { label, byReport: new Map(pairs) };
}

function compare(id: string, previousId: string): Promise<UnchangedTexts> {
  return compared(`${id} ${previousId}`, async () => {
    const [content, previous] = [await frozenContent(database(), id), await frozenContent(database(), previousId)];
    return unchangedTexts(content, previous);
  });
}
