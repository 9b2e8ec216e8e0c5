import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database, pool } from "@/lib/data/client";
import { loadPersonNames } from "@/lib/data/people/names";
import { previousLabel } from "@/lib/data/reports/previous-report";
import { storedAnswer } from "@/lib/data/reports/stored-answers";
import { answerChanges } from "@/lib/report/changes/answer-changes";
import type { AnswerChange } from "@/lib/report/changes/change";
import { historySteps, type HistoryStep, type StoredVersion } from "@/lib/report/history/steps";
import type { Answer } from "@/lib/template/answers/answer-schema";
import { stillAsked } from "@/lib/template/answers/still-asked";
import type { FormContext } from "@/lib/template/context";
import { findQuestion } from "@/lib/template/question";
import { reportFor } from "./report-of-board";

/** One step in the history of a question, as its people see it. */
export type HistoryEntry = {
  /** Of the version that it ended with. */
  id: string;
  questionKey: string;
  kind: HistoryStep["kind"];
  broughtBack: boolean;
  carried: HistoryStep["carried"];
  /** Whether this is the answer as it stands. */
  current: boolean;
  /** Null where the portal itself did it. */
  byName: string | null;
  startedAt: Date;
  savedAt: Date;
  /** Null where nothing that one can see changed. */
  change: AnswerChange | null;
};

export type History = {
  /** Newest first. */
  entries: HistoryEntry[];
  /** Ask with this for older ones; null when there are none. */
  older: string | null;
  /** The year that answers were taken over from. */
  previousLabel: string;
};

/** Steps that are shown at once. */
const PAGE = 15;

/**
 * The history of questions of a report, newest first; null for who may not read it, and where the
 * report or one of the questions is unknown.
 *
 * @param asked.before the `older` of an earlier answer
 */
export async function loadHistory(
  actor: Actor,
  reportId: string,
  asked: { questionKeys: readonly string[]; before?: string },
): Promise<History | null> {
  const found = await reportFor(actor, "report.readHistory", reportId);
  if (!found || !asked.questionKeys.every((key) => findQuestion(key, found.context))) return null;
  const versions = await loadVersions(reportId, asked.questionKeys);
  const newest = new Map(versions.map((version) => [version.questionKey, version]));
  for (const version of versions) if (version.revision !== null) newest.set(version.questionKey, version);

  const all = [...Map.groupBy(versions, ({ questionKey }) => questionKey).values()]
    .flatMap(historySteps)
    .sort((a, b) => Number(BigInt(b.last.id) - BigInt(a.last.id)));
  const before = asked.before === undefined ? undefined : BigInt(asked.before);
  const rest = before === undefined ? all : all.filter(({ last }) => BigInt(last.id) < before);
  const shown = rest.slice(0, PAGE);

  const values = await loadValues(shown.flatMap(({ last, before: was }) => [last.id, ...(was ? [was.id] : [])]));
  const nameOf = await loadPersonNames(
    database(),
    shown.map(({ last }) => last.savedById),
  );
  return {
    entries: shown.map((step) => ({
      id: step.last.id,
      questionKey: step.last.questionKey,
      kind: step.kind,
      broughtBack: step.broughtBack,
      carried: step.carried,
      current: step.last === newest.get(step.last.questionKey),
      byName: nameOf(step.last.savedById),
      startedAt: step.startedAt,
      savedAt: step.last.savedAt,
      change: changeOf(step, values, found.context),
    })),
    older: rest.length > PAGE ? (shown.at(-1)?.last.id ?? null) : null,
    previousLabel: previousLabel(found.report),
  };
}

/**
 * One version, to bring it back, as far as it is still asked; undefined for who may not
 * read it, and where there is no such version. Null: then the answer was empty.
 */
export async function loadVersion(
  actor: Actor,
  reportId: string,
  id: string,
): Promise<{ questionKey: string; value: Answer | null; takenOver: boolean } | undefined> {
  const found = await reportFor(actor, "report.readHistory", reportId);
  if (!found) return undefined;
  const row = await database().answerHistory.findFirst({ where: { id: BigInt(id), reportId } });
  const question = row && findQuestion(row.questionKey, found.context)?.question;
  if (!question) return undefined;
  const value = storedAnswer(row);
  return {
    questionKey: row.questionKey,
    value: value && stillAsked(question, value, found.context),
    takenOver: row.takenOverFromId !== null,
  };
}

const versionSchema = z.object({
  id: z.string(),
  questionKey: z.string(),
  revision: z.number().nullable(),
  basedOn: z.number().nullable(),
  fingerprint: z.string(),
  size: z.number(),
  takenOver: z.boolean(),
  savedById: z.string().nullable(),
  savedAt: z.date(),
});

/** Without the values: a question may have hundreds of versions of many pages. */
const VERSIONS = `
select id::text, "questionKey", revision, "basedOn", md5(value::text) as fingerprint,
  case when value is null or value = 'null' then 0 else length(value::text) end as size,
  "takenOverFromId" is not null as "takenOver", "savedById", "savedAt"
from "AnswerHistory" where "reportId" = $1 and "questionKey" = any($2) order by id`;

async function loadVersions(reportId: string, questionKeys: readonly string[]): Promise<StoredVersion[]> {
  const { rows } = await pool().query({ name: "history", text: VERSIONS, values: [reportId, questionKeys] });
  return z.array(versionSchema).parse(rows);
}

async function loadValues(ids: readonly string[]): Promise<ReadonlyMap<string, Answer | null>> {
  const rows = await database().answerHistory.findMany({
    where: { id: { in: ids.map(BigInt) } },
    select: { id: true, value: true },
  });
  return new Map(rows.map((row) => [row.id.toString(), storedAnswer(row)]));
}

function changeOf(
  { last, before }: HistoryStep,
  values: ReadonlyMap<string, Answer | null>,
  context: FormContext,
): AnswerChange | null {
  const question = findQuestion(last.questionKey, context)?.question;
  const value = (version: StoredVersion | null) => (version ? (values.get(version.id) ?? undefined) : undefined);
  return question ? answerChanges(question, value(before), value(last), context) : null;
}
