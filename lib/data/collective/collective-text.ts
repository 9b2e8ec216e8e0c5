import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { loadPersonNames } from "@/lib/data/people/names";
import { findRound } from "@/lib/data/rounds/find-round";
import { definitionOfVersion } from "@/lib/data/templates/definition-cache";
import { collectiveParts } from "@/lib/document/collective/collective-parts";
import { INTRODUCTION } from "@/lib/document/collective/collective-report";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { parseRichText } from "@/lib/rich-text/schema";
import { EMPTY_RICH_TEXT, type RichText } from "@/lib/rich-text/types";

/** What the office wrote with a part, and who did last. `revision` 0: nobody did yet. */
export type CollectiveText = { value: RichText; revision: number; by: string | null; at: Date | null };

const NOTHING_YET: CollectiveText = { value: EMPTY_RICH_TEXT, revision: 0, by: null, at: null };

/** The texts of a round by part. The round comes from a loader that checked the actor. */
export async function loadCollectiveTexts(round: { id: string }): Promise<Map<string, RichText>> {
  const rows = await database().collectiveText.findMany({ where: { roundId: round.id }, select: { partId: true, value: true } });
  return new Map(rows.map(({ partId, value }) => [partId, storedText(value)]));
}

/** One of them, to write in. */
export async function loadCollectiveText(round: { id: string }, part: string): Promise<CollectiveText> {
  return textOf(database(), round.id, part);
}

async function textOf(tx: Prisma.TransactionClient, roundId: string, partId: string): Promise<CollectiveText> {
  const row = await tx.collectiveText.findUnique({ where: { roundId_partId: { roundId, partId } } });
  if (!row) return NOTHING_YET;
  const nameOf = await loadPersonNames(tx, [row.updatedById]);
  return { value: storedText(row.value), revision: row.revision, by: nameOf(row.updatedById), at: row.updatedAt };
}

/** The text in a row. @throws when what is stored is no formatted text: only {@link saveCollectiveText} writes it. */
export function storedText(value: Prisma.JsonValue): RichText {
  const parsed = parseRichText(value);
  if (!parsed.ok) throw new Error(`A stored text can't be read: ${parsed.problem.code}`);
  return parsed.value;
}

export type SavedText = { saved: true; revision: number } | { saved: false; current: CollectiveText };

/**
 * Saves what the office writes with a part.
 *
 * @param revision of the text that the writer started from. Where somebody else saved in between, nothing
 * is stored and their text comes back, so that the writer can choose.
 */
export async function saveCollectiveText(
  actor: Actor,
  at: { round: string; regionSlug: string },
  { part, value, revision }: { part: string; value: RichText; revision: number },
  now: Date,
): Promise<Result<SavedText, Problem<"notFound">>> {
  const found = await findRound(actor, "region.writeCollective", at.round, at.regionSlug);
  if (!found) return problem("notFound");
  const { region, round } = found;
  const definition = await definitionOfVersion(round.templateVersionId);
  if (part !== INTRODUCTION && !collectiveParts(definition).some(({ id }) => id === part)) return problem("notFound");
  const place = { roundId: round.id, partId: part };
  const data = { value: toJson(value), updatedById: actor.userId, updatedAt: now };
  return database().$transaction(async (tx) => {
    const { count } =
      revision === 0
        ? await tx.collectiveText.createMany({ data: { ...place, ...data, revision: 1 }, skipDuplicates: true })
        : await tx.collectiveText.updateMany({ where: { ...place, revision }, data: { ...data, revision: revision + 1 } });
    if (count === 0) return ok({ saved: false, current: await textOf(tx, round.id, part) });
    await recordAudit(tx, {
      actorId: actor.userId,
      action: "round.collectiveTextSaved",
      regionId: region.id,
      details: { round: round.slug, part },
    });
    return ok({ saved: true, revision: revision + 1 });
  });
}

/** The same value, as plain JSON for the database. */
function toJson(value: RichText): Prisma.InputJsonObject {
  return { type: value.type, content: value.content };
}
