import { DatabaseError } from "pg";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import type { AuditAction } from "@/lib/data/audit";
import { database, pool } from "@/lib/data/client";
import { filesAreOwn } from "@/lib/data/files/files-of-report";
import { isId } from "@/lib/data/id";
import { mayWrite } from "@/lib/report/status";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { parseAnswer, type AnswerProblemCode } from "@/lib/template/answers/parse-answer";
import type { Answer } from "@/lib/template/answers/answer-schema";
import { loadBoardTerms } from "./board-dates";
import { loadReportAtWork } from "./report-at-work";
import { previousSubmissionId } from "./previous-report";
import { reportThing, type ReportRow } from "./report-row";
import { isWriter } from "./writer";
import { storedAnswer } from "./stored-answers";

export type SaveRequest = {
  reportId: string;
  questionKey: string;
  /** The new answer; null clears it. */
  value: unknown;
  /** The revision the writer started from; 0 where there was none. */
  revision: number;
  /** Made by the client for this save; the same save sent twice is stored once. */
  saveId: string;
  /** The version in the history that the writer brings back, for the trace. */
  restores?: string;
  /** The answer is last year's as it was taken over; until it is saved without this, it is marked so. */
  takenOver?: boolean;
  /** The file of last year that a taken over answer was read out of, where it is no submission. */
  takenOverFromImport?: string;
  /** The file that the answer was read out of, for the trace: with the first answer that is saved of it. */
  readFrom?: ReadFile;
};

/** A file whose answers are saved; `answers` is how many somebody chose of it. */
export type ReadFile = { file: string; hash: string; source: string; answers: number };

export type Saved = { revision: number; savedAt: Date };

/** Somebody else saved first: their answer, so that nothing is overwritten unseen. */
export type Stale = Problem<"stale"> & {
  current: {
    revision: number;
    value: Answer | null;
    savedByName: string | null;
    /** Whether that was the same person: from another tab, or a page that died before it heard. */
    savedBySelf: boolean;
    savedAt: Date;
    takenOver: boolean;
  };
};

export type SaveProblem = Stale | Problem<"notFound" | "frozen" | "notOpenYet" | "closed" | "otherWriter" | AnswerProblemCode>;

/**
 * Stores one answer for good: when this returns `ok`, PostgreSQL has committed the answer and its
 * history. Never overwrites an answer that has a later revision than the one named.
 */
export async function saveAnswer(
  actor: Actor,
  request: SaveRequest,
  now: Date,
): Promise<Result<Saved, SaveProblem>> {
  const { reportId, questionKey } = request;
  if (!isId(reportId)) return problem("notFound");
  const target = await loadReportAtWork(reportId);
  if (!target || !can(actor, "report.readDraft", reportThing(target.report))) return problem("notFound");
  if (!isWriter(actor, target.report)) return problem("otherWriter");
  const writable = mayWrite(target.report.status, target.report.round, target.terms, now, questionKey);
  if (!writable.ok) return writable;

  let value: Answer | null = null;
  if (request.value !== null) {
    const parsed = parseAnswer(questionKey, request.value, target.context);
    if (!parsed.ok) return parsed;
    value = parsed.value;
    if (!(await filesAreOwn(reportId, questionKey, value, target.context))) return problem("unknownFile");
  } else if (!parseable(questionKey, target.context)) {
    return problem("unknownQuestion");
  }

  const source = request.takenOver === true && value !== null ? await sourceOf(request, target.report) : null;
  const saved = await store(actor, request, { value, source, onBehalf: target.report.onBehalfSince !== null }, now);
  return saved ? ok(saved) : refusal(actor, request, now);
}

/** The submission or file that a taken over answer comes from; null where there is none any more. */
async function sourceOf({ reportId, restores, takenOverFromImport }: SaveRequest, report: ReportRow): Promise<string | null> {
  if (takenOverFromImport !== undefined) return takenOverFromImport;
  if (restores === undefined) return previousSubmissionId(database(), report);
  const version = await database().answerHistory.findFirst({ where: { id: BigInt(restores), reportId } });
  return version?.takenOverFromId ?? null;
}

function parseable(questionKey: string, context: Parameters<typeof parseAnswer>[2]): boolean {
  const probe = parseAnswer(questionKey, null, context);
  return probe.ok || probe.problem.code !== "unknownQuestion";
}

/**
 * One statement, so that the save costs one round trip: the report's row is held against a
 * submission at the same moment, the answer is written only from the revision that was named, and
 * its history is written with it. When it may be written: `mayWrite` in `lib/report/status.ts`.
 */
