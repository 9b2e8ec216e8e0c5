import type { Actor, Role } from "@/lib/access/actor";
import { can } from "@/lib/access/rights";
import { recordAudit, type AuditAction } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { ownPerson } from "./own-person";
import { ownWriting, type OwnWriting } from "./own-writing";

/** Everything that the portal holds about a person, as they may see and take along. */
export type OwnData = {
  person: {
    name: string;
    email: string;
    knownSince: Date;
    signedInAt: Date | null;
    /** Who they are at their organisation's sign-in; null for who never came that way. */
    organisationAccount: { issuer: string; subject: string } | null;
  };
  roles: { role: Role; place: string; since: Date }[];
  sessions: { browser: string; since: Date; lastSeenAt: Date; expiresAt: Date; endedAt: Date | null }[];
  /** Links that were asked for at their address. */
  links: { askedAt: Date; expiresAt: Date; usedAt: Date | null }[];
  mails: { subject: string; queuedAt: Date; sentAt: Date | null }[];
  writing: OwnWriting;
  /** What the trace says of what they did, and of what others did about them. */
  trace: { at: Date; action: AuditAction; byThemselves: boolean; details: Prisma.JsonValue }[];
};

/** What is held about the actor; null for who may not ask that. */
export async function loadOwnData(actor: Actor): Promise<OwnData | null> {
  if (!can(actor, "person.readOwn", ownPerson(actor))) return null;
  const { userId, email } = actor;
  const db = database();
  const [person, roles, sessions, links, mails, writing, events] = await Promise.all([
    db.user.findUniqueOrThrow({ where: { id: userId } }),
    db.membership.findMany({
      where: { userId },
      orderBy: { id: "asc" },
      select: { role: true, createdAt: true, region: { select: { name: true } }, board: { select: { name: true } } },
    }),
    db.session.findMany({ where: { userId }, orderBy: { createdAt: "desc" } }),
    db.signInLink.findMany({ where: { email }, orderBy: { createdAt: "desc" } }),
    db.outboxMail.findMany({ where: { recipient: email }, orderBy: { createdAt: "desc" } }),
    ownWriting(userId),
    db.auditEvent.findMany({
      where: { OR: [{ actorId: userId }, { details: { path: ["userId"], equals: userId } }] },
      orderBy: { id: "desc" },
      select: { at: true, action: true, actorId: true, details: true },
    }),
  ]);
  return {
    person: {
      name: person.name,
      email: person.email,
      knownSince: person.createdAt,
      signedInAt: person.signedInAt,
      organisationAccount:
        person.openidIssuer === null || person.openidSubject === null
          ? null
          : { issuer: person.openidIssuer, subject: person.openidSubject },
    },
    roles: roles.map(({ role, createdAt, region, board }) => ({
      role,
      place: (region ?? board)?.name ?? "",
      since: createdAt,
    })),
    sessions: sessions.map(({ browser, createdAt, lastSeenAt, expiresAt, endedAt }) => ({
      ...{ browser, since: createdAt, lastSeenAt, expiresAt, endedAt },
    })),
    links: links.map(({ createdAt, expiresAt, usedAt }) => ({ askedAt: createdAt, expiresAt, usedAt })),
    mails: mails.map(({ subject, createdAt, sentAt }) => ({ subject, queuedAt: createdAt, sentAt })),
    writing,
    // Written by `recordAudit` only, so that it is one of those.
    trace: events.map(({ action, actorId, ...event }) => ({
      ...event,
      action: action as AuditAction,
      byThemselves: actorId === userId,
    })),
  };
}

/** The same, to take along; leaves in the trace that it was. */
export async function exportOwnData(actor: Actor): Promise<OwnData | null> {
  const data = await loadOwnData(actor);
  if (data) await database().$transaction((tx) => recordAudit(tx, { actorId: actor.userId, action: "person.exported" }));
  return data;
}
