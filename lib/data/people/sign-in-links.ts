import { z } from "zod";
import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { queueMail } from "@/lib/data/mail/queue-mail";

export type NewLink = {
  tokenHash: string;
  /** Lower case. */
  email: string;
  /** Where the link leads after signing in: a path of the portal. */
  returnTo: string;
  expiresAt: Date;
};

/**
 * Keeps a link for an address, and mails it when the address belongs to somebody. Unknown addresses
 * cost the same steps but the mail, so that the time it takes tells nothing; nobody ever holds the
 * token of their link.
 *
 * @returns false, having done nothing, when the address has asked for `most` links since `since`.
 */
export async function askForLink(
  link: NewLink,
  mail: { subject: string; text: string },
  limit: { since: Date; most: number },
): Promise<boolean> {
  return database().$transaction(async (tx) => {
    // Requests for one address wait for each other, so that the count holds.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${link.email}, 0))`;
    const asked = await tx.signInLink.count({ where: { email: link.email, createdAt: { gt: limit.since } } });
    if (asked >= limit.most) return false;
    const known = await tx.user.count({ where: { email: link.email } });
    await storeLink(tx, link);
    if (known > 0) {
      await queueMail(tx, { ...mail, eventKey: `sign-in:${link.tokenHash}`, recipient: link.email });
    }
    return true;
  });
}

export async function storeLink(tx: Prisma.TransactionClient, link: NewLink): Promise<void> {
  const { returnTo, ...rest } = link;
  await tx.signInLink.create({ data: { ...rest, callback: returnTo } });
}

/** A link that works, used links, and everything that was never a link or is too old. */
export type LinkState = { state: "valid"; email: string; returnTo: string } | { state: "used" } | { state: "expired" };

/** What a link would do now; looking at it does not use it up. */
export async function linkState(tokenHash: string, now: Date): Promise<LinkState> {
  const link = await database().signInLink.findUnique({ where: { tokenHash } });
  if (link?.usedAt) return { state: "used" };
  if (!link || link.expiresAt <= now) return { state: "expired" };
  return { state: "valid", email: link.email, returnTo: link.callback };
}

const usedLinkSchema = z.array(z.object({ email: z.string() })).max(1);

/**
 * Uses a link up. Of two tries at the same moment one wins: it is one statement that only matches an
 * unused link.
 *
 * @returns the person who is signed in, or null when the link is used, too old or unknown.
 */
export async function signInByLink(tokenHash: string, now: Date): Promise<{ userId: string } | null> {
  return database().$transaction(async (tx) => {
    const rows = await tx.$queryRaw`
      UPDATE "SignInLink" SET "usedAt" = ${now}
      WHERE "tokenHash" = ${tokenHash} AND "usedAt" IS NULL AND "expiresAt" > ${now}
      RETURNING "email"`;
    const [link] = usedLinkSchema.parse(rows);
    const user = link && (await tx.user.findUnique({ where: { email: link.email }, select: { id: true } }));
    if (!user) return null;
    await recordAudit(tx, { actorId: user.id, action: "person.signedIn", details: { by: "link" } });
    return { userId: user.id };
  });
}

/** Removes links that were made before `before`: by then they only tell who asked for one. */
export async function removeOldLinks(before: Date): Promise<void> {
  await database().signInLink.deleteMany({ where: { createdAt: { lt: before } } });
}
