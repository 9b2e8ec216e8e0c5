import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import type { AuditAction } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { isId } from "@/lib/data/id";
import { loadRegionPeople } from "@/lib/data/people/list-people";
import { loadPersonNames, UNKNOWN_PERSON } from "@/lib/data/people/names";
import { findRegion, type RegionRow } from "@/lib/data/regions/find-region";
import { reportSelect, reportThing } from "@/lib/data/reports/report-row";
import { isTraceSubject, SUBJECT_ACTIONS } from "./subjects";

/** One thing that happened. */
export type TraceEvent = {
  id: string;
  at: Date;
  /** Null where the portal acted by itself. */
  who: string | null;
  /** To whom or with whom it was done, where it is about somebody. */
  whom: string | null;
  action: AuditAction;
  boardName: string | null;
  roundName: string | null;
  details: Prisma.JsonObject;
};

/** A page of the trace, newest first. */
export type Trace = {
  events: TraceEvent[];
  /** Where the older ones begin; null when there are none. */
  older: string | null;
};

export type TraceFilter = {
  /** A `TraceSubject`; of anything else there is nothing. */
  subject?: string;
  boardId?: string;
  /** Who did it, or to whom it was done. */
  personId?: string;
  /** From this moment on. */
  from?: Date;
  /** Up to and with this moment. */
  until?: Date;
  /** An event's id: only what came before it. */
  before?: string;
};

export type RegionTrace = {
  region: RegionRow;
  trace: Trace;
  boards: { id: string; name: string }[];
  people: { id: string; name: string }[];
};

const PAGE = 50;

/** What a board does within a draft, of which nobody of the office knows. */
const WITHIN_DRAFT: AuditAction[] = ["report.fileAdded", "report.answerRestored", "report.imported"];
const OUTSIDE_DRAFTS: Prisma.AuditEventWhereInput = { action: { notIn: WITHIN_DRAFT } };

/**
 * What happened in a region: its rounds, forms, figures, reports and roles, and the signing in of
 * those who have a role there; not what boards do within their drafts. Null for who is not its
 * administrator.
 */
export async function loadRegionTrace(
  actor: Actor,
  regionSlug: string | undefined,
  filter: TraceFilter,
  now: Date,
): Promise<RegionTrace | null> {
  const region = await findRegion(actor, "region.readTrace", regionSlug);
  const known = region && (await loadRegionPeople(actor, region.slug, now));
  if (!region || !known) return null;
  // Somebody who was only invited may work elsewhere: what they do there is not this office's.
  const roles = [...known.office, ...known.atBoards];
  const present = new Set(roles.filter(({ pending }) => !pending).map(({ userId }) => userId));
  const people = new Map(roles.map(({ userId, name }) => [userId, name]));
  const boardIds = known.boards.map(({ id }) => id);
  const within: Prisma.AuditEventWhereInput = {
    OR: [
      { regionId: region.id },
      { regionId: null, boardId: { in: boardIds } },
      { regionId: null, boardId: null, actorId: { in: [...present] } },
    ],
  };
  return {
    region,
    trace: await loadPage({ AND: [within, OUTSIDE_DRAFTS, ...conditions(filter)] }, people),
    boards: known.boards,
    people: [...people].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, "nl")),
  };
}

/** What happened to one report; null for who may not know. */
export async function loadReportTrace(actor: Actor, reportId: string, filter: TraceFilter): Promise<Trace | null> {
  if (!isId(reportId)) return null;
  const report = await database().report.findUnique({ where: { id: reportId }, select: reportSelect });
  if (!report || !can(actor, "report.readTrace", reportThing(report))) return null;
  const drafts = can(actor, "report.readDraft", reportThing(report)) ? [] : [OUTSIDE_DRAFTS];
  return loadPage({ AND: [{ reportId }, ...drafts, ...conditions(filter)] });
}

const NOTHING: Prisma.AuditEventWhereInput = { id: -1n };

function conditions({ subject, boardId, personId, from, until, before }: TraceFilter): Prisma.AuditEventWhereInput[] {
  return [
    ...(subject ? [isTraceSubject(subject) ? { OR: SUBJECT_ACTIONS[subject].map((begin) => ({ action: { startsWith: begin } })) } : NOTHING] : []),
    ...(boardId ? [isId(boardId) ? { boardId } : NOTHING] : []),
    ...(personId ? [isId(personId) ? { OR: [{ actorId: personId }, { details: { path: ["userId"], equals: personId } }] } : NOTHING] : []),
    ...(from ? [{ at: { gte: from } }] : []),
    ...(until ? [{ at: { lte: until } }] : []),
    ...(before && /^\d{1,18}$/.test(before) ? [{ id: { lt: BigInt(before) } }] : []),
  ];
}

/** @param known what people are called for who reads it */
async function loadPage(where: Prisma.AuditEventWhereInput, known: ReadonlyMap<string, string> = new Map()): Promise<Trace> {
  const db = database();
  const found = await db.auditEvent.findMany({ where, orderBy: { id: "desc" }, take: PAGE + 1 });
  const rows = found.slice(0, PAGE);
  const ids = (pick: (row: (typeof rows)[number]) => string | null) => [
    ...new Set(rows.map(pick).filter((id) => id !== null)),
  ];
  const [nameOf, whomOf, boards, reports] = await Promise.all([
    loadPersonNames(db, rows.map(({ actorId }) => actorId)),
    loadWhom(db, rows.map(aboutWhom), known),
    db.board.findMany({ where: { id: { in: ids(({ boardId }) => boardId) } }, select: { id: true, name: true } }),
    db.report.findMany({
      where: { id: { in: ids(({ reportId }) => reportId) } },
      select: { id: true, round: { select: { name: true } } },
    }),
  ]);
  const boardName = new Map(boards.map(({ id, name }) => [id, name]));
  const roundName = new Map(reports.map(({ id, round }) => [id, round.name]));
  const events = rows.map((row) => ({
    id: String(row.id),
    at: row.at,
    who: nameOf(row.actorId),
    whom: whomOf(aboutWhom(row)),
    // Written by `recordAudit` only, so that it is one of those.
    action: row.action as AuditAction,
    boardName: boardName.get(row.boardId ?? "") ?? null,
    roundName: roundName.get(row.reportId ?? "") ?? null,
    details: isObject(row.details) ? row.details : {},
  }));
  return { events, older: found.length > PAGE ? (events.at(-1)?.id ?? null) : null };
}

function aboutWhom({ details }: { details: Prisma.JsonValue }): string | null {
  const id = isObject(details) ? details.userId : null;
  return typeof id === "string" && isId(id) ? id : null;
}

/**
 * The names of people to whom something was done. Who has no role here any more goes by the address:
 * that is what whoever invited them knew of them; a name might be from elsewhere.
 */
async function loadWhom(
  tx: Prisma.TransactionClient,
  ids: readonly (string | null)[],
  known: ReadonlyMap<string, string>,
): Promise<(id: string | null) => string | null> {
  const others = [...new Set(ids.flatMap((id) => (id === null || known.has(id) ? [] : [id])))];
  const people = others.length > 0 ? await tx.user.findMany({ where: { id: { in: others } }, select: { id: true, email: true } }) : [];
  const addresses = new Map(people.map(({ id, email }) => [id, email]));
  return (id) => (id === null ? null : (known.get(id) ?? addresses.get(id) ?? UNKNOWN_PERSON));
}

function isObject(value: Prisma.JsonValue): value is Prisma.JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
