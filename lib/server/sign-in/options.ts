import "server-only";
import type { AuthOptions } from "next-auth";
import { SESSION_SECONDS } from "@/lib/data/people/session-times";
import { endSession, type SigningBrowser } from "@/lib/data/people/sessions";
import { environment } from "@/lib/server/environment";
import { codeProvider } from "./code-provider";
import { demoProvider } from "./demo-provider";
import { linkProvider } from "./link-provider";
import { admit, OPENID, openidProvider } from "./openid-provider";
import { returnAddress } from "./return-address";
import { isSecure, signInCookies } from "./session-cookie";

/** How next-auth signs people in here, in the browser that asks. */
export function authOptions(browser: SigningBrowser): AuthOptions {
  const { oidc, demo, authSecret, signInByLink } = environment();
  return {
    secret: authSecret,
    providers: [
      ...(signInByLink ? [linkProvider(browser), codeProvider(browser)] : []),
      ...(oidc ? [openidProvider(oidc)] : []),
      ...(demo ? [demoProvider(browser)] : []),
    ],
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    useSecureCookies: isSecure(),
    cookies: signInCookies(),
    pages: { signIn: "/inloggen", error: "/inloggen", signOut: "/uitloggen" },
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.provider !== OPENID) return true;
        if (!oidc) return false;
        const outcome = await admit(profile, oidc, browser, new Date());
        if (!outcome.ok) return `/inloggen?error=${outcome.problem.code}`;
        // From here on this is a session of this portal, not somebody at their provider.
        user.id = outcome.value.sessionId;
        return true;
      },
      // Nothing but the session's id: who it is of and what they may do is read at every request, so
      // that what was ended or revoked is gone at once.
      jwt: ({ token, trigger, user }) => ({ sub: trigger === "signIn" ? user.id : token.sub }),
      // What scripts may read of a session: how long it lasts.
      session: ({ session }) => ({ expires: session.expires }),
      redirect({ url, baseUrl }) {
        const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url;
        return `${baseUrl}${returnAddress(path)}`;
      },
    },
    events: {
      signOut: async ({ token }) => {
        if (token.sub !== undefined) await endSession(token.sub, new Date());
      },
    },
  };
}
