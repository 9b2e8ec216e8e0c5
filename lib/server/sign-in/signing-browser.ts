import "server-only";
import type { SigningBrowser } from "@/lib/data/people/sessions";
import { browserName } from "./browser-name";
import { secretCookieName } from "./browser-secret";
import { sessionIdOf } from "./session";
import { sessionCookieName } from "./session-cookie";
import { tokenHash } from "./token";

/** The browser that a request comes from, as signing in needs to know it. */
export async function signingBrowser(
  userAgent: string | null,
  cookie: (name: string) => string | undefined,
): Promise<SigningBrowser> {
  const [session, secret] = [cookie(sessionCookieName()), cookie(secretCookieName())];
  return {
    name: browserName(userAgent),
    sessionId: session === undefined ? null : await sessionIdOf(session),
    secretHash: secret === undefined ? null : tokenHash(secret),
  };
}
