import { database } from "@/lib/data/client";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { startSession, type SignedIn, type SigningBrowser } from "./sessions";

/** Who somebody is at an OpenID provider, and the address for which it vouches. */
export type OpenidIdentity = { issuer: string; subject: string; email: string };

/**
 * Signs in the person of an address that an OpenID provider vouches for. The first time keeps who
 * that is there: a provider may hand an address of somebody who left to somebody new, but never their
 * subject. After the portal was given another provider everybody is known anew by their address.
 *
 * @returns `otherAccount` where this person is somebody else at that provider, or that account there
 *   is another person here; `unknown` when nobody here has this address.
 */
export async function signInByOpenid(
  { issuer, subject, email }: OpenidIdentity,
  browser: SigningBrowser,
  now: Date,
): Promise<Result<SignedIn, Problem<"unknown" | "otherAccount">>> {
  return database().$transaction(async (tx) => {
    // Of two first times at once the second sees the first.
    await tx.$executeRaw`select 1 from "User" where email = ${email.toLowerCase()} for update`;
    const user = await tx.user.findUnique({
      where: { email: email.toLowerCase() },
      select: { id: true, openidIssuer: true, openidSubject: true },
    });
    if (!user) return problem("unknown");
    const bound = await tx.user.findUnique({
      where: { openidIssuer_openidSubject: { openidIssuer: issuer, openidSubject: subject } },
      select: { id: true },
    });
    if (bound && bound.id !== user.id) return problem("otherAccount");
    if (!bound) {
      if (user.openidIssuer === issuer) return problem("otherAccount");
      await tx.user.update({ where: { id: user.id }, data: { openidIssuer: issuer, openidSubject: subject } });
    }
    return ok(await startSession(tx, { userId: user.id, by: "openid", browser }, now));
  });
}
