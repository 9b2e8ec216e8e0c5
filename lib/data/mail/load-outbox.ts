import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { isId } from "@/lib/data/id";
import { findRegion, regionsFor, type RegionRow } from "@/lib/data/regions/find-region";
import { mailState, triedLongAgo, type MailState } from "@/lib/mail/mail-state";

/** A mail of a region, without its text. */
export type OutboxRow = {
  id: string;
  recipient: string;
  subject: string;
  createdAt: Date;
  sentAt: Date | null;
  state: MailState;
  /** What the mail server said last; null where there is nothing wrong. */
  lastError: string | null;
  boardName: string | null;
};

export type OutboxFilter = {
  state?: MailState;
  /** Part of a board's name, a subject (which names the round) or an address. */
  search?: string;
  /** A mail's id: only what came before it. */
  before?: string;
};

export type Outbox = {
  region: RegionRow;
  mails: OutboxRow[];
  /** Where the older ones begin; null when there are none. */
  older: string | null;
};

const PAGE = 50;

const select = {
  id: true,
  recipient: true,
  subject: true,
  boardId: true,
  createdAt: true,
  triedAt: true,
  sentAt: true,
  lastError: true,
  expiresAt: true,
} satisfies Prisma.OutboxMailSelect;

/** The mails of a region, newest first, for its administrator; null for who may not read them. */
export async function loadOutbox(
  actor: Actor,
  regionSlug: string | undefined,
  { state, search, before }: OutboxFilter,
  now: Date,
): Promise<Outbox | null> {
  const region = await findRegion(actor, "region.readMail", regionSlug);
  if (!region) return null;
  const found = await database().outboxMail.findMany({
    where: { regionId: region.id, AND: [...(state ? [inState(state, now)] : []), ...(search ? [await matching(search)] : [])] },
    select,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    ...(before !== undefined && isId(before) && { cursor: { id: before }, skip: 1 }),
  });
  const mails = found.slice(0, PAGE);
  return { region, mails: await withBoards(mails, now), older: found.length > PAGE ? (mails.at(-1)?.id ?? null) : null };
}

export type OutboxMail = OutboxRow & { text: string; attempts: number; triedAt: Date | null; expiresAt: Date };

/** One mail with its text, for an administrator of the region it is from; null for anyone else. */
export async function loadOutboxMail(actor: Actor, id: string, now: Date): Promise<{ region: RegionRow; mail: OutboxMail } | null> {
  if (!isId(id)) return null;
  const regions = await regionsFor(actor, "region.readMail");
  const found = await database().outboxMail.findFirst({
    where: { id, regionId: { in: regions.map((region) => region.id) } },
    select: { ...select, text: true, attempts: true, regionId: true },
  });
  const region = regions.find((one) => one.id === found?.regionId);
  if (!found || !region) return null;
  const [row] = await withBoards([found], now);
  const { text, attempts, triedAt, expiresAt } = found;
  return row ? { region, mail: { ...row, text, attempts, triedAt, expiresAt } } : null;
}

/** The mails that `mailState` gives a state. */
function inState(state: MailState, now: Date): Prisma.OutboxMailWhereInput {
  const sending = { lastError: null, triedAt: { gte: triedLongAgo(now) } };
  switch (state) {
    case "sent":
      return { sentAt: { not: null } };
    case "uncertain":
      return { sentAt: null, triedAt: { not: null }, NOT: sending };
    case "failed":
      return { sentAt: null, triedAt: null, expiresAt: { lte: now } };
    case "waiting":
      return { sentAt: null, OR: [{ triedAt: null, expiresAt: { gt: now } }, sending] };
  }
}

async function matching(search: string): Promise<Prisma.OutboxMailWhereInput> {
  // What stands for any text to the database stands for itself to who types it.
  const containing = { contains: search.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
  const boards = await database().board.findMany({ where: { name: containing }, select: { id: true } });
  return { OR: [{ subject: containing }, { recipient: containing }, { boardId: { in: boards.map(({ id }) => id) } }] };
}

async function withBoards(
  mails: readonly Prisma.OutboxMailGetPayload<{ select: typeof select }>[],
  now: Date,
): Promise<OutboxRow[]> {
  const ids = mails.flatMap(({ boardId }) => (boardId === null ? [] : [boardId]));
  const boards = await database().board.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(boards.map(({ id, name }) => [id, name]));
  return mails.map((mail) => ({
    id: mail.id,
    recipient: mail.recipient,
    subject: mail.subject,
    createdAt: mail.createdAt,
    sentAt: mail.sentAt,
    state: mailState(mail, now),
    lastError: mail.lastError,
    boardName: names.get(mail.boardId ?? "") ?? null,
  }));
}