const STORE = `
with report as (
  select r.id from "Report" r
  join "Round" o on o.id = r."roundId"
  left join "RoundBoard" b on b."roundId" = r."roundId" and b."boardId" = r."boardId"
  left join lateral (
    select "dueAt", "reopenedKeys" from "ReportReturn" where "reportId" = r.id order by "returnedAt" desc limit 1
  ) t on r.status = 'returned'
  where r.id = $1 and o."openedAt" <= $7 and (r."onBehalfSince" is not null) = $9
    and (r.status = 'concept' or (r.status = 'returned' and split_part($2, '.', 1) = any (t."reopenedKeys")))
    and greatest(coalesce(t."dueAt", least(o."closesAt", o."closedAt")), b.deadline) > $7
  for share of r
), saved as (
  insert into "Answer" ("reportId", "questionKey", value, revision, "takenOverFromId", "updatedById", "updatedAt")
  select id, $2, $3::jsonb, 1, $8::uuid, $4::uuid, $7 from report
  where $5 = 0 or exists (select 1 from "Answer" where "reportId" = $1 and "questionKey" = $2)
  on conflict ("reportId", "questionKey") do update
    set value = excluded.value, revision = "Answer".revision + 1, "takenOverFromId" = excluded."takenOverFromId",
        "updatedById" = excluded."updatedById", "updatedAt" = excluded."updatedAt"
    where "Answer".revision = $5
  returning revision, "updatedAt", value
), history as (
  insert into "AnswerHistory"
    ("reportId", "questionKey", revision, value, "takenOverFromId", "saveId", "savedById", "savedAt")
  select $1, $2, revision, value, $8::uuid, $6::uuid, $4::uuid, "updatedAt" from saved
)`;

/** The same statement tells the trace, where an earlier version of this answer is brought back. */
const TRACE = `, trace as (
  insert into "AuditEvent" (at, "actorId", "regionId", "boardId", "reportId", action, details)
  select $7, $4::uuid, o."regionId", r."boardId", r.id, $11,
    jsonb_build_object('questionKey', $2::text, 'revision', saved.revision, 'broughtBack', h.revision, 'writtenAt', h."savedAt")
  from saved
  join "Report" r on r.id = $1
  join "Round" o on o.id = r."roundId"
  join "AnswerHistory" h on h.id = $10 and h."reportId" = $1 and h."questionKey" = $2
)`;

/** And here, that a file was read in. */
const TRACE_READ = `, trace as (
  insert into "AuditEvent" (at, "actorId", "regionId", "boardId", "reportId", action, details)
  select $7, $4::uuid, o."regionId", r."boardId", r.id, $11, $10::jsonb
  from saved
  join "Report" r on r.id = $1
  join "Round" o on o.id = r."roundId"
)`;

const TELL = `
select revision, "updatedAt" from saved`;

const RESTORED: AuditAction = "report.answerRestored";
const READ: AuditAction = "report.imported";

type Row = { revision: number; updatedAt: Date };

async function store(
  actor: Actor,
  request: SaveRequest,
  { value, source, onBehalf }: { value: Answer | null; source: string | null; onBehalf: boolean },
  now: Date,
): Promise<Saved | null> {
  const { reportId, questionKey, revision, saveId, restores, readFrom } = request;
  const values = [reportId, questionKey, JSON.stringify(value), actor.userId, revision, saveId, now, source, onBehalf];
  const statement =
    restores !== undefined
      ? { name: "restore-answer", text: STORE + TRACE + TELL, values: [...values, restores, RESTORED] }
      : readFrom !== undefined
        ? { name: "save-read-answer", text: STORE + TRACE_READ + TELL, values: [...values, JSON.stringify(readFrom), READ] }
        : { name: "save-answer", text: STORE + TELL, values };
  try {
    const { rows } = await pool().query<Row>(statement);
    const row = rows[0];
    return row ? { revision: row.revision, savedAt: row.updatedAt } : null;
  } catch (error) {
    // The same save came before: its history row holds the unique save id.
    if (error instanceof DatabaseError && error.code === "23505") return null;
    throw error;
  }
}

/** Why nothing was written: the save was stored before, the report froze, or somebody was first. */
async function refusal(actor: Actor, request: SaveRequest, now: Date): Promise<Result<Saved, SaveProblem>> {
  const { reportId, questionKey, saveId } = request;
  const db = database();
  const earlier = await db.answerHistory.findUnique({ where: { reportId_saveId: { reportId, saveId } } });
  if (earlier?.questionKey === questionKey && earlier.revision !== null) {
    return ok({ revision: earlier.revision, savedAt: earlier.savedAt });
  }
  // An id that served another question says nothing about this one.
  if (earlier) return problem("wrongType", { path: "saveId" });

  const report = await db.report.findUniqueOrThrow({ where: { id: reportId }, include: { round: true } });
  if (!can(actor, "report.readDraft", reportThing(report))) return problem("notFound");
  if (!isWriter(actor, report)) return problem("otherWriter");
  const writable = mayWrite(report.status, report.round, await loadBoardTerms(db, report), now, questionKey);
  if (!writable.ok) return writable;

  const current = await db.answer.findUnique({ where: { reportId_questionKey: { reportId, questionKey } } });
  if (!current) {
    return stale({ revision: 0, value: null, savedByName: null, savedBySelf: false, savedAt: now, takenOver: false });
  }
  const writer = current.updatedById
    ? await db.user.findUnique({ where: { id: current.updatedById }, select: { name: true } })
    : null;
  return stale({
    revision: current.revision,
    value: storedAnswer(current),
    savedByName: writer?.name ?? null,
    savedBySelf: current.updatedById === actor.userId,
    savedAt: current.updatedAt,
    takenOver: current.takenOverFromId !== null,
  });
}

function stale(current: Stale["current"]): { ok: false; problem: Stale } {
  return { ok: false, problem: { code: "stale", current } };
}
