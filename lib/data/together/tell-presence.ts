import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { database, pool } from "@/lib/data/client";
import { reportThing } from "@/lib/data/reports/report-row";
import { askedAnswers, storedAnswer } from "@/lib/data/reports/stored-answers";
import { loadPersonNames } from "@/lib/data/people/names";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import type { Answer } from "@/lib/template/answers/answer-schema";
import type { FormContext } from "@/lib/template/context";
import { findQuestion } from "@/lib/template/question";
import { reportFor } from "./report-of-board";

/** What an open page tells. */
export type Telling = {
  reportId: string;
  /** Made by the page; the same as long as it is open. */
  pageId: string;
  /** The part it shows; empty beside the parts. */
  partId: string;
  /** The page closes or is hidden: from now on nobody looks at it. */
  leaving: boolean;
  /** The revisions that the page knows, by question. */
  revisions: Readonly<Record<string, number>>;
};

/** An answer that somebody saved after the page got its own; null was cleared. */
export type NewerAnswer = {
  questionKey: string;
  revision: number;
  value: Answer | null;
  savedByName: string | null;
  savedAt: Date;
  /** Taken over from last year, and not confirmed or changed since. */
  takenOver: boolean;
};

/** What it gets back. */
export type Together = {
  /** Colleagues who have the report open, by name, with the parts they are in; empty beside the parts. */
  others: { name: string; partIds: string[] }[];
  newer: NewerAnswer[];
  /** How many notes are open; `version` changes with every note that comes, goes or changes. */
  notes: { byQuestion: Record<string, number>; byPart: Record<string, number>; version: string };
};

/**
 * A page that said nothing for so many milliseconds is gone: it tells every ten seconds, one telling
 * may be lost, and an answer may take a while. Who asks hears of it at their next beat, so somebody
 * whose browser was killed is shown for 35 seconds at most.
 */
const GONE_AFTER = 25_000;

/** Notes down where a page is, and tells it who else is there and what came in. */
export async function tellPresence(
  actor: Actor,
  telling: Telling,
  now: Date,
): Promise<Result<Together, Problem<"notFound" | "unknownPart">>> {
  const { reportId, partId } = telling;
  const found = await reportFor(actor, "report.readDraft", reportId);
  if (!found) return problem("notFound");
  const known = partId === "" || found.context.definition.parts.some(({ id }) => id === partId);
  if (!known) return problem("unknownPart");
  const since = new Date(now.getTime() - GONE_AFTER);
  await noteDown(actor, telling, now, since);
  const [others, newer, notes] = await Promise.all([
    othersIn(actor, reportId, since),
    newerAnswers(telling, found.context),
    can(actor, "report.note", reportThing(found.report)) ? noteCounts(reportId, found.context) : NO_NOTES,
  ]);
  return ok({ others, newer, notes });
}

const TELL = `
insert into "Presence" ("reportId", "userId", "pageId", "partId", "seenAt") values ($1, $2, $3, $4, $5)
on conflict ("reportId", "pageId") do update set "partId" = excluded."partId", "seenAt" = excluded."seenAt"
where "Presence"."userId" = excluded."userId"`;

/** Rows that another page sweeps at this moment are left to it. */
const SWEEP = `
delete from "Presence" where ("reportId", "pageId") in
  (select "reportId", "pageId" from "Presence" where "seenAt" < $1 for update skip locked)`;

async function noteDown(actor: Actor, { reportId, pageId, partId, leaving }: Telling, now: Date, since: Date) {
  if (leaving) await database().presence.deleteMany({ where: { reportId, pageId, userId: actor.userId } });
  else await pool().query({ name: "presence-tell", text: TELL, values: [reportId, actor.userId, pageId, partId, now] });
  await pool().query({ name: "presence-sweep", text: SWEEP, values: [since] });
}

async function othersIn(actor: Actor, reportId: string, since: Date): Promise<Together["others"]> {
  const rows = await database().presence.findMany({
    where: { reportId, userId: { not: actor.userId }, seenAt: { gte: since } },
    select: { userId: true, partId: true },
  });
  if (rows.length === 0) return [];
  const nameOf = await loadPersonNames(
    database(),
    rows.map(({ userId }) => userId),
  );
  return [...Map.groupBy(rows, ({ userId }) => userId)]
    .map(([userId, pages]) => ({
      name: nameOf(userId) ?? "",
      partIds: [...new Set(pages.map(({ partId }) => partId))].sort(),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "nl"));
}

const NEWER = `
select a."questionKey", a.revision, a.value, a."updatedById", a."updatedAt",
  a."takenOverFromId" is not null as "takenOver"
from "Answer" a join jsonb_each_text($2::jsonb) told on told.key = a."questionKey" and told.value::int < a.revision
where a."reportId" = $1`;

const newerSchema = z.object({
  questionKey: z.string(),
  revision: z.number(),
  value: z.json(),
  updatedById: z.string().nullable(),
  updatedAt: z.date(),
  takenOver: z.boolean(),
});

async function newerAnswers({ reportId, revisions }: Telling, context: FormContext): Promise<NewerAnswer[]> {
  if (Object.keys(revisions).length === 0) return [];
  const values = [reportId, JSON.stringify(revisions)];
  const result = await pool().query({ name: "newer-answers", text: NEWER, values });
  const rows = z.array(newerSchema).parse(result.rows);
  if (rows.length === 0) return [];
  const asked = askedAnswers(rows, context);
  const nameOf = await loadPersonNames(
    database(),
    rows.map(({ updatedById }) => updatedById),
  );
  return rows
    .filter((row) => row.questionKey in asked || storedAnswer(row) === null)
    .map((row) => ({
      questionKey: row.questionKey,
      revision: row.revision,
      value: asked[row.questionKey] ?? null,
      savedByName: nameOf(row.updatedById),
      savedAt: row.updatedAt,
      takenOver: row.takenOver,
    }));
}

const countsSchema = z.object({ questionKey: z.string(), open: z.number(), all: z.number(), latest: z.date() });

const COUNTS = `
select "questionKey", count(*) filter (where "resolvedAt" is null)::int as open, count(*)::int as all,
  max(greatest("createdAt", "resolvedAt")) as latest
from "Note" where "reportId" = $1 group by "questionKey"`;

/** For who may not have them: the office that fills in a report for its board. */
const NO_NOTES: Together["notes"] = { byQuestion: {}, byPart: {}, version: "" };

async function noteCounts(reportId: string, context: FormContext): Promise<Together["notes"]> {
  const result = await pool().query({ name: "note-counts", text: COUNTS, values: [reportId] });
  const rows = z.array(countsSchema).parse(result.rows);
  const byQuestion: Record<string, number> = {};
  const byPart: Record<string, number> = {};
  for (const { questionKey, open } of rows) {
    const part = findQuestion(questionKey, context)?.part.id;
    if (open === 0 || part === undefined) continue;
    byQuestion[questionKey] = open;
    byPart[part] = (byPart[part] ?? 0) + open;
  }
  const version = rows.map(({ questionKey, open, all, latest }) => `${questionKey} ${open} ${all} ${latest.getTime()}`);
  return { byQuestion, byPart, version: version.sort().join(";") };
}
