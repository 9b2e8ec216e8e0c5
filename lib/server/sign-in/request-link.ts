import { askForLink } from "@/lib/data/people/sign-in-links";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { environment } from "@/lib/server/environment";
import { linksAsked } from "@/lib/server/limits";
import { returnAddress } from "./return-address";
import { signInMail } from "./sign-in-mail";
import { codeHash, linkAddress, newCode, newToken, tokenHash } from "./token";

const MINUTE = 60_000;
export const LINK_MINUTES = 30;

const WINDOW = 15 * MINUTE;
const MOST_PER_ADDRESS = 5;

/**
 * Mails a link to sign in, when the address belongs to somebody. The answer is the same for every
 * address, known or not. The link works in the browser that asks, which `browserHash` names.
 *
 * @param connection the network address that asks.
 */
export async function requestLink(
  { email, returnTo, connection, browserHash }: { email: string; returnTo: unknown; connection: string; browserHash: string },
  now: Date,
): Promise<Result<null, Problem<"tooManyLinks">>> {
  if (!(await linksAsked.allow(connection))) return problem("tooManyLinks");
  const token = newToken();
  const code = newCode();
  const asked = await askForLink(
    {
      tokenHash: tokenHash(token),
      email,
      returnTo: returnAddress(returnTo),
      expiresAt: new Date(now.getTime() + LINK_MINUTES * MINUTE),
      asked: { browserHash, codeHash: codeHash(code) },
    },
    signInMail({ address: linkAddress(environment().portalUrl, token), code, minutes: LINK_MINUTES }),
    { since: new Date(now.getTime() - WINDOW), most: MOST_PER_ADDRESS },
  );
  return asked ? ok(null) : problem("tooManyLinks");
}
