import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { isId } from "@/lib/data/id";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { ownPerson } from "./own-person";
import { sessionMoments } from "./session-times";

/** The browser in which somebody signs in. */
export type SigningBrowser = {
  /** What it calls itself, in plain words. */
  name: string;
  /** The session it already has, which the new one takes the place of. */
  sessionId: string | null;
  /** Hash of the secret that it got when it asked for a link. */
  secretHash: string | null;
};

/** Somebody who has just signed in: the session is all that their browser gets to know. */
export type SignedIn = { userId: string; sessionId: string };

/** Begins a session of a person, in the transaction in which they proved who they are. */
export async function startSession(
  tx: Prisma.TransactionClient,
  { userId, by, browser }: { userId: string; by: "link" | "code" | "openid" | "demo"; browser: SigningBrowser },
  now: Date,
): Promise<SignedIn> {
  if (browser.sessionId !== null) {
    await tx.session.updateMany({ where: { id: browser.sessionId, endedAt: null }, data: { endedAt: now } });
  }
  await tx.user.update({ where: { id: userId }, data: { signedInAt: now } });
  const { id: sessionId } = await tx.session.create({
    data: { userId, browser: browser.name, createdAt: now, lastSeenAt: now, expiresAt: sessionMoments(now).expiresAt },
    select: { id: true },
  });
  await recordAudit(tx, { actorId: userId, action: "person.signedIn", details: { by } });
  return { userId, sessionId };
}

/** Ends the session that a browser brings; one that has ended already stays as it is. */
export async function endSession(sessionId: string, now: Date): Promise<void> {
  await database().$transaction(async (tx) => {
    const session = await tx.session.findUnique({ where: { id: sessionId }, select: { userId: true } });
    if (session) await end(tx, { userId: session.userId, id: sessionId }, "here", now);
  });
}

/** Ends one of the actor's own sessions, in whatever browser it is. */
export async function endOwnSession(
  actor: Actor,
  sessionId: string,
  now: Date,
): Promise<Result<null, Problem<"notFound">>> {
  if (!isId(sessionId) || !can(actor, "person.manageOwn", ownPerson(actor))) return problem("notFound");
  return database().$transaction(async (tx) => {
    const ended = await end(tx, { userId: actor.userId, id: sessionId }, "elsewhere", now);
    return ended > 0 ? ok(null) : problem("notFound");
  });
}

/** Ends all sessions of the actor, the one that asks for it included. */
export async function endAllOwnSessions(actor: Actor, now: Date): Promise<void> {
  if (!can(actor, "person.manageOwn", ownPerson(actor))) return;
  await database().$transaction((tx) => end(tx, { userId: actor.userId }, "everywhere", now));
}

async function end(
  tx: Prisma.TransactionClient,
  which: { userId: string; id?: string },
  where: "here" | "elsewhere" | "everywhere",
  now: Date,
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { ...which, endedAt: null, expiresAt: { gt: now } },
    data: { endedAt: now },
  });
  if (count > 0) await recordAudit(tx, { actorId: which.userId, action: "person.signedOut", details: { where } });
  return count;
}

export type OwnSession = { id: string; browser: string; since: Date; lastSeenAt: Date };

/** Where the actor is signed in now, what was used last first. */
export async function ownSessions(actor: Actor, now: Date): Promise<OwnSession[]> {
  if (!can(actor, "person.readOwn", ownPerson(actor))) return [];
  const rows = await database().session.findMany({
    where: { userId: actor.userId, endedAt: null, expiresAt: { gt: now }, lastSeenAt: { gt: sessionMoments(now).idleSince } },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    select: { id: true, browser: true, createdAt: true, lastSeenAt: true },
  });
  return rows.map(({ createdAt, ...session }) => ({ ...session, since: createdAt }));
}

/** Forgets sessions that came to an end before `before`. */
export async function removeOldSessions(before: Date): Promise<void> {
  await database().session.deleteMany({ where: { OR: [{ endedAt: { lt: before } }, { expiresAt: { lt: before } }] } });
}
