import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/data/audit";
import { canonicalHash } from "@/lib/data/canonical-hash";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { lockRegion } from "@/lib/data/regions/lock-region";
import type { RegionRow } from "@/lib/data/regions/find-region";
import { findRound, type RoundRow } from "@/lib/data/rounds/find-round";
import { withHeading, type HeadedSheet } from "@/lib/key-figures/heading";
import type { Doubt } from "@/lib/key-figures/doubt";
import type { Indicator } from "@/lib/key-figures/indicator";
import { checkMapping, freshIndicators, signatureOf, type Mapping, type MappingProblem } from "@/lib/key-figures/mapping";
import { planLoad, type LoadPlan, type SetPlan } from "@/lib/key-figures/plan-load";
import type { FigureKind, KeyFigureEntry } from "@/lib/key-figures/read-number";
import { readValues, type KnownRound, type ReadFile } from "@/lib/key-figures/read-values";
import { indicatorNames, suggestNames } from "@/lib/key-figures/suggest-mapping";
import { targetsOf } from "@/lib/key-figures/target";
import { valueWords } from "@/lib/key-figures/value-words";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { columnLetter, type Sheet } from "@/lib/tables/sheet";
import { loadKnownRound } from "./known-round";
import { rememberMapping } from "./mappings";
import { storeChanges } from "./store-changes";
import { loadStoredValues } from "./stored-values";

/** What a file would do, to be looked at before it is done. Long lists are cut; their counts are not. */
export type FilePlan = {
  /** With a target for each name of an indicator that the portal knows. */
  mapping: Mapping;
  /** Names in the columns of indicators, in their order. */
  names: string[];
  unknownPlaces: { name: string; rows: number }[];
  doubts: (Doubt & { letter: string; header: string })[];
  errors: number;
  warnings: number;
  values: number;
  sets: (SetPlan & { label: string; period: string })[];
  /** Values that become another or go. */
  changes: { label: string; whose: string; period: string; kind: FigureKind; before: KeyFigureEntry | null; after: KeyFigureEntry | null }[];
  fresh: number;
  replaced: number;
  removed: number;
  unchanged: number;
  /** Stands for exactly these changes: a load names it, and is refused where it would do others. */
  digest: string;
};

export type SentFile = { name: string; hash: string; sheet: Sheet };

const MOST_DOUBTS = 300;
const MOST_CHANGES = 200;
const MOST_SETS = 300;
const MOST_NAMES = 300;

type Place = { region: RegionRow; round: RoundRow };
type Planned = { plan: FilePlan; load: LoadPlan; fresh: Indicator[]; headed: HeadedSheet };

/** What loading this file would do. Nothing is stored but how it was read. */
export async function planFile(
  actor: Actor,
  slug: string,
  regionSlug: string | undefined,
  file: SentFile,
  mapping: Mapping,
  now: Date,
): Promise<Result<FilePlan, Problem<"notFound"> | MappingProblem>> {
  const found = await findRound(actor, "region.manageKeyFigures", slug, regionSlug);
  if (!found) return problem("notFound");
  const planned = await plan(database(), found, file, mapping);
  if (!planned.ok) return planned;
  await rememberMapping(database(), found.region.id, signatureOf(planned.value.headed), planned.value.plan.mapping, now);
  return ok(planned.value.plan);
}

export type FileLoadProblem = Problem<"notFound"> | MappingProblem | (Problem<"doubts" | "changed" | "nothing"> & { plan: FilePlan });

/**
 * Loads a file: all of it, or with any error nothing. What is stored of the same figures and periods
 * is replaced, and remembered with the load.
 *
 * @param source where the numbers come from, shown beside them
 * @param digest of the plan that was looked at; where the load would now do something else, `changed`
 */
