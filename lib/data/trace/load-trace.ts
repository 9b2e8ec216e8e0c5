import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import type { AuditAction } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { isId } from "@/lib/data/id";
import { loadRegionPeople } from "@/lib/data/people/list-people";
import { loadPersonNames } from "@/lib/data/people/names";
import { findRegion, type RegionRow } from "@/lib/data/regions/find-region";
import { reportSelect, reportThing } from "@/lib/data/reports/report-row";

/** One thing that happened. */
export type TraceEvent = {
  id: string;
  at: Date;
  /** Null where the portal acted by itself. */
  who: string | null;
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
  /** The first part of an action's name: `report`, `round`, ... */
  subject?: string;
  boardId?: string;
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

/**
 * What happened in a region: its rounds, forms, figures, reports and roles, and the signing in of
 * those who have a role there. Null for who is not its administrator.
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
  const present = [...known.office, ...known.atBoards].filter(({ pending }) => !pending);
  const people = new Map(present.map(({ userId, name }) => [userId, name]));
  const boardIds = known.boards.map(({ id }) => id);
  const within: Prisma.AuditEventWhereInput = {
    OR: [
      { regionId: region.id },
      { regionId: null, boardId: { in: boardIds } },
      { regionId: null, boardId: null, actorId: { in: [...people.keys()] } },
    ],
  };
  return {
    region,
    trace: await loadPage({ AND: [within, ...conditions(filter)] }),
    boards: known.boards,
    people: [...people].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, "nl")),
  };
}

/** What happened to one report; null for who may not know. */
export async function loadReportTrace(actor: Actor, reportId: string, filter: TraceFilter): Promise<Trace | null> {
  if (!isId(reportId)) return null;
  const report = await database().report.findUnique({ where: { id: reportId }, select: reportSelect });
  if (!report || !can(actor, "report.readTrace", reportThing(report))) return null;
  return loadPage({ AND: [{ reportId }, ...conditions(filter)] });
}

function conditions({ subject, boardId, personId, from, until, before }: TraceFilter): Prisma.AuditEventWhereInput[] {
  return [
    ...(subject ? [{ action: { startsWith: `${subject}.` } }] : []),
    ...(boardId ? [isId(boardId) ? { boardId } : { id: -1n }] : []),
    ...(personId ? [isId(personId) ? { actorId: personId } : { id: -1n }] : []),
    ...(from ? [{ at: { gte: from } }] : []),
    ...(until ? [{ at: { lte: until } }] : []),
    ...(before && /^\d{1,18}$/.test(before) ? [{ id: { lt: BigInt(before) } }] : []),
  ];
}

async function loadPage(where: Prisma.AuditEventWhereInput): Promise<Trace> {
  const db = database();
  const found = await db.auditEvent.findMany({ where, orderBy: { id: "desc" }, take: PAGE + 1 });
  const rows = found.slice(0, PAGE);
  const ids = (pick: (row: (typeof rows)[number]) => string | null) => [
    ...new Set(rows.map(pick).filter((id) => id !== null)),
  ];
  const [nameOf, boards, reports] = await Promise.all([
    loadPersonNames(db, rows.map(({ actorId }) => actorId)),
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
    // Written by `recordAudit` only, so that it is one of those.
    action: row.action as AuditAction,
    boardName: boardName.get(row.boardId ?? "") ?? null,
    roundName: roundName.get(row.reportId ?? "") ?? null,
    details: isObject(row.details) ? row.details : {},
  }));
  return { events, older: found.length > PAGE ? (events.at(-1)?.id ?? null) : null };
}

function isObject(value: Prisma.JsonValue): value is Prisma.JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
