import { recordAudit } from "@/lib/data/audit";
import type { Prisma } from "@/lib/data/generated/client";
import type { KeyFigureEntry } from "@/lib/key-figures/read-number";
import type { ValueChange } from "@/lib/key-figures/plan-load";

export type LoadFacts = {
  regionId: string;
  roundSlug: string;
  actorId: string;
  source: string;
  /** Null for what was typed. */
  file: { name: string; hash: string; sheet: string } | null;
  values: number;
  unchanged: number;
  now: Date;
};

/**
 * Writes changes of key figures: the load they belong to, each change with what stood there before,
 * and the values themselves. One statement for all of them, so that 20.000 take about a second.
 *
 * @returns the id of the load
 */
export async function storeChanges(tx: Prisma.TransactionClient, facts: LoadFacts, changes: readonly ValueChange[]): Promise<string> {
  const { regionId, roundSlug, actorId, source, file, values, unchanged, now } = facts;
  const counts = {
    values,
    replaced: changes.filter(({ before, after }) => before !== null && after !== null && before.entry !== after).length,
    unchanged,
    removed: changes.filter(({ after }) => after === null).length,
  };
  const { id } = await tx.keyFigureLoad.create({
    data: {
      regionId,
      roundSlug,
      source,
      fileName: file?.name ?? null,
      fileHash: file?.hash ?? null,
      sheet: file?.sheet ?? "",
      ...counts,
      loadedById: actorId,
      loadedAt: now,
    },
    select: { id: true },
  });
  const rows = JSON.stringify(
    changes.map(({ before, after, ...place }) => ({
      ...place,
      ...columns("before", before?.entry ?? null),
      beforeSource: before?.source ?? null,
      ...columns("after", after),
    })),
  );
  await tx.$executeRaw`
    with changed as materialized (
      select * from jsonb_to_recordset(${rows}::jsonb) as c(
        "boardId" uuid, "figureKey" text, partnership text, dimension text, "periodKey" text,
        "beforeState" "ValueState", "beforeValue" double precision, "beforeSource" text,
        "afterState" "ValueState", "afterValue" double precision)
    ), written as (
      insert into "KeyFigureChange" ("loadId", "boardId", "figureKey", partnership, dimension, "periodKey",
        "beforeState", "beforeValue", "beforeSource", "afterState", "afterValue")
      select ${id}::uuid, "boardId", "figureKey", partnership, dimension, "periodKey",
        "beforeState", "beforeValue", "beforeSource", "afterState", "afterValue" from changed
    ), gone as (
      delete from "KeyFigure" k using changed c
      where c."afterState" is null and k."regionId" = ${regionId}::uuid and k."boardId" is not distinct from c."boardId"
        and k."periodKey" = c."periodKey" and k."figureKey" = c."figureKey"
        and k.partnership = c.partnership and k.dimension = c.dimension
    )
    insert into "KeyFigure" (id, "regionId", "boardId", "figureKey", partnership, dimension, "periodKey", state, value, source, "updatedAt", "updatedById")
    select gen_random_uuid(), ${regionId}::uuid, "boardId", "figureKey", partnership, dimension, "periodKey",
      "afterState", "afterValue", ${source}, ${now}, ${actorId}::uuid
    from changed where "afterState" is not null
    on conflict ("regionId", "boardId", "periodKey", "figureKey", partnership, dimension)
    do update set state = excluded.state, value = excluded.value, source = excluded.source,
      "updatedAt" = excluded."updatedAt", "updatedById" = excluded."updatedById"`;
  if (file) {
    await recordAudit(tx, {
      actorId,
      action: "keyFigure.loaded",
      regionId,
      details: { file: file.name, source, values, replaced: counts.replaced, removed: counts.removed },
    });
  }
  return id;
}

function columns(side: "before" | "after", entry: KeyFigureEntry | null) {
  const state = typeof entry === "number" ? "number" : entry;
  return { [`${side}State`]: state, [`${side}Value`]: typeof entry === "number" ? entry : null };
}
