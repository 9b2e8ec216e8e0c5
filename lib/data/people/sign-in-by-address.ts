import { recordAudit } from "@/lib/data/audit";
import { database } from "@/lib/data/client";

/**
 * Signs in the person of an address that somebody else vouches for: an OpenID provider, or the list
 * of demo accounts.
 *
 * @returns null when nobody here has this address.
 */
export async function signInByAddress(email: string, by: "openid" | "demo"): Promise<{ userId: string } | null> {
  return database().$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email: email.toLowerCase() }, select: { id: true } });
    if (!user) return null;
    await recordAudit(tx, { actorId: user.id, action: "person.signedIn", details: { by } });
    return { userId: user.id };
  });
}
