import { database } from "@/lib/data/client";
import { storeLink } from "@/lib/data/people/sign-in-links";
import { environment } from "@/lib/server/environment";
import { linkAddress, newToken, tokenHash } from "./token";

const DAY = 24 * 60 * 60 * 1000;

/**
 * Makes the person who will set up an empty portal, and a link for them that works once, within 24
 * hours, and leads to the page that asks for the region. Links made for them before stop working.
 *
 * @param email lower case.
 * @returns the link's full address.
 */
export async function createFirstAdministratorLink(email: string): Promise<string> {
  const token = newToken();
  const now = new Date();
  await database().$transaction(async (tx) => {
    await tx.user.upsert(person(email));
    await tx.signInLink.updateMany({ where: { email, usedAt: null }, data: { usedAt: now } });
    await storeLink(tx, {
      tokenHash: tokenHash(token),
      email,
      returnTo: "/welkom",
      expiresAt: new Date(now.getTime() + DAY),
    });
  });
  return linkAddress(environment().portalUrl, token);
}

/** The same person, where only the organisation's own sign-in lets people in. */
export async function createFirstAdministrator(email: string): Promise<void> {
  await database().user.upsert(person(email));
}

function person(email: string) {
  return { where: { email }, update: {}, create: { email, name: "Beheerder" } };
}