export async function loadFile(
  actor: Actor,
  slug: string,
  regionSlug: string | undefined,
  file: SentFile,
  { mapping, source, digest }: { mapping: Mapping; source: string; digest: string },
  now: Date,
): Promise<Result<{ loadId: string; plan: FilePlan }, FileLoadProblem>> {
  const found = await findRound(actor, "region.manageKeyFigures", slug, regionSlug);
  if (!found) return problem("notFound");
  const { region, round } = found;
  return database().$transaction(
    async (tx): Promise<Result<{ loadId: string; plan: FilePlan }, FileLoadProblem>> => {
      await lockRegion(tx, region.id);
      const planned = await plan(tx, found, file, mapping);
      if (!planned.ok) return planned;
      const { load, fresh, headed, plan: shown } = planned.value;
      if (shown.errors > 0) return { ok: false, problem: { code: "doubts", plan: shown } };
      if (shown.digest !== digest) return { ok: false, problem: { code: "changed", plan: shown } };
      if (shown.values === 0) return { ok: false, problem: { code: "nothing", plan: shown } };
      const changes = load.changes.concat(otherSource(load, source));
      await tx.indicator.createMany({ data: fresh.map((indicator) => ({ ...indicator, regionId: region.id, createdAt: now })) });
      for (const { label } of fresh) {
        await recordAudit(tx, { actorId: actor.userId, action: "keyFigure.indicatorMade", regionId: region.id, details: { indicator: label } });
      }
      const loadId = await storeChanges(
        tx,
        {
          regionId: region.id,
          roundSlug: round.slug,
          actorId: actor.userId,
          source,
          file: { name: file.name, hash: file.hash, sheet: file.sheet.name },
          values: shown.values,
          unchanged: shown.unchanged,
          now,
        },
        changes,
      );
      await rememberMapping(tx, region.id, signatureOf(headed), shown.mapping, now);
      return ok({ loadId, plan: shown });
    },
    { timeout: 120_000, maxWait: 20_000 },
  );
}

/** Values that stay the same but come from elsewhere now: boards read the source beside them. */
function otherSource({ same }: LoadPlan, source: string): LoadPlan["changes"] {
  return same.filter((held) => held.source !== source).map(({ entry, source: before, ...place }) => ({ ...place, before: { entry, source: before }, after: entry }));
}

async function plan(tx: Prisma.TransactionClient, { region, round }: Place, file: SentFile, sent: Mapping): Promise<Result<Planned, MappingProblem>> {
  const { known: before, indicators } = await loadKnownRound(tx, region, round);
  const checked = checkMapping(sent, indicators);
  if (!checked.ok) return checked;
  const fresh = freshIndicators(sent);
  const known: KnownRound = { ...before, targets: [...before.targets, ...targetsOf([], fresh)] };
  const headed = withHeading(file.sheet, sent.headingRow);
  const mapping = { ...sent, names: { ...suggestNames(headed, sent, known.targets), ...sent.names } };
  const read = readValues(headed, mapping, known);
  const stored = await loadStoredValues(tx, region.id, {
    figureKeys: [...new Set(read.values.map(({ figureKey }) => figureKey))],
    periodKeys: [...new Set(read.values.map(({ periodKey }) => periodKey))],
  });
  const load = planLoad(read.values, stored);
  return ok({ plan: shownPlan(headed, mapping, read, load, known, fresh), load, fresh, headed });
}

function shownPlan(headed: HeadedSheet, mapping: Mapping, read: ReadFile, load: LoadPlan, known: KnownRound, fresh: readonly Indicator[]): FilePlan {
  const headers = new Map(headed.columns.map(({ column, header }) => [column, header]));
  const errors = read.doubts.filter(({ level }) => level === "error");
  const warnings = read.doubts.filter(({ level }) => level === "warning");
  const words = valueWords(known.targets, known.places.boards);
  const count = (of: "fresh" | "replaced" | "removed" | "unchanged") => load.sets.reduce((sum, set) => sum + set[of], 0);
  return {
    mapping,
    names: mapping.layout === "values" ? indicatorNames(headed, mapping).slice(0, MOST_NAMES) : [],
    unknownPlaces: read.unknownPlaces.slice(0, MOST_NAMES),
    doubts: [...errors, ...warnings].slice(0, MOST_DOUBTS).map((doubt) => ({
      ...doubt,
      letter: columnLetter(doubt.column),
      header: headers.get(doubt.column) ?? "",
    })),
    errors: errors.length,
    warnings: warnings.length,
    values: read.values.length,
    sets: load.sets.slice(0, MOST_SETS).map((set) => ({ ...set, label: words.figure(set), period: words.period(set) })),
    changes: load.changes
      .filter(({ before }) => before !== null)
      .slice(0, MOST_CHANGES)
      .map((change) => ({
        label: words.figure(change),
        whose: words.whose(change),
        period: words.period(change),
        kind: words.kind(change),
        before: change.before?.entry ?? null,
        after: change.after,
      })),
    fresh: count("fresh"),
    replaced: count("replaced"),
    removed: count("removed"),
    unchanged: count("unchanged"),
    digest: canonicalHash({ changes: load.changes, fresh }),
  };
}
