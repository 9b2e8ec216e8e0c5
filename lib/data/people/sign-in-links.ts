import { z } from "zod";
import { database } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { queueMail } from "@/lib/data/mail/queue-mail";
import { recordRefusedSignIn } from "./refused-sign-in";
import { startSession, type SignedIn, type SigningBrowser } from "./sessions";

const MOST_CODES = 5;

export type NewLink = {
  tokenHash: string;
  /** Lower case. */
  email: string;
  /** Where the link leads after signing in: a path of the portal. */
  returnTo: string;
  expiresAt: Date;
  /** What ties the link to the browser that asked for it; none for a link that nobody asked for. */
  asked?: {
    /** Hash of that browser's secret. */
    browserHash: string;
    /** Hash of the code that stands beside the link in the mail. */
    codeHash: string;
  };
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
      await queueMail(tx, { ...mail, eventKey: `sign-in:${link.tokenHash}`, recipient: link.email, expiresAt: link.expiresAt });
    }
    return true;
  });
}

export async function storeLink(tx: Prisma.TransactionClient, link: NewLink): Promise<void> {
  const { returnTo, asked, ...rest } = link;
  await tx.signInLink.create({ data: { ...rest, ...asked, callback: returnTo } });
}

/** A link that works here, one that works in another browser only, used links, and all that was never a link or is too old. */
export type LinkState =
  | { state: "valid" | "elsewhere"; email: string; returnTo: string }
  | { state: "used" }
  | { state: "expired" };

/** What a link would do now in this browser; looking at it does not use it up. */
export async function linkState(tokenHash: string, browserHash: string | null, now: Date): Promise<LinkState> {
  const link = await database().signInLink.findUnique({ where: { tokenHash } });
  if (link?.usedAt) return { state: "used" };
  if (!link || link.expiresAt <= now) return { state: "expired" };
  const here = link.browserHash === null || link.browserHash === browserHash;
  return { state: here ? "valid" : "elsewhere", email: link.email, returnTo: link.callback };
}

const usedLinkSchema = z.array(z.object({ email: z.string() })).max(1);

/**
 * Uses a link up, in the browser that asked for it. Of two tries at the same moment one wins: it is
 * one statement that only matches an unused link.
 *
 * @returns null when the link is used, too old, of another browser or unknown.
 */
export async function signInByLink(tokenHash: string, browser: SigningBrowser, now: Date): Promise<SignedIn | null> {
  const signedIn = await database().$transaction(async (tx) => {
    const rows = await tx.$queryRaw`
      UPDATE "SignInLink" SET "usedAt" = ${now}
      WHERE "tokenHash" = ${tokenHash} AND "usedAt" IS NULL AND "expiresAt" > ${now}
        AND ("browserHash" IS NULL OR "browserHash" = ${browser.secretHash})
      RETURNING "email"`;
    const [link] = usedLinkSchema.parse(rows);
    return link ? signIn(tx, link.email, "link", browser, now) : null;
  });
  if (!signedIn) await recordRefusedLink(tokenHash, now);
  return signedIn;
}

/** Only for a link that there is: whoever makes tokens up is nobody. */
async function recordRefusedLink(tokenHash: string, now: Date): Promise<void> {
  const link = await database().signInLink.findUnique({ where: { tokenHash } });
  if (!link) return;
  const reason = link.usedAt ? "used" : link.expiresAt <= now ? "expired" : "otherBrowser";
  await recordRefusedSignIn([link.email], { by: "link", reason });
}

const triedLinksSchema = z.array(z.object({ email: z.string(), right: z.boolean() }));

/**
 * Signs in with the code that stands beside a link, in the browser that asked for that link: for who
 * reads the mail on another device. Each try counts for all links that this browser waits for, in the
 * statement that looks at the code, so that guessing many at once gains nothing.
 *
 * @returns null when the code is wrong, its link was used or is too old, or too many codes were tried.
 */
export async function signInByCode(codeHash: string, browser: SigningBrowser, now: Date): Promise<SignedIn | null> {
  if (browser.secretHash === null) return null;
  const tried = await database().$transaction(async (tx) => {
    const rows = await tx.$queryRaw`
      UPDATE "SignInLink" SET "codesTried" = "codesTried" + 1,
        "usedAt" = CASE WHEN "codeHash" = ${codeHash} THEN ${now}::timestamptz END
      WHERE "browserHash" = ${browser.secretHash} AND "usedAt" IS NULL AND "expiresAt" > ${now}
        AND "codesTried" < ${MOST_CODES}
      RETURNING "email", "usedAt" IS NOT NULL AS right`;
    const links = triedLinksSchema.parse(rows);
    const link = links.find(({ right }) => right);
    if (!link) return { refused: links.map(({ email }) => email) };
    return { signedIn: await signIn(tx, link.email, "code", browser, now) };
  });
  if (tried.refused) await recordRefusedSignIn(tried.refused, { by: "code", reason: "wrongCode" });
  return tried.signedIn ?? null;
}

async function signIn(
  tx: Prisma.TransactionClient,
  email: string,
  by: "link" | "code",
  browser: SigningBrowser,
  now: Date,
): Promise<SignedIn | null> {
  const user = await tx.user.findUnique({ where: { email }, select: { id: true } });
  return user && startSession(tx, { userId: user.id, by, browser }, now);
}

/** Removes links that no longer worked at `before`: they only tell who asked for one. */
export async function removeOldLinks(before: Date): Promise<void> {
  await database().signInLink.deleteMany({ where: { expiresAt: { lt: before } } });
}
